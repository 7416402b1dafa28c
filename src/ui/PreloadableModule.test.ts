import { expect, it, vi } from 'vitest';
import { PreloadableModule } from './PreloadableModule';

it('is fetched once, and told when it is here', async () => {
  const fetch = vi.fn(() => Promise.resolve('part'));
  const late = new PreloadableModule(fetch);
  const told = vi.fn();
  late.subscribe(told);
  expect(late.get()).toBeUndefined();
  late.want();
  late.want();
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(late.get()).toBe('part');
  late.want();
  expect(fetch).toHaveBeenCalledOnce();
});

it('tells why it did not come', async () => {
  const late = new PreloadableModule(() => Promise.reject(new Error('offline')));
  const told = vi.fn();
  late.subscribe(told);
  late.want();
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(late.getFailure()).toEqual(new Error('offline'));
  expect(late.get()).toBeUndefined();
});

it('is asked for again after it failed', async () => {
  const fetch = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce('part');
  const late = new PreloadableModule(fetch);
  late.want();
  await vi.waitFor(() => {
    late.want();
    expect(late.get()).toBe('part');
  });
  expect(fetch).toHaveBeenCalledTimes(2);
});
