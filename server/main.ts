import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { createAdaptorServer } from '@hono/node-server';
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';

import { createService } from './createService';
import { describeError } from './describeError';
import { type Settings, readSettings } from './settings';
import { staticFiles } from './staticFiles';

/** Both as built and as source, this file stands one folder below the top. */
const pageFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist');

function refuseToStart(reasons: readonly string[]): never {
  process.stderr.write(`The server cannot start:\n${reasons.map((reason) => `  - ${reason}\n`).join('')}`);
  process.exit(1);
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function listen(settings: Settings): void {
  const logger = pino({ level: settings.logLevel, base: null });
  let isStopping = false;
  const service = createService(settings, {
    servePage: staticFiles(pageFolder),
    isReady: () => !isStopping,
    onRequest: (record) => {
      const isNoteworthy = record.status >= 400 || record.route === '/api/agentstatusdetails';
      logger[isNoteworthy ? 'info' : 'debug'](record, 'request');
    },
    onError: (error) => logger.error(describeError(error), 'fault'),
  });
  const server = createAdaptorServer({
    fetch: service.fetch,
    hostname: settings.listenHost,
    // Who sends a request more slowly than this only holds a connection. A page address with many
    // agents passes Node's 16 KiB of headers.
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 64 * 1024 },
  });
  server.once('error', (error: NodeJS.ErrnoException) => {
    refuseToStart([`HOST and PORT cannot be listened on (${error.code ?? error.name}).`]);
  });
  server.listen(settings.listenPort, settings.listenHost, () => {
    const kind = settings.source.kind === 'demo' ? 'the demo contact centre' : 'live';
    process.stdout.write(
      `Agent status timeline (${kind}): ${addressOf(settings.listenHost, portOf(server.address()))}\n`,
    );
  });
  closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
    isStopping = true;
    if (err !== undefined) logger.fatal(describeError(err), 'stopping after a fault');
    await new Promise((resolve) => server.close(resolve));
  });
}

const reading = readSettings(process.env, (file) => readFileSync(file, 'utf8'));
if (!reading.ok) refuseToStart(reading.faults);
if (!existsSync(path.join(pageFolder, 'index.html'))) {
  refuseToStart(['The page is not built: run `npm run build`, or `npm start`, which builds it.']);
}
listen(reading.settings);
