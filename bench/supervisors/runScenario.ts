import { setMaxListeners } from 'node:events';

import { startRedis } from '../../server/redis/startRedis.testkit';
import { mostInAnyMinute } from '../mostInAnyMinute';
import { median, percentile } from '../median';
import { startMeasuredServer } from '../proxy/startMeasuredServer';
import { postPage } from './postPage';
import { type Scenario, supervisorsOf } from './scenarios';
import { startClock } from './simulatedClock';
import { startUpstreamProcess } from './startUpstreamProcess';
import { type Office, type ReplyRecord, Supervisor } from './Supervisor';
import { signToken, tokenSettings } from './tokens';

const CALLS_PER_MINUTE = 48;
const SAMPLE_EVERY_MS = 1000;

export type MeasuringOptions = {
  readonly speed: number;
  /** How long ages are sampled after all have data. */
  readonly minutesAfter: number;
  readonly followsTtl: boolean;
};

export type ScenarioResult = {
  readonly name: string;
  /** Seconds until half, and all, had data; `null` if that never was. */
  readonly halfAfterSeconds: number | null;
  readonly allAfterSeconds: number | null;
  readonly withData: number;
  readonly minutes: number;
  readonly requests: number;
  /** Replies with 503 until all had data, and from then on. */
  readonly refusedBefore: number;
  readonly refusedAfter: number;
  readonly failures: number;
  readonly ageP50Seconds: number;
  readonly ageP95Seconds: number;
  readonly ageMaxSeconds: number;
  readonly calls: number;
  readonly mostCallsInAMinute: number;
  readonly agentsPerCall: number;
  readonly refusedByUpstream: number;
  /** Pages with other agents or times than they should have. */
  readonly faults: number;
  /** How much older than stated the data was at worst: at least, in seconds. */
  readonly understatedSeconds: number;
};

/** Runs the built server, a simulated upstream, and the supervisors of a scenario until enough is known. */
export async function runScenario(scenario: Scenario, options: MeasuringOptions): Promise<ScenarioResult> {
  const { agentCount, longestMinutes, replicas } = scenario;
  if (replicas > 1 && options.speed !== 1) throw new Error('Redis has no faster clock: use --speed 1');
  const clock = startClock(options.speed);
  const startMs = Number(clock.environment.CLOCK_START_MS);
  const upstream = await startUpstreamProcess({ agentCount, speed: clock.speed, startMs });
  const redis = replicas > 1 ? await startRedis() : undefined;
  const settings = {
    ...upstream.settings,
    ...tokenSettings,
    ...clock.environment,
    ...(redis && { REDIS_URL: redis.url, REPLICAS: String(replicas) }),
  };
  const servers = await Promise.all(
    Array.from({ length: replicas }, async () => startMeasuredServer(settings, clock.speed)),
  );
  const addresses = servers.map(({ address }) => address);
  const ending = new AbortController();
  // Every wait of every supervisor listens.
  setMaxListeners(0, ending.signal);
  const office: Office = {
    clock: startClock(options.speed),
    agentCount,
    callsPerMinute: CALLS_PER_MINUTE,
    followsTtl: options.followsTtl,
    signToken,
    post: async (call) => postPage(addresses, call),
    replies: [],
    pagesRead: new Map(),
    faults: [],
    understatedSeconds: [],
    signal: ending.signal,
  };
  const supervisors = supervisorsOf(scenario).map((each) => new Supervisor(office, each));
  const watching = Promise.all(supervisors.map(async (each) => each.watch()));
  const ages: number[] = [];
  let allAtMs: number | undefined;
  const sampling = async () => {
    for (;;) {
      await office.clock.wait(SAMPLE_EVERY_MS, ending.signal);
      const nowMs = office.clock.elapsedMs();
      const known = supervisors.flatMap((each) => each.ageMs() ?? []);
      for (const age of known) ages.push(age / 1000);
      if (known.length === supervisors.length) allAtMs ??= nowMs;
      const endMs = allAtMs === undefined ? longestMinutes * 60_000 : allAtMs + options.minutesAfter * 60_000;
      if (nowMs >= endMs) return;
    }
  };
  try {
    await Promise.race([watching, sampling()]);
  } finally {
    ending.abort();
    await Promise.allSettled([watching]);
    await Promise.all(servers.map(async ({ stop }) => stop()));
    await redis?.stop();
  }
  const minutes = office.clock.elapsedMs() / 60_000;
  const report = await upstream.stop();
  for (const fault of office.faults.slice(0, 5)) console.log(`  Fault: ${fault}`);
  const completeMs = supervisors
    .flatMap(({ completeAtMs }) => completeAtMs ?? [])
    .toSorted((one, other) => one - other);
  const isAll = completeMs.length === supervisors.length;
  return {
    name: scenario.name,
    halfAfterSeconds: secondsOf(completeMs[Math.ceil(supervisors.length / 2) - 1]),
    allAfterSeconds: isAll ? secondsOf(completeMs.at(-1)) : null,
    withData: completeMs.length,
    minutes,
    requests: office.replies.length,
    ...countReplies(office.replies, isAll ? (completeMs.at(-1) ?? Infinity) : Infinity),
    ageP50Seconds: median(ages),
    ageP95Seconds: percentile(ages, 95),
    ageMaxSeconds: percentile(ages, 100),
    calls: report.callsAtMs.length,
    mostCallsInAMinute: mostInAnyMinute(report.callsAtMs),
    agentsPerCall: report.agentsOfCalls.reduce((sum, each) => sum + each, 0) / report.agentsOfCalls.length,
    refusedByUpstream: report.refusals,
    faults: office.faults.length,
    understatedSeconds: percentile([0, ...office.understatedSeconds], 100),
  };
}

function secondsOf(ms: number | undefined): number | null {
  return ms === undefined ? null : ms / 1000;
}

function countReplies(replies: readonly ReplyRecord[], allAtMs: number) {
  const refused = replies.filter(({ kind }) => kind.startsWith('503'));
  const refusedBefore = refused.filter(({ atMs }) => atMs <= allAtMs).length;
  const served = replies.filter(({ kind }) => kind === 'page').length;
  return {
    refusedBefore,
    refusedAfter: refused.length - refusedBefore,
    failures: replies.length - refused.length - served,
  };
}
