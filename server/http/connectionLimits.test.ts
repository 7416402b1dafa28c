import { once } from 'node:events';
import { type IncomingMessage, createServer, get } from 'node:http';

import { expect, it } from 'vitest';

import { connectionLimits } from './connectionLimits';

it('are checked often enough that they apply within a tenth', () => {
  const { connectionsCheckingInterval, headersTimeout } = connectionLimits;
  expect(connectionsCheckingInterval).toBeLessThanOrEqual(headersTimeout / 10);
});

it("keep an idle connection longer than a load balancer's 60 seconds, and say so", async () => {
  const server = createServer(connectionLimits, (_, response) => response.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  const sent = get({ host: '127.0.0.1', port: address.port, headers: { Connection: 'keep-alive' } });
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  expect(response.headers['keep-alive']).toBe('timeout=75');
  server.closeAllConnections();
  server.close();
});
