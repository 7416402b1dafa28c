import { describe, expect, it, vi } from 'vitest';
import { Observable } from './observable';

describe('Observable', () => {
  it('tells its followers of another value, and not of the same one', () => {
    const observable = new Observable(1);
    const follower = vi.fn();
    observable.subscribe(follower);
    observable.set(1);
    expect(follower).not.toHaveBeenCalled();
    observable.set(2);
    expect(follower).toHaveBeenCalledTimes(1);
    expect(observable.get()).toBe(2);
  });

  it('compares as it was told to, and keeps the old value where they are the same', () => {
    const first = { count: 1 };
    const observable = new Observable(first, (one, other) => one.count === other.count);
    observable.set({ count: 1 });
    expect(observable.get()).toBe(first);
  });

  it('lets followers go', () => {
    const observable = new Observable(1);
    const follower = vi.fn();
    observable.subscribe(follower)();
    observable.set(2);
    expect(follower).not.toHaveBeenCalled();
  });
});
