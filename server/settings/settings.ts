import * as v from 'valibot';

import {
  type ApiVersion,
  type StatusEntry,
  type TimestampsMode,
  defaultPublicConfig,
} from '../../src/contract/publicConfig';
import { readStatuses, statusesFileExpectation } from '../../src/contract/statusesFile';
import { type AccessSettings, readAccessSettings } from './accessSettings';
import type { BudgetLimits } from '../budget/callCounter';
import { type Environment, EnvironmentReader, type ReadFile } from './environment';
import { beginsLikeRoster } from '../roster/readRosterText';
import { isLoopbackHost, parseOrigins } from './origins';
import { type ProxySettings, readProxySettings } from './proxySettings';
import { type UpstreamAccess, readUpstreamAccess } from './upstreamSettings';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LifetimeSettings = {
  /** How long a copy is served if its time range includes now; 0: every request goes to the upstream. */
  readonly liveSeconds: number;
  /** The longest time that a copy is served if its time range is over. */
  readonly finishedSeconds: number;
  /** The greatest age of a copy that is served while the upstream fails. */
  readonly staleSeconds: number;
};

export type Settings = {
  readonly listenHost: string;
  /** 0: any free port. */
  readonly listenPort: number;
  readonly source:
    | { readonly kind: 'demo'; readonly agentCount: number }
    | { readonly kind: 'upstream'; readonly access: UpstreamAccess };
  readonly apiVersion: ApiVersion;
  readonly timestamps: TimestampsMode;
  readonly budget: BudgetLimits;
  /** Whether the budget was set. The demo's calls cost nothing, so it has a budget only if one is set. */
  readonly isBudgetExplicit: boolean;
  /** Where the calls made are kept over a restart; `undefined`: nowhere. */
  readonly budgetFile: string | undefined;
  /** The timeout of one attempt. */
  readonly callTimeoutMs: number;
  /** `undefined`: everything is reached directly. */
  readonly proxies: ProxySettings | undefined;
  readonly maxDays: number;
  readonly access: AccessSettings;
  /** The Redis that the replicas share; `undefined`: a single process. It may contain a password. */
  readonly redisUrl: string | undefined;
  /** The most processes that share the Redis. */
  readonly replicas: number;
  readonly lifetimes: LifetimeSettings;
  /** `undefined`: no metrics. 0: any free port. */
  readonly metricsPort: number | undefined;
  readonly embedOrigins: readonly string[];
  /** Primary statuses that must not be missed on the timeline, the most urgent first. */
  readonly urgentStatuses: readonly string[];
  /** The CSV that says who is in which team; `undefined`: none. */
  readonly rosterFile: string | undefined;
  /** Whether teams and queues are read from the upstream as well. */
  readonly isKoreRosterOn: boolean;
  /** Names, looks, meanings and limits of statuses; `undefined`: no file is set. */
  readonly statuses: readonly StatusEntry[] | undefined;
  readonly logLevel: (typeof logLevels)[number];
};

export type SettingsReading =
  | {
      readonly ok: true;
      readonly settings: Settings;
      /** What was left out of files, a sentence each; the rest applies. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads every setting from the environment, once. If none of the variables for the upstream is set
 * (`KORE_HOST`, `KORE_ACCOUNT_ID`, `KORE_STREAM_ID`, the credentials), the source is the demo; if some are
 * set, all of them are required. All faults are reported together; they name variables and expectations,
 * never values.
 */
export function readSettings(environment: Environment, readFile: ReadFile): SettingsReading {
  const reader = new EnvironmentReader(environment, readFile);
  const listenHost = reader.read('HOST', 'a host name or an IP address', parseListenHost) ?? '127.0.0.1';
  const access = readUpstreamAccess(reader);
  const agentCount = reader.wholeNumber('DEMO_AGENTS', 1, 10_000) ?? 250;
  const callsPerMinute = reader.wholeNumber('KORE_CALLS_PER_MINUTE', 1, 6000);
  const callsPerHour = reader.wholeNumber('KORE_CALLS_PER_HOUR', 1, 360_000);
  const accessSettings = readAccessSettings(reader);
  // Without tokens, anyone who reaches the port sees the agents; if they are real, only this machine may.
  if (accessSettings?.kind === 'open' && access.kind !== 'none' && !isLoopbackHost(listenHost)) {
    reader.faults.push(
      'HOST must be a loopback address such as 127.0.0.1, or ACCESS must be token or oidc: ACCESS=open shows real agents to anyone who can reach the port.',
    );
  }
  const statuses = reader.file('STATUSES_FILE', statusesFileExpectation, (text) => {
    const content = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
    return content.success ? readStatuses(content.output) : undefined;
  });
  const settings: Omit<Settings, 'source' | 'access'> = {
    listenHost,
    listenPort: reader.wholeNumber('PORT', 0, 65_535) ?? 8080,
    apiVersion: reader.oneOf('KORE_API', ['v1', 'v2']) ?? defaultPublicConfig.apiVersion,
    timestamps:
      reader.oneOf('KORE_TIMESTAMPS', ['requested-offset', 'utc']) ?? defaultPublicConfig.timestamps,
    budget: { callsPerMinute: callsPerMinute ?? defaultPublicConfig.callsPerMinute, callsPerHour },
    isBudgetExplicit: callsPerMinute !== undefined || callsPerHour !== undefined,
    budgetFile: reader.read('BUDGET_FILE', 'the path of a file', (text) => text),
    callTimeoutMs: reader.wholeNumber('KORE_TIMEOUT_MS', 100, 60_000) ?? 10_000,
    proxies:
      access.kind === 'none' && accessSettings?.kind === 'open' ? undefined : readProxySettings(reader),
    maxDays: reader.wholeNumber('MAX_DAYS', 1, 366) ?? defaultPublicConfig.maxDays,
    redisUrl: reader.read('REDIS_URL', 'an address such as redis://user:password@host:6379/0', parseRedisUrl),
    replicas: reader.wholeNumber('REPLICAS', 1, 100) ?? 4,
    lifetimes: {
      liveSeconds: reader.wholeNumber('CACHE_LIVE_SECONDS', 0, 300) ?? 15,
      finishedSeconds: reader.wholeNumber('CACHE_FINISHED_SECONDS', 0, 31 * 24 * 3600) ?? 24 * 3600,
      staleSeconds: reader.wholeNumber('CACHE_STALE_SECONDS', 0, 24 * 3600) ?? 600,
    },
    metricsPort: reader.wholeNumber('METRICS_PORT', 0, 65_535),
    embedOrigins:
      reader.read(
        'EMBED_ORIGINS',
        'a space-separated list of origins such as https://portal.example.com, without paths or wildcards',
        parseOrigins,
      ) ?? [],
    urgentStatuses:
      reader.read(
        'URGENT_STATUSES',
        'at most 20 primary statuses, comma-separated, such as AWAY,OFFLINE',
        parseStatuses,
      ) ?? defaultPublicConfig.urgentStatuses,
    rosterFile: readRosterPath(reader),
    isKoreRosterOn: readKoreRoster(reader, access.kind !== 'none'),
    statuses: statuses?.entries,
    logLevel: reader.oneOf('LOG_LEVEL', logLevels) ?? 'info',
  };
  reader.refuseUnknown('KORE_');
  if (reader.faults.length > 0 || access.kind === 'incomplete' || accessSettings === undefined) {
    return { ok: false, faults: reader.faults };
  }
  return {
    ok: true,
    settings: {
      ...settings,
      access: accessSettings,
      source:
        access.kind === 'none' ? { kind: 'demo', agentCount } : { kind: 'upstream', access: access.access },
    },
    warnings: (statuses?.faults ?? []).map((fault) => `STATUSES_FILE: ${fault}`),
  };
}

/** Only how it begins is checked here; `RosterFile` reads all of it. */
function readRosterPath(reader: EnvironmentReader): string | undefined {
  const expectation = 'the path of a CSV file in UTF-8 whose first line has the columns email and team';
  const isRoster = reader.file('ROSTER_FILE', expectation, (text) => beginsLikeRoster(text) || undefined);
  return isRoster && reader.read('ROSTER_FILE', expectation, (path) => path);
}

function readKoreRoster(reader: EnvironmentReader, hasUpstream: boolean): boolean {
  const isOn = reader.oneOf('KORE_ROSTER', ['off', 'on']) === 'on';
  if (isOn && !hasUpstream) {
    reader.faults.push('KORE_ROSTER is on, but KORE_HOST is missing: the demo has its own teams.');
  }
  return isOn;
}

function parseListenHost(text: string): string | undefined {
  const host = text.replace(/^\[(.*)\]$/, '$1');
  return /^[a-z\d.-]{1,253}$/i.test(host) || /^[\da-f:.]{2,45}$/i.test(host) ? host : undefined;
}

function parseRedisUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, pathname } = new URL(text);
  const isRedis = (protocol === 'redis:' || protocol === 'rediss:') && hostname !== '';
  return isRedis && /^(?:\/\d{0,3})?$/.test(pathname) ? text : undefined;
}

function parseStatuses(text: string): readonly string[] | undefined {
  const statuses = text.split(',').map((status) => status.trim());
  const areGood = statuses.length <= 20 && statuses.every(({ length }) => length > 0 && length <= 100);
  return areGood ? statuses : undefined;
}
