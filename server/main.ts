import { existsSync, readFileSync, write, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import closeWithGrace from 'close-with-grace';
import { type Logger, pino } from 'pino';

import { version } from '../package.json';
import { assertNever } from '../src/base/assertNever';
import { abortableWait } from '../src/base/sleep';
import { buildIn } from '../src/contract/publicConfig';
import { displaysFor } from './access/displayFile';
import { openCallFile } from './budget/callFile';
import type { CallLog } from './budget/callLog';
import { logLimitChanges } from './budget/limitReports';
import { packer } from './cache/packer';
import { createService } from './createService';
import { type DoctorOptions, readCommandLine, usage } from './doctor/doctorOptions';
import { exitCodeOf, reportJson, reportText } from './doctor/report';
import { runDoctor } from './doctor/runDoctor';
import { causeCodeOf } from './failures/causeCode';
import { describeError } from './failures/describeError';
import { withFailureLog } from './failureLog';
import { type LogDestination, createLogDestination } from './logDestination';
import { koreRosterEvents, openRoster, rosterFault } from './openRoster';
import { type Metrics, createMetrics } from './metrics';
import { noObserver } from './observer';
import { upstreamReporting } from './reportUpstream';
import { connectRedis } from './redis/sharedRedis';
import { type Settings, readSettings } from './settings/settings';
import { type Fetch, type Listening, listen } from './http/listen';
import { requestLevel } from './http/recordRequests';
import { staticFiles } from './http/staticFiles';

/** Both as source and when built, this file is one folder below the top. */
const pageFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const pageFile = path.join(pageFolder, 'index.html');

/** The longest call with all its attempts (25 s by default) and a little more; platforms kill after 30 s. */
const LONGEST_STOP_MS = 28_000;

/** How long a stop waits for the last lines of the log. */
const LOG_FLUSH_MS = 1000;

function refuseToStart(reasons: readonly string[]): never {
  process.stderr.write(`The server cannot start:\n${reasons.map((reason) => `  - ${reason}\n`).join('')}`);
  process.exit(1);
}

async function listenOrRefuse(fetch: Fetch, host: string, port: number, names: string): Promise<Listening> {
  try {
    return await listen(fetch, host, port);
  } catch (error) {
    const cause = causeCodeOf(error) ?? describeError(error).name;
    const meaning = listenFaults[cause];
    const reason = meaning === undefined ? cause : `${cause}: ${meaning}`;
    return refuseToStart([`The server cannot listen on ${names} (${reason}).`]);
  }
}

const listenFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program, or this server itself, has the port already',
  EADDRNOTAVAIL: 'this machine does not have that address',
  EACCES: 'ports below 1024 need a permission of their own',
  ENOTFOUND: 'the name is not known',
};

function callLogFor({ budgetFile }: Settings, logger: Logger): CallLog | undefined {
  if (budgetFile === undefined) return undefined;
  try {
    const onError = (error: unknown) => logger.error(describeError(error), 'BUDGET_FILE cannot be written');
    return openCallFile({ path: budgetFile, onError });
  } catch {
    return refuseToStart([
      'BUDGET_FILE must name a new or empty file or one of this server, in a folder in which it may write.',
    ]);
  }
}

function createLog(
  { logLevel }: Settings,
  metrics: Metrics | undefined,
): { readonly logger: Logger; readonly destination: LogDestination } {
  // Only reading this property puts a pipe into the mode in which a write does not block. A blocked one would
  // keep the process from exiting, even after `process.exit`.
  const { fd } = process.stdout;
  const destination = createLogDestination({
    writeBytes: (bytes, onWritten) => write(fd, bytes, onWritten),
    onDrop: () => metrics?.onLogLineDropped(),
    onRecovery: (droppedLines) => logger.warn({ droppedLines }, 'log lines were dropped'),
  });
  const logger = pino({ level: logLevel, base: null }, destination);
  return { logger, destination };
}

async function start(settings: Settings, warnings: readonly string[]): Promise<void> {
  const metrics = settings.metricsPort === undefined ? undefined : createMetrics(version);
  const { logger, destination } = createLog(settings, metrics);
  logger.info({ version }, 'start');
  for (const warning of warnings) logger.warn(warning);
  const redis =
    settings.redisUrl === undefined
      ? undefined
      : connectRedis(settings.redisUrl, {
          onLost: (causeCode) => logger.warn({ causeCode }, 'redis is unavailable'),
          onBack: (outage) => logger.info(outage, 'redis is available again'),
        });
  const callLog = callLogFor(settings, logger);
  const rosterReporting = { log: logger, ...metrics };
  const roster = await openRoster(settings, rosterReporting).catch((error: unknown) =>
    refuseToStart([rosterFault(error)]),
  );
  const stopping = new AbortController();
  const service = await createService(settings, {
    packer,
    redis,
    callLog,
    roster,
    koreRosterEvents: koreRosterEvents(rosterReporting),
    stopping: stopping.signal,
    ...upstreamReporting(settings, logger),
    observer: withFailureLog(metrics?.observer ?? noObserver, logger),
    onLimitChange: logLimitChanges(logger),
    servePage: staticFiles(pageFolder),
    build: buildIn(readFileSync(pageFile, 'utf8')),
    isReady: () => !stopping.signal.aborted,
    onRequest: (record) => {
      metrics?.onRequest(record);
      logger[requestLevel(record)](record, 'request');
    },
    displays: displaysFor(settings, (error) =>
      logger.error(describeError(error), 'ACCESS_DISPLAYS_FILE cannot be read'),
    ),
    onKeySetFailure: (error) => logger.warn(describeError(error), 'the key set cannot be refreshed'),
    onSignInFailure: ({ error, ...report }) =>
      logger.warn({ ...report, ...(error !== undefined && describeError(error)) }, 'sign-in failed'),
    onError: (error) => logger.error(describeError(error), 'fault'),
  });
  const { listenHost: host } = settings;
  const server = await listenOrRefuse(service.fetch, host, settings.listenPort, 'HOST and PORT');
  const metricsServer =
    metrics &&
    (await listenOrRefuse(
      (request) =>
        new URL(request.url).pathname === '/metrics'
          ? metrics.respond()
          : new Response(null, { status: 404 }),
      host,
      settings.metricsPort ?? 0,
      'HOST and METRICS_PORT',
    ));
  metrics?.watch({
    callsLeft: service.callsLeft,
    limits: service.limits,
    isRedisUp: redis?.isUp,
    currentRoster: service.currentRoster,
  });
  const kind = settings.source.kind === 'demo' ? 'the demo contact center' : 'live';
  destination.write(`Agent status timeline (${kind}): ${server.address()}\n`);
  if (metricsServer !== undefined) logger.info({ address: metricsServer.address() }, 'metrics');
  closeWithGrace({ delay: LONGEST_STOP_MS, logger: false }, async ({ err }) => {
    stopping.abort();
    if (err !== undefined) logger.fatal(describeError(err), 'stopping after an error');
    await Promise.all([server.close(), metricsServer?.close()]);
    redis?.close();
    await destination.flush(LOG_FLUSH_MS);
  });
}

async function serve(): Promise<void> {
  const reading = readSettings(process.env, (file) => readFileSync(file, 'utf8'));
  if (!reading.ok) refuseToStart(reading.faults);
  if (!existsSync(pageFile)) {
    refuseToStart(['The page is not built: run `npm run build`, or `npm start`, which builds it.']);
  }
  await start(reading.settings, reading.warnings);
}

async function check(options: DoctorOptions): Promise<void> {
  const report = await runDoctor(options, {
    version,
    environment: process.env,
    readFile: (file) => readFileSync(file, 'utf8'),
    nowMs: Date.now,
    offset: new Date().getTimezoneOffset(),
    writeNewFile: (file, text) => writeFileSync(file, text, { flag: 'wx' }),
    wait: async (seconds) => {
      process.stderr.write(`Waiting ${seconds} s for the call budget…\n`);
      await abortableWait(seconds * 1000, new AbortController().signal);
    },
  });
  const exit = () => process.exit(exitCodeOf(report));
  // A reader such as `head` may have left.
  process.stdout.on('error', exit);
  process.stdout.write(options.isJson ? reportJson(report) : reportText(report), exit);
}

const commandLine = readCommandLine(process.argv.slice(2));
switch (commandLine.kind) {
  case 'serve':
    await serve();
    break;
  case 'check':
    await check(commandLine);
    break;
  case 'help':
    process.stdout.write(usage);
    break;
  case 'unknown':
    process.stderr.write(`There is no option ${commandLine.argument}.\n\n${usage}`);
    process.exitCode = 1;
    break;
  default:
    assertNever(commandLine);
}
