import type { ApiVersion, TimestampsMode } from '../src/contract/publicConfig';
import { defaultPublicConfig } from '../src/contract/publicConfig';
import type { BudgetLimits } from './budget';
import { type Environment, EnvironmentReader, type ReadFile } from './environment';
import { isLoopbackHost } from './loopback';
import { parseOrigins } from './origins';
import { type UpstreamAccess, readUpstreamAccess } from './upstreamAccess';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

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
  /** Whether someone asked for the budget. The demo costs nothing, so it has one on request only. */
  readonly isBudgetExplicit: boolean;
  /** The time that one attempt may take. */
  readonly callTimeoutMs: number;
  readonly maxDays: number;
  readonly embedOrigins: readonly string[];
  readonly logLevel: (typeof logLevels)[number];
};

export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Settings of the public surface that this version has no code for: better refused than ignored. */
const unavailable = ['REDIS_URL', 'METRICS_PORT'] as const;
const tokenSettings = ['ACCESS_SECRET', 'ACCESS_JWKS_URL', 'ACCESS_ISSUER', 'ACCESS_AUDIENCE'] as const;

/**
 * Reads every setting from the environment, once. Without any of the variables that say where and as
 * whom to call (`KORE_HOST`, `KORE_ACCOUNT_ID`, `KORE_STREAM_ID`, the credentials) it is the demo; with
 * some of them all that are needed must be there. The faults name variables and expectations, never
 * values, and are told all together.
 */
export function readSettings(environment: Environment, readFile: ReadFile): SettingsReading {
  const reader = new EnvironmentReader(environment, readFile);
  const listenHost = reader.read('HOST', 'a host name or an IP address', parseListenHost) ?? '127.0.0.1';
  const access = readUpstreamAccess(reader);
  const agentCount = reader.wholeNumber('DEMO_AGENTS', 1, 10_000) ?? 250;
  const callsPerMinute = reader.wholeNumber('KORE_CALLS_PER_MINUTE', 1, 6000);
  const callsPerHour = reader.wholeNumber('KORE_CALLS_PER_HOUR', 1, 360_000);
  refuseUnavailable(reader);
  refuseOpenNetwork(reader, access.kind !== 'none', listenHost);
  const settings: Omit<Settings, 'source'> = {
    listenHost,
    listenPort: reader.wholeNumber('PORT', 0, 65_535) ?? 8080,
    apiVersion: reader.oneOf('KORE_API', ['v1', 'v2']) ?? defaultPublicConfig.apiVersion,
    timestamps:
      reader.oneOf('KORE_TIMESTAMPS', ['requested-offset', 'utc']) ?? defaultPublicConfig.timestamps,
    budget: { callsPerMinute: callsPerMinute ?? defaultPublicConfig.callsPerMinute, callsPerHour },
    isBudgetExplicit: callsPerMinute !== undefined || callsPerHour !== undefined,
    callTimeoutMs: reader.wholeNumber('KORE_TIMEOUT_MS', 100, 60_000) ?? 10_000,
    maxDays: reader.wholeNumber('MAX_DAYS', 1, 366) ?? defaultPublicConfig.maxDays,
    embedOrigins:
      reader.read(
        'EMBED_ORIGINS',
        'a space-separated list of origins such as https://portal.example.com, without paths or wildcards',
        parseOrigins,
      ) ?? [],
    logLevel: reader.oneOf('LOG_LEVEL', logLevels) ?? 'info',
  };
  if (reader.faults.length > 0 || access.kind === 'incomplete') return { ok: false, faults: reader.faults };
  return {
    ok: true,
    settings: {
      ...settings,
      source:
        access.kind === 'none' ? { kind: 'demo', agentCount } : { kind: 'upstream', access: access.access },
    },
  };
}

function parseListenHost(text: string): string | undefined {
  const host = text.replace(/^\[(.*)\]$/, '$1');
  return /^[a-z\d.-]{1,253}$/i.test(host) || /^[\da-f:.]{2,45}$/i.test(host) ? host : undefined;
}

function refuseUnavailable(reader: EnvironmentReader): void {
  for (const name of unavailable) {
    if (reader.isSet(name))
      reader.faults.push(`${name} is not available yet in this version; leave it unset.`);
  }
  for (const name of tokenSettings) {
    if (reader.isSet(name)) {
      reader.faults.push(
        `${name} belongs to ACCESS=token, which is not available yet in this version; leave it unset.`,
      );
    }
  }
  if (reader.oneOf('ACCESS', ['open', 'token']) === 'token') {
    reader.faults.push('ACCESS=token is not available yet in this version; ACCESS must be open.');
  }
}

/** Without tokens whoever reaches the port sees the agents: with real ones that must be this machine alone. */
function refuseOpenNetwork(reader: EnvironmentReader, isReal: boolean, listenHost: string): void {
  if (isReal && !isLoopbackHost(listenHost)) {
    reader.faults.push(
      'HOST must be a loopback address such as 127.0.0.1: ACCESS=open shows real agents to whoever reaches the port.',
    );
  }
}
