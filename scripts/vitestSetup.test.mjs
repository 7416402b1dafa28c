import http from 'node:http';
import { once } from 'node:events';

import { request } from 'undici';
import { expect, test } from 'vitest';

test.each(['http://example.com/', 'https://192.0.2.1/'])(
  'no test can reach %s, with any client',
  async (address) => {
    await expect(fetch(address)).rejects.toMatchObject({ cause: { message: /Unmocked network call/ } });
    await expect(request(address)).rejects.toThrow(/Unmocked network call/);
  },
);

test("a server of the test's own can be reached", async () => {
  const server = http.createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { body } = await request(`http://127.0.0.1:${port}/`);
    expect(await body.text()).toBe('here');
  } finally {
    server.close();
  }
});

test('the time zone is always UTC', () => {
  expect(new Date(0).getTimezoneOffset()).toBe(0);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('UTC');
});
