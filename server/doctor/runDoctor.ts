import { anonymize } from './anonymize';
import { type Check, type CheckName, failed, ok, skipped } from './check';
import { type ConnectionFinding, bareHost, probeConnection, resolveName } from './connection';
import { nameCheck, noProxyCheck, proxyCheck, tlsCheck } from './connectionChecks';
import { createDoctorCalls } from './doctorCalls';
import type { DoctorOptions } from './doctorOptions';
import { refreshCheck } from './refreshCheck';
import type { Report } from './report';
import { proxyFor } from './proxyFor';
import { openResources } from './resources';
import { causeCodeOf } from '../failures/causeCode';
import { type SettingsFindings, checkSettings, fixedTokenChecks } from './settingsChecks';
import { type UpstreamFindings, byCalls, checkUpstream } from './upstreamChecks';
import type { Environment, ReadFile } from '../settings/environment';

export type DoctorDependencies = {
  readonly version: string;
  readonly environment: Environment;
  readonly readFile: ReadFile;
  readonly nowMs: () => number;
  /** This machine's offset in minutes, negative east of Greenwich. */
  readonly offset: number;
  /** Writes a new file; throws if there is one, or if it cannot be written. */
  readonly writeNewFile: (path: string, text: string) => void;
  /** Waits until the budget may have a call again, and says so. */
  readonly wait: (seconds: number) => Promise<void>;
};

/**
 * Checks the settings, the connection, and, with at most five calls, what the upstream does. What is wrong there is in
 * the report; only a fault of this program rejects.
 */
export async function runDoctor(options: DoctorOptions, dependencies: DoctorDependencies): Promise<Report> {
  const { version, environment, readFile } = dependencies;
  const { checks, upstream } = checkSettings(environment, readFile);
  const found =
    upstream.kind === 'complete'
      ? await checkReal(upstream, dependencies)
      : withoutCalls(
          upstream.kind === 'demo'
            ? 'Not checked: the demo has no upstream.'
            : 'Not checked: the settings have to be corrected first.',
          ['answer'],
        );
  return {
    version,
    host: upstream.kind === 'complete' ? upstream.access.origin : undefined,
    checks: [
      ...checks,
      ...found.checks,
      ...(options.sampleFile === undefined ? [] : [writeSample(options.sampleFile, found, dependencies)]),
    ],
    callsMade: found.callsMade,
  };
}

type Found = Pick<UpstreamFindings, 'sample'> & {
  readonly checks: readonly Check[];
  readonly callsMade: number;
};

type RealUpstream = Extract<SettingsFindings['upstream'], { readonly kind: 'complete' }>;

async function checkReal(
  { access, settings }: RealUpstream,
  dependencies: DoctorDependencies,
): Promise<Found> {
  const { nowMs, offset, wait } = dependencies;
  const upstreamUrl = new URL(access.origin);
  const host = bareHost(upstreamUrl);
  const proxyUrl = proxyFor(upstreamUrl, settings.proxies);
  const name = nameCheck(host, await resolveName(host), proxyUrl !== undefined);
  const connection =
    name.outcome === 'failed'
      ? undefined
      : await probeConnection(upstreamUrl, proxyUrl, settings.callTimeoutMs);
  const byConnection = [
    name,
    ...(proxyUrl === undefined ? [noProxyCheck(upstreamUrl, settings.proxies)] : []),
    ...connectionChecks(connection, host, proxyUrl, nowMs()),
  ];
  const fault = byConnection.find(({ outcome }) => outcome === 'failed');
  const resources = await openResources(settings);
  try {
    if (fault !== undefined) {
      const { checks, ...found } = withoutCalls(`Not checked: see ${fault.name}.`, byCalls);
      return { ...found, checks: [...byConnection, ...resources.checks, ...checks] };
    }
    const calls = createDoctorCalls({
      access,
      callTimeoutMs: settings.callTimeoutMs,
      budget: resources.budget,
      dispatcher: resources.dispatcher,
      nowMs,
      wait,
    });
    const { apiVersion, timestamps, isKoreRosterOn } = settings;
    const plan = { access, apiVersion, timestamps, isKoreRosterOn, nowMs: nowMs(), offset };
    const { checks, sample, size } = await checkUpstream(plan, calls);
    const refresh = size === undefined ? [] : [refreshCheck(size, settings.budget, settings.lifetimes)];
    return {
      checks: [
        ...byConnection,
        ...resources.checks,
        ...fixedTokenChecks(access.credentials, nowMs()),
        ...checks,
        ...refresh,
      ],
      callsMade: calls.made(),
      sample,
    };
  } finally {
    await resources.close();
  }
}

function connectionChecks(
  connection: ConnectionFinding | undefined,
  host: string,
  proxyUrl: URL | undefined,
  nowMs: number,
): readonly Check[] {
  // A name that does not resolve is a fault only without a proxy.
  if (connection === undefined) return [skipped('TLS', 'Not checked: see name resolution.')];
  const tls = tlsCheck(connection, host, nowMs);
  return proxyUrl === undefined ? [tls] : [proxyCheck(proxyUrl.host, connection), tls];
}

function withoutCalls(reason: string, names: readonly CheckName[]): Found {
  return { checks: names.map((name) => skipped(name, reason)), callsMade: 0, sample: undefined };
}

/** Everything else may go to whoever mends the bug. */
function writeSample(
  file: string,
  { sample }: Found,
  { version, writeNewFile, nowMs }: DoctorDependencies,
): Check {
  if (sample === undefined) return skipped('sample', 'Not written: no call brought agents.');
  const { question, reply } = sample;
  const content = {
    about: 'One reply of the upstream. Names, addresses, ids, and unusual statuses are replaced.',
    version,
    apiVersion: question.version,
    dateFilter: question.dateFilter,
    reply: anonymize(reply, nowMs()),
  };
  try {
    writeNewFile(file, `${JSON.stringify(content, undefined, 2)}\n`);
  } catch (error) {
    const causeCode = causeCodeOf(error);
    return failed(
      'sample',
      causeCode === 'EEXIST'
        ? `${file} is there already, and nothing is replaced: name another file.`
        : `${file} cannot be written (${causeCode ?? 'no reason given'}): name another file.`,
    );
  }
  return ok(
    'sample',
    `${file} has one reply with ${reply.data.length} agents, without names, addresses, and ids.`,
  );
}
