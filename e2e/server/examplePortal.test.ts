import { expect, test } from 'vitest';

import { startExample } from '../support/startExample';

test('the example portal ends with its dashboard when it is asked to', async () => {
  const example = await startExample();
  expect((await fetch(`${example.dashboard}/healthz`)).status).toBe(200);
  expect(await example.stop()).toBe(0);
  await expect(fetch(`${example.dashboard}/healthz`)).rejects.toThrow('fetch failed');
  await expect(fetch(example.origin)).rejects.toThrow('fetch failed');
});
