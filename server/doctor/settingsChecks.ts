import { decodeJwt } from 'jose';

import { type Check, failed, ok, skipped, warning } from './check';
import { doubtfulValues } from './doubtfulValues';
import { type Environment, EnvironmentReader, type ReadFile } from '../settings/environment';
import { type Settings, type SettingsReading, readSettings } from '../settings/settings';
import {
  type UpstreamAccess,
  type UpstreamCredentials,
  readUpstreamAccess,
} from '../settings/upstreamSettings';

export type SettingsFindings = {
  readonly checks: readonly Check[];
  /** What the upstream is called with; where another setting has a fault, its default. */
  readonly upstream:
    | { readonly kind: 'demo' | 'incomplete' }
    | { readonly kind: 'complete'; readonly access: UpstreamAccess; readonly settings: Settings };
};

/**
 * Reads the settings as the server does and reports each fault as a check. Faults of other settings do not keep the
 * upstream from being checked.
 */
export function checkSettings(environment: Environment, readFile: ReadFile): SettingsFindings {
  const reading = readSettings(environment, readFile);
  const isDemo = readUpstreamAccess(new EnvironmentReader(environment, readFile)).kind === 'none';
  const found = reading.ok
    ? reading.warnings.map((text) => warning('settings', text, { change: namesIn(text) }))
    : reading.faults.map((text) => failed('settings', text, { change: namesIn(text) }));
  const doubts = doubtfulValues(environment, readFile);
  const faults = [...found, ...doubts.map((text) => warning('settings', text, { change: namesIn(text) }))];
  return {
    checks: [
      ...(isDemo ? [demoCheck()] : []),
      ...(faults.length === 0 && !isDemo ? [ok('settings', 'All of them can be used.')] : faults),
      accessCheck(environment, reading.ok ? reading.settings : undefined, isDemo),
    ],
    upstream: isDemo ? { kind: 'demo' } : upstreamIn(reading, environment, readFile),
  };
}

const DAY_MS = 24 * 60 * 60_000;

/** When a fixed token ends, which needs no call: nothing of it is verified. */
export function fixedTokenChecks(credentials: UpstreamCredentials, nowMs: number): readonly Check[] {
  if (credentials.kind !== 'fixed') return [];
  const endMs = endOf(credentials.token);
  if (endMs === undefined || endMs - nowMs > 14 * DAY_MS) return [];
  const end = new Date(endMs).toISOString().slice(0, 16).replace('T', ' ');
  const change = { change: ['KORE_JWT'] };
  return [
    endMs < nowMs
      ? warning('credentials', `KORE_JWT ended on ${end} UTC.`, change)
      : warning('credentials', `KORE_JWT ends on ${end} UTC, and then the server gets no data.`, change),
  ];
}

function endOf(token: string): number | undefined {
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined || exp * 1000 > LATEST_MS ? undefined : exp * 1000;
  } catch {
    return undefined;
  }
}

/** Of JavaScript's dates. */
const LATEST_MS = 8.64e15;

/** Nothing but this is needed to call the upstream. */
const neededNames = /^(?:KORE_(?:HOST|ACCOUNT_ID|STREAM_ID|CLIENT_ID|CLIENT_SECRET|JWT)(?:_FILE)?)$/;

function upstreamIn(
  reading: SettingsReading,
  environment: Environment,
  readFile: ReadFile,
): SettingsFindings['upstream'] {
  const faulty = new Set(reading.ok ? [] : reading.faults.flatMap(namesIn));
  const readings = [
    reading,
    readSettings(
      only(
        environment,
        (name) => /^(?:KORE_|REDIS_URL|BUDGET_FILE|(?:HTTPS?|NO)_PROXY$)/i.test(name) && !faulty.has(name),
      ),
      readFile,
    ),
    readSettings(
      only(environment, (name) => neededNames.test(name)),
      readFile,
    ),
  ];
  const settings = readings.find((each) => each.ok)?.settings;
  return settings?.source.kind === 'upstream'
    ? { kind: 'complete', access: settings.source.access, settings }
    : { kind: 'incomplete' };
}

function only(environment: Environment, isKept: (name: string) => boolean): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isKept(name)));
}

function demoCheck(): Check {
  return warning(
    'settings',
    'Nothing says whose agents to show, so the server shows the demo contact center. For your own, set KORE_HOST, KORE_ACCOUNT_ID, KORE_STREAM_ID, and KORE_CLIENT_ID with KORE_CLIENT_SECRET or else KORE_JWT.',
    { change: ['KORE_HOST', 'KORE_ACCOUNT_ID', 'KORE_STREAM_ID', 'KORE_CLIENT_ID', 'KORE_CLIENT_SECRET'] },
  );
}

/** Who will be able to see the agents. Faults of it are among those of the settings. */
function accessCheck(environment: Environment, settings: Settings | undefined, isDemo: boolean): Check {
  const stated = environment['ACCESS']?.trim() ?? '';
  if (stated !== '') {
    return settings === undefined
      ? skipped('access', 'Not checked: the settings have to be corrected first.')
      : ok('access', accessTexts[settings.access.kind]);
  }
  const text = 'ACCESS is not set, so only this machine can open the page, and nobody has to sign in.';
  return isDemo
    ? ok('access', text)
    : warning('access', `${text} Set token or oidc before others open it.`, { change: ['ACCESS'] });
}

const accessTexts: Record<Settings['access']['kind'], string> = {
  open: 'ACCESS is open: only this machine can open the page, and nobody has to sign in.',
  token: 'ACCESS is token: people need a token of a portal or a gateway.',
  oidc: 'ACCESS is oidc: people sign in at the identity provider, which is not checked here.',
};

/** The variables that a sentence names. */
function namesIn(sentence: string): readonly string[] {
  return [
    ...new Set(
      sentence.match(/\b(?:[A-Z]+(?:_[A-Z]+)+|https?_proxy|no_proxy|HOST|PORT|ACCESS|REPLICAS)\b/g) ?? [],
    ),
  ];
}
