import { readFileSync } from 'node:fs';

import { getRequestListener } from '@hono/node-server';
import type { Plugin } from 'vite';

import { displaysFor } from './access/displayFile';
import { packer } from './cache/packer';
import { createService } from './createService';
import { withFailureLog } from './failureLog';
import { describeError } from './failures/describeError';
import { noObserver } from './observer';
import { koreRosterEvents, openRoster } from './openRoster';
import { readSettings } from './settings/settings';

/** The paths that the service serves in development; Vite serves the page. */
const servicePath = /^\/(?:api\/|(?:healthz|readyz|sign-in|sign-in\/callback|sign-out)(?:[?#]|$))/;

/**
 * Mounts the production service in Vite's development server. It reads the same environment and stops with the
 * same faults, but uses neither Redis nor metrics.
 */
export function proxyPlugin(): Plugin {
  return {
    name: 'agent-status-proxy',
    async configureServer(server) {
      const reading = readSettings(process.env, (file) => readFileSync(file, 'utf8'));
      if (!reading.ok) throw new Error(`The settings have faults:\n${reading.faults.join('\n')}`);
      for (const warning of reading.warnings) server.config.logger.warn(warning);
      const { logger } = server.config;
      const onError = (error: unknown) => logger.error(JSON.stringify(describeError(error)));
      const log = (facts: object, message: string) => logger.info(`${message} ${JSON.stringify(facts)}`);
      const rosterReporting = { log: { info: log, warn: log } };
      const service = await createService(reading.settings, {
        packer,
        observer: withFailureLog(noObserver, { warn: log, error: log }),
        roster: await openRoster(reading.settings, rosterReporting),
        koreRosterEvents: koreRosterEvents(rosterReporting),
        displays: displaysFor(reading.settings, onError),
        isReady: () => true,
        onRequest: () => undefined,
        onError,
      });
      // Vite runs in the same process, so the globals are left alone.
      const listener = getRequestListener(service.fetch, { overrideGlobalObjects: false });
      server.middlewares.use((request, response, next) => {
        if (servicePath.test(request.url ?? '')) void listener(request, response);
        else next();
      });
    },
  };
}
