import { expect, it, vi } from 'vitest';
import { LazyModule } from './LazyModule';

it('is fetched once for all who ask, and is there at once from then on', async () => {
  const fetch = vi.fn(() => Promise.resolve('module'));
  const lazy = new LazyModule(fetch);
  expect(lazy.get()).toBeUndefined();
  lazy.preload();
  expect(await Promise.all([lazy.load(), lazy.load()])).toEqual(['module', 'module']);
  expect(lazy.get()).toBe('module');
  expect(lazy.state()).toEqual({ kind: 'loaded', module: 'module' });
  await lazy.load();
  expect(fetch).toHaveBeenCalledOnce();
});

it('gives the same promise to every render that waits for it, and notifies nobody of that', async () => {
  const lazy = new LazyModule(() => Promise.resolve('module'));
  const onChange = vi.fn();
  lazy.subscribe(onChange);
  const first = lazy.load();
  expect(lazy.load()).toBe(first);
  expect(onChange).not.toHaveBeenCalled();
  await first;
  expect(onChange).toHaveBeenCalledOnce();
});

it('says why it did not come, until it is asked for again', async () => {
  const fetch = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValueOnce('module');
  const lazy = new LazyModule(fetch);
  await expect(lazy.load()).rejects.toThrow('offline');
  expect(lazy.state()).toMatchObject({ kind: 'failed', failure: { message: 'offline' } });
  expect(lazy.get()).toBeUndefined();
  const again = lazy.load();
  expect(lazy.state()).toEqual({ kind: 'pending' });
  expect(await again).toBe('module');
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('forgets a failure, but not what came of a later fetch', async () => {
  const fetch = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValueOnce('module');
  const lazy = new LazyModule(fetch);
  lazy.preload();
  const failure = await vi.waitFor(() => {
    const state = lazy.state();
    if (state.kind !== 'failed') throw new Error(state.kind);
    return state.failure;
  });
  failure.forget();
  expect(lazy.state()).toEqual({ kind: 'pending' });
  expect(await lazy.load()).toBe('module');
  failure.forget();
  expect(lazy.get()).toBe('module');
});
