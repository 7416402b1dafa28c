import { expect, test, vi } from 'vitest';

import { OutOfPatience, withPatience } from './patience';

test('hands on what the work gives', async () => {
  await expect(withPatience('Adding', 1000, Promise.resolve(2))).resolves.toBe(2);
  await expect(withPatience('Adding', 1000, Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError);
});

test('gives up on what takes too long, and says on what', async () => {
  vi.useFakeTimers();
  try {
    const expected = expect(withPatience('Scrolling', 90_000, new Promise(() => {}))).rejects.toThrow(
      new OutOfPatience('Scrolling', 90_000),
    );
    await vi.advanceTimersByTimeAsync(90_000);
    await expected;
  } finally {
    vi.useRealTimers();
  }
});
