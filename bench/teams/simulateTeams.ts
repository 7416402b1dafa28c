import { SignJWT } from 'jose';
import { Agent, request } from 'undici';
import * as v from 'valibot';

import { priorityHeader, urgencies } from '../../src/contract/priority';
import { percentile } from '../median';
import { type MeasuredServer, startMeasuredServer } from '../proxy/startMeasuredServer';
import { startMeteredUpstream } from '../proxy/startMeteredUpstream';
import { startRedis } from '../../server/redis/startRedis.testkit';
import { mostWithin } from './mostWithin';

const SECRET = 'a secret of the benchmark, long enough for HS256';
const ISSUER = 'https://portal.example.com';
const AUDIENCE = 'agent-status';
const UPSTREAM_LATENCY_MS = 300;
const LEAST_REFRESH_MS = 30_000;

export type TeamsScenario = {
  readonly name: string;
  readonly supervisors: number;
  /** The agents that each may see, drawn at random; `undefined`: all. */
  readonly listLength: number | undefined;
  readonly agents: number;
  /** In minutes as the API counts them, negative east of Greenwich; the supervisors are divided among them. */
  readonly timeZoneOffsets: readonly number[];
  /** How long it takes until all have come. */
  readonly spreadSeconds: number;
  readonly replicas: number;
};

export type TeamsResult = Omit<TeamsScenario, 'timeZoneOffsets'> & {
  readonly zones: number;
  /** From the first arrival; `undefined` if it did not happen. */
  readonly halfHaveDataAfterSeconds: number | undefined;
  readonly allHaveDataAfterSeconds: number | undefined;
  readonly refusedBefore: number;
  readonly refusedAfter: number;
  readonly failures: number;
  /** Replies with an agent that is not in the supervisor's list, or without one that is. */
  readonly wrongReplies: number;
  /** As supervisors see it, each second from when all have data; seconds. */
  readonly ageP50: number;
  readonly ageP95: number;
  readonly ageLongest: number;
  readonly calls: number;
  readonly mostCallsInAMinute: number;
};

const replySchema = v.object({ hasMore: v.boolean(), data: v.array(v.object({ email: v.string() })) });

type Supervisor = {
  readonly token: string;
  readonly server: MeasuredServer;
  readonly timeZoneOffSet: number;
  readonly emails: ReadonlySet<string> | undefined;
  /** When the data of each page was made. */
  readonly asOfMs: Map<number, number>;
  hasAll: boolean;
};

/** The same numbers in every run, so that the lists of two runs are the same. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Supervisors with lists of their own who watch the live day, each as the page does, over real HTTP and in real time:
 * for `minutes` after the last has come.
 */
export async function simulateTeams(scenario: TeamsScenario, minutes: number): Promise<TeamsResult> {
  const { timeZoneOffsets, ...facts } = scenario;
  const upstream = await startMeteredUpstream({
    crowd: { agentCount: scenario.agents, spansPerAgent: 20 },
    latencyMs: UPSTREAM_LATENCY_MS,
    clockSpeed: 1,
  });
  const redis = scenario.replicas > 1 ? await startRedis() : undefined;
  const servers = await Promise.all(
    Array.from({ length: scenario.replicas }, async () =>
      startMeasuredServer({
        ...upstream.settings,
        ACCESS: 'token',
        ACCESS_SECRET: SECRET,
        ACCESS_ISSUER: ISSUER,
        ACCESS_AUDIENCE: AUDIENCE,
        ACCESS_REQUESTS_PER_MINUTE: '6000',
        ...(redis && { REDIS_URL: redis.url, REPLICAS: String(scenario.replicas) }),
      }),
    ),
  );
  const dispatcher = new Agent({ connections: 2000, pipelining: 1 });
  const supervisors = await hire(scenario, servers);
  const startMs = performance.now();
  const endMs = startMs + (scenario.spreadSeconds + minutes * 60) * 1000;
  const counts = { refusedBefore: 0, refusedAfter: 0, failures: 0, wrongReplies: 0 };
  const haveDataAfterMs: number[] = [];
  const ages: number[] = [];
  const wait = async (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

  async function requestPage(supervisor: Supervisor, offset: number, urgency: number) {
    const date = new Date(Date.now() - supervisor.timeZoneOffSet * 60_000).toISOString().slice(0, 10);
    const { timeZoneOffSet } = supervisor;
    const response = await request(
      `${supervisor.server.address}/api/agentstatusdetails?limit=50&offset=${offset}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${supervisor.token}`,
          priority: priorityHeader(urgency),
        },
        body: JSON.stringify({ filter: { dateFilter: { date, timeZoneOffSet } } }),
        dispatcher,
      },
    );
    const text = await response.body.text();
    return { status: response.statusCode, headers: response.headers, text };
  }

  /** One page, as often as it takes. Returns whether more follow and for how many seconds it is new. */
  async function loadPage(supervisor: Supervisor, offset: number, urgency: number) {
    while (performance.now() < endMs) {
      const { status, headers, text } = await requestPage(supervisor, offset, urgency);
      if (status === 200) {
        const { hasMore, data } = v.parse(replySchema, JSON.parse(text));
        supervisor.asOfMs.set(offset, performance.now() - Number(headers['age']) * 1000);
        const { emails } = supervisor;
        const isWrong =
          emails !== undefined &&
          (data.length !== emails.size || data.some(({ email }) => !emails.has(email)));
        if (isWrong) counts.wrongReplies += 1;
        return {
          hasMore,
          ttlSeconds: Number(/ttl=(-?\d+)/.exec(String(headers['cache-status']))?.[1] ?? 30),
        };
      }
      if (status !== 503) counts.failures += 1;
      else if (haveDataAfterMs.length < supervisors.length) counts.refusedBefore += 1;
      else counts.refusedAfter += 1;
      await wait(Math.max(1, Number(headers['retry-after'] ?? 1)) * 1000 + Math.random() * 500);
    }
    return { hasMore: false, ttlSeconds: 30 };
  }

  async function watch(supervisor: Supervisor, comesAfterMs: number): Promise<void> {
    await wait(comesAfterMs);
    for (let urgency: number = urgencies.foreground; performance.now() < endMs; urgency = urgencies.refresh) {
      const startedMs = performance.now();
      let shortestTtl = Infinity;
      let offset = 0;
      for (let hasMore = true; hasMore; offset += 50) {
        const page = await loadPage(supervisor, offset, urgency);
        ({ hasMore } = page);
        shortestTtl = Math.min(shortestTtl, page.ttlSeconds);
      }
      if (!supervisor.hasAll && performance.now() < endMs) {
        supervisor.hasAll = true;
        haveDataAfterMs.push(performance.now() - startMs);
      }
      const dueMs = Math.max(startedMs + LEAST_REFRESH_MS, performance.now() + shortestTtl * 1000);
      await wait(Math.min(dueMs - performance.now() + Math.random() * 2000, endMs - performance.now()));
    }
  }

  const sampling = setInterval(() => {
    if (haveDataAfterMs.length < supervisors.length) return;
    for (const { asOfMs } of supervisors)
      ages.push((performance.now() - Math.min(...asOfMs.values())) / 1000);
  }, 1000);
  await Promise.all(
    supervisors.map(async (supervisor, index) =>
      watch(supervisor, (index / supervisors.length) * scenario.spreadSeconds * 1000),
    ),
  );
  clearInterval(sampling);
  await Promise.all(servers.map(async ({ stop }) => stop()));
  await dispatcher.close();
  await upstream.stop();
  await redis?.stop();
  const secondsUntil = (count: number) => {
    const ms = haveDataAfterMs[count - 1];
    return ms === undefined ? undefined : ms / 1000;
  };
  return {
    ...facts,
    zones: timeZoneOffsets.length,
    halfHaveDataAfterSeconds: secondsUntil(Math.ceil(supervisors.length / 2)),
    allHaveDataAfterSeconds: secondsUntil(supervisors.length),
    ...counts,
    ageP50: ages.length === 0 ? Number.NaN : percentile(ages, 50),
    ageP95: ages.length === 0 ? Number.NaN : percentile(ages, 95),
    ageLongest: ages.length === 0 ? Number.NaN : percentile(ages, 100),
    calls: upstream.callsAtMs.length,
    mostCallsInAMinute: mostWithin(upstream.callsAtMs, 60_000),
  };
}

async function hire(
  scenario: TeamsScenario,
  servers: readonly MeasuredServer[],
): Promise<readonly Supervisor[]> {
  const random = randomNumbers(1);
  const key = new TextEncoder().encode(SECRET);
  return await Promise.all(
    Array.from({ length: scenario.supervisors }, async (_, index): Promise<Supervisor> => {
      const server = servers[index % servers.length];
      if (server === undefined) throw new Error('there must be a server');
      const emails = scenario.listLength === undefined ? undefined : new Set<string>();
      while (emails !== undefined && emails.size < (scenario.listLength ?? 0)) {
        emails.add(`agent${Math.floor(random() * scenario.agents)}@example.com`);
      }
      const token = await new SignJWT({ agents: emails === undefined ? '*' : [...emails] })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(`supervisor ${index}`)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('14m')
        .sign(key);
      const timeZoneOffSet = scenario.timeZoneOffsets[index % scenario.timeZoneOffsets.length] ?? 0;
      return { token, server, timeZoneOffSet, emails, asOfMs: new Map(), hasAll: false };
    }),
  );
}
