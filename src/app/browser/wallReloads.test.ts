import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserPage } from './browserPage';
import { reloadAfterError, wallFailures } from './wallReloads';

const MINUTE_MS = 60_000;

describe('reloadAfterError', () => {
  const reload = vi.fn();
  let isServed = true;

  beforeEach(() => {
    vi.useFakeTimers();
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    });
    vi.stubGlobal('location', { pathname: '/' });
    vi.stubGlobal('fetch', async () => {
      if (!isServed) throw new TypeError('no network');
      return new Response('');
    });
    reload.mockReset();
    vi.spyOn(browserPage, 'reload').mockImplementation(reload);
    isServed = true;
    wallFailures.change(() => 0);
    return () => vi.useRealTimers();
  });

  it('reloads after a minute, then after two, four, and so on, up to half an hour', async () => {
    const waits: number[] = [];
    for (let failure = 0; failure < 7; failure += 1) {
      reloadAfterError();
      const startMs = Date.now();
      while (reload.mock.calls.length === failure) await vi.advanceTimersByTimeAsync(MINUTE_MS);
      waits.push((Date.now() - startMs) / MINUTE_MS);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it('gives up on a call that is never answered', async () => {
    const hung = vi.fn(
      (_: string, { signal }: { readonly signal: AbortSignal }) =>
        new Promise<Response>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    vi.stubGlobal('fetch', hung);
    reloadAfterError();
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(hung.mock.calls.length).toBeGreaterThan(2);
    expect(reload).not.toHaveBeenCalled();
  });

  it('waits until the service answers', async () => {
    isServed = false;
    reloadAfterError();
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    expect(reload).not.toHaveBeenCalled();
    isServed = true;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
