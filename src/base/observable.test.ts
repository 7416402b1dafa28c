import { describe, expect, it, vi } from 'vitest';
import { Observable } from './observable';

describe('Observable', () => {
  it('notifies its listeners of another value, but not of the same one', () => {
    const observable = new Observable(1);
    const follower = vi.fn();
    observable.subscribe(follower);
    observable.set(1);
    expect(follower).not.toHaveBeenCalled();
    observable.set(2);
    expect(follower).toHaveBeenCalledTimes(1);
    expect(observable.get()).toBe(2);
  });

  it('compares with the given function, and keeps the old value if it finds them equal', () => {
    const first = { count: 1 };
    const observable = new Observable(first, (one, other) => one.count === other.count);
    observable.set({ count: 1 });
    expect(observable.get()).toBe(first);
  });

  it('stops notifying a listener that has unsubscribed', () => {
    const observable = new Observable(1);
    const follower = vi.fn();
    observable.subscribe(follower)();
    observable.set(2);
    expect(follower).not.toHaveBeenCalled();
  });
});
