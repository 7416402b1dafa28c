import { setMaxListeners } from 'node:events';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { startRedis } from '../../server/redis/startRedis.testkit';
import { percentile } from '../median';
import { mostInAnyMinute } from '../mostInAnyMinute';
import { rounded } from '../proxy/proxyResults';
import { postPage } from '../supervisors/postPage';
import { type Scenario, supervisorsOf } from '../supervisors/scenarios';
import { startClock } from '../supervisors/simulatedClock';
import { startUpstreamProcess } from '../supervisors/startUpstreamProcess';
import { type Office, Supervisor } from '../supervisors/Supervisor';
import { signToken, tokenSettings } from '../supervisors/tokens';
import { wholeNumber } from '../wholeNumber';
import { countReplies } from './countReplies';
import { Replica } from './Replica';
import { ShortageCount, type Watched } from './shortage';
import { type SoakResult, soakTable } from './soakTable';

const resultsFile = new URL('../soakResults.json', import.meta.url);

const MINUTE_MS = 60_000;
const MEMORY_EVERY_SECONDS = 10;
const WEATHER_CYCLES = 6;

const crowd: Scenario = {
  name: '200 × 12 of 1,000 in three zones',
  supervisors: 200,
  agentCount: 1000,
  team: 'drawn',
  zones: ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'],
  arrival: 'over 30 s',
  replicas: 2,
  longestMinutes: 30,
};

/**
 * 200 supervisors on two replicas and a Redis, with an upstream that fails in every way six times, while Redis and
 * one replica are restarted: `npm run bench -- soak`. In real time, because Redis has no faster clock. Prints a table and
 * writes `bench/soakResults.json`.
 *
 * | option | meaning (default) |
 * | --- | --- |
 * | `--minutes 30` | how long (30); the restarts and failures are spread over it |
 * | `--quick` | one minute, results not kept |
 */
export async function runSoakBenchmark(commandLine: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: { minutes: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const minutes = wholeNumber('minutes', values.minutes ?? (values.quick ? '1' : '30'), 1);
  const result = await soak(minutes);
  console.log(`\n${soakTable(result)}`);
  if (values.quick) return;
  const machine = {
    date: new Date().toISOString(),
    node: process.version,
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    loadAverage: loadavg()[0],
  };
  const text = JSON.stringify({ ...machine, ...result }, (_, value: unknown) => rounded(value), 2);
  writeFileSync(resultsFile, `${text}\n`);
}

function watchedBy(supervisor: Supervisor): Watched | undefined {
  const ageMs = supervisor.ageMs();
  return ageMs === undefined
    ? undefined
    : { ageSeconds: ageMs / 1000, everySeconds: supervisor.everyMs() / 1000 };
}

async function soak(minutes: number): Promise<SoakResult> {
  const endMs = minutes * MINUTE_MS;
  const clock = startClock(1);
  const startMs = Number(clock.environment.CLOCK_START_MS);
  const { agentCount } = crowd;
  const weatherCycleMs = endMs / WEATHER_CYCLES;
  const upstream = await startUpstreamProcess({ agentCount, speed: 1, startMs, weatherCycleMs });
  const redis = await startRedis();
  const settings = { ...upstream.settings, ...tokenSettings, REDIS_URL: redis.url, REPLICAS: '2' };
  const [first, second] = await Promise.all([Replica.start(settings), Replica.start(settings)]);
  const replicas = [first, second];
  const ending = new AbortController();
  // Every wait of every supervisor listens.
  setMaxListeners(0, ending.signal);
  const addresses = replicas.map(({ address }) => address);
  const office: Office = {
    clock,
    agentCount,
    callsPerMinute: 48,
    followsTtl: true,
    signToken,
    post: async (call) => postPage(addresses, call),
    replies: [],
    pagesRead: new Map(),
    faults: [],
    understatedSeconds: [],
    signal: ending.signal,
  };
  const supervisors = supervisorsOf(crowd).map((each) => new Supervisor(office, each));
  const watching = Promise.all(supervisors.map(async (each) => each.watch()));
  const shortage = new ShortageCount(supervisors.length);
  const restarts: { what: string; atMs: number }[] = [];

  const sampling = async () => {
    for (let tick = 1; clock.elapsedMs() < endMs; tick += 1) {
      await clock.wait(1000, ending.signal);
      shortage.sample(supervisors.map(watchedBy), 1);
      if (tick % MEMORY_EVERY_SECONDS === 0) {
        const minute = clock.elapsedMs() / MINUTE_MS;
        await Promise.all(replicas.map(async (each) => each.sampleMemory(minute)));
      }
    }
  };
  const restarting = async () => {
    const at = async (part: number, what: string, restart: () => Promise<void>) => {
      await clock.wait(part * endMs - clock.elapsedMs(), ending.signal);
      restarts.push({ what, atMs: clock.elapsedMs() });
      console.log(`${(clock.elapsedMs() / MINUTE_MS).toFixed(1)} min: ${what}`);
      await restart();
    };
    await at(0.2, 'Redis restarted with its data', async () => redis.restart({ keepsData: true }));
    await at(0.4, 'Redis restarted empty', async () => redis.restart());
    await at(0.6, 'one replica killed', async () => second.kill());
    await at(0.65, 'the replica started again', async () => second.startAgain());
  };
  let lost: boolean[] = [];
  try {
    await Promise.race([watching, Promise.all([sampling(), restarting()])]);
    lost = await Promise.all(replicas.map(async (each) => each.isLost()));
  } finally {
    ending.abort();
    await Promise.allSettled([watching]);
    await Promise.all(replicas.map(async (each) => each.stop()));
    await redis.stop();
  }
  const { callsAtMs, refusals } = await upstream.stop();
  for (const fault of office.faults.slice(0, 5)) console.log(`Fault: ${fault}`);
  const completeMs = supervisors.flatMap(({ completeAtMs }) => completeAtMs ?? []);
  return {
    crowd: crowd.name,
    minutes,
    ...countReplies(office.replies),
    withData: completeMs.length,
    allAfterSeconds: completeMs.length < supervisors.length ? null : Math.max(...completeMs) / 1000,
    shortage: shortage.report(),
    calls: callsAtMs.length,
    mostCallsInAMinute: mostInAnyMinute(callsAtMs),
    refusedByUpstream: refusals,
    restarts: restarts.map(({ what, atMs }) => ({
      what,
      atMinute: atMs / MINUTE_MS,
      errorsInNextMinute: countReplies(
        office.replies.filter((reply) => reply.atMs >= atMs && reply.atMs < atMs + MINUTE_MS),
      ).errors,
    })),
    replicasLost: lost.filter(Boolean).length,
    faults: office.faults.length,
    understatedSeconds: percentile([0, ...office.understatedSeconds], 100),
    memory: replicas.map((each) => each.memory()),
    memoryByMinute: replicas.map((each) => each.memoryByMinute()),
  };
}
