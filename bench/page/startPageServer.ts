import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

import { defaultPublicConfig } from '../../src/contract/publicConfig';
import type { PreparedReplies } from './prepareReplies';

export type PageServer = {
  /** e.g. `http://127.0.0.1:41234` */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const emptyPage = '<!doctype html><meta charset="utf-8" /><title>Nothing</title>';

/**
 * One server for all compared pages: the upstream's contract on `POST /api/agentstatusdetails` from prepared
 * replies, as a gateway that adds the credentials would serve it; the built dashboard at `/`; the other pages below
 * `/peers/`; an empty page at `/empty`.
 */
export async function startPageServer(options: {
  readonly replies: PreparedReplies;
  readonly latencyMs: number;
  readonly dashboardFolder: string;
  readonly peersFolder: string;
}): Promise<PageServer> {
  const { replies, latencyMs, dashboardFolder, peersFolder } = options;

  async function replyWithAgents(incoming: IncomingMessage, url: URL, outgoing: ServerResponse) {
    const body = await text(incoming);
    const limit = Number(url.searchParams.get('limit'));
    if (limit !== replies.pageSize || !body.includes(replies.civilDate)) {
      throw new Error(`There are pages of ${replies.pageSize} agents on ${replies.civilDate} only`);
    }
    const page = replies.at(Number(url.searchParams.get('offset')));
    if (latencyMs > 0) await setTimeout(latencyMs);
    // A page whose clock is set to the day of the replies would correct it to the machine's.
    outgoing.sendDate = false;
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': page.length }).end(page);
  }

  async function replyWithFile(pathname: string, outgoing: ServerResponse) {
    const [folder, name] = pathname.startsWith('/peers/')
      ? [peersFolder, pathname.slice('/peers/'.length)]
      : [dashboardFolder, pathname.slice(1)];
    const file = path.join(
      folder,
      path.normalize(`/${name}`),
      name === '' || name.endsWith('/') ? 'index.html' : '',
    );
    const content = await readFile(file.replace(/\/$/, ''));
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    outgoing.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
  }

  async function reply(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    switch (url.pathname) {
      case '/api/agentstatusdetails':
        return replyWithAgents(incoming, url, outgoing);
      case '/api/config':
        outgoing.writeHead(200, { 'content-type': 'application/json' });
        outgoing.end(JSON.stringify(defaultPublicConfig));
        return undefined;
      case '/empty':
        outgoing.writeHead(200, { 'content-type': 'text/html' }).end(emptyPage);
        return undefined;
      default:
        return replyWithFile(decodeURIComponent(url.pathname), outgoing);
    }
  }

  const server = createServer((incoming, outgoing) => {
    reply(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(404, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server of the pages has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
