import { expect, test, vi } from 'vitest';

import { TimedOut, withTimeout } from './timeLimit';

test('passes on the result of the work', async () => {
  await expect(withTimeout('Adding', 1000, Promise.resolve(2))).resolves.toBe(2);
  await expect(withTimeout('Adding', 1000, Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError);
});

test('rejects work that takes too long, and names it', async () => {
  vi.useFakeTimers();
  try {
    const expected = expect(withTimeout('Scrolling', 90_000, new Promise(() => {}))).rejects.toThrow(
      new TimedOut('Scrolling', 90_000),
    );
    await vi.advanceTimersByTimeAsync(90_000);
    await expected;
  } finally {
    vi.useRealTimers();
  }
});
