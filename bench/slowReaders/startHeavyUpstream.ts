import { once } from 'node:events';
import { createServer } from 'node:http';

import { generatePage } from '../generatePage';

/** Every page that it sends has 50 agents and this many bytes. */
export type HeavyUpstream = {
  readonly settings: Readonly<Record<string, string>>;
  readonly pageBytes: number;
  readonly stop: () => Promise<void>;
};

/** An upstream whose pages are as large as 50 agents with that many spans each make them. */
export async function startHeavyUpstream(spansPerAgent: number): Promise<HeavyUpstream> {
  const crowd = { agentCount: 100_000, spansPerAgent };
  const page = Buffer.from(JSON.stringify(generatePage(crowd, '2026-03-10', { limit: 50, offset: 0 })));
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': page.byteLength });
    outgoing.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The upstream has no port');
  return {
    settings: {
      KORE_HOST: `http://127.0.0.1:${bound.port}`,
      KORE_ACCOUNT_ID: 'account-of-the-benchmark',
      KORE_STREAM_ID: 'st-of-the-benchmark',
      KORE_CLIENT_ID: 'cs-of-the-benchmark',
      KORE_CLIENT_SECRET: 'secret-of-the-benchmark-and-of-nothing-else',
      // The budget is not what is measured here.
      KORE_CALLS_PER_MINUTE: '600',
    },
    pageBytes: page.byteLength,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
