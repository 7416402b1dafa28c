import * as v from 'valibot';

import type { SharedRedis } from '../redis/sharedRedis';
import { type BudgetLimits, type CallCounter, minuteLimitFor } from './callCounter';
import { LocalCounter } from './localCounter';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * The calls of an account stand in a sorted set by their moment, on Redis's own clock, so that replicas'
 * clocks need not agree. Each replica first names its own calls of the last minute again: a Redis that
 * was away, or came back empty, knows them so. Gives the wait in milliseconds and the calls left.
 *
 * KEYS: calls, pause. ARGV: the call's id (empty: only look), its limit a minute, the whole limit a minute,
 * the limit an hour (0: none), then id and age of each of the replica's calls.
 */
const takeScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local kept = tonumber(ARGV[4]) > 0 and ${HOUR_MS} or ${MINUTE_MS}
for i = 5, #ARGV, 2 do redis.call('ZADD', KEYS[1], 'NX', now - ARGV[i + 1], ARGV[i]) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - kept)
local function wait(window, limit)
  if redis.call('ZCOUNT', KEYS[1], '(' .. (now - window), '+inf') < limit then return 0 end
  local blocking = redis.call('ZRANGE', KEYS[1], -limit, -limit, 'WITHSCORES')
  return math.max(1, blocking[2] + window - now)
end
local longest = math.max(0, redis.call('PTTL', KEYS[2]), wait(${MINUTE_MS}, tonumber(ARGV[2])))
if tonumber(ARGV[4]) > 0 then longest = math.max(longest, wait(${HOUR_MS}, tonumber(ARGV[4]))) end
if longest == 0 and ARGV[1] ~= '' then
  redis.call('ZADD', KEYS[1], now, ARGV[1])
  redis.call('PEXPIRE', KEYS[1], kept)
end
local used = redis.call('ZCOUNT', KEYS[1], '(' .. (now - ${MINUTE_MS}), '+inf')
return {longest, math.max(0, ARGV[3] - used)}`;

const answerSchema = v.tuple([v.number(), v.number()]);

const pauseScript = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], 1, 'PX', ARGV[1]) end`;

export type SharedCounterOptions = {
  readonly redis: SharedRedis;
  /** What tells this account's bucket from another's. */
  readonly account: string;
  readonly limits: BudgetLimits;
  /** At most so many replicas share the bucket: each may spend its share alone while Redis is away. */
  readonly replicas: number;
};

/** Counts the calls of all replicas in their one Redis; of this one alone, against its share, without it. */
export class SharedCounter implements CallCounter {
  readonly #redis: SharedRedis;
  readonly #limits: BudgetLimits;
  readonly #keys: readonly [calls: string, pause: string];
  readonly #own: LocalCounter;

  constructor({ redis, account, limits, replicas }: SharedCounterOptions) {
    this.#redis = redis;
    this.#limits = limits;
    // The braces put both into one slot of a Redis cluster.
    this.#keys = [`agent-status:{${account}}:calls`, `agent-status:{${account}}:pause`];
    const share = (calls: number) => Math.max(1, Math.floor(calls / replicas));
    this.#own = new LocalCounter({
      callsPerMinute: share(limits.callsPerMinute),
      callsPerHour: limits.callsPerHour === undefined ? undefined : share(limits.callsPerHour),
    });
    // A Redis that came back empty shall know this replica's calls before another one asks for more.
    redis.client.on('ready', () => void this.callsLeft());
  }

  readonly tryTake = async (isBackground: boolean): Promise<number> => {
    const id = this.#own.nextId();
    try {
      const { waitMs } = await this.#ask(id, isBackground, this.#own.callsOfLastMinute());
      if (waitMs === 0) this.#own.record(id);
      return waitMs;
    } catch {
      return await this.#own.tryTake(isBackground);
    }
  };

  readonly pause = async (durationMs: number): Promise<void> => {
    await this.#own.pause(durationMs);
    await this.#redis
      .run(async (client) => await client.eval(pauseScript, 1, this.#keys[1], Math.ceil(durationMs)))
      .catch(() => undefined);
  };

  readonly callsLeft = async (): Promise<number> => {
    try {
      return (await this.#ask('', false, this.#own.callsOfLastMinute())).callsLeft;
    } catch {
      return await this.#own.callsLeft();
    }
  };

  async #ask(id: string, isBackground: boolean, ownCalls: ReturnType<LocalCounter['callsOfLastMinute']>) {
    const { callsPerMinute, callsPerHour } = this.#limits;
    const answer: unknown = await this.#redis.run(
      async (client) =>
        await client.eval(
          takeScript,
          2,
          ...this.#keys,
          id,
          minuteLimitFor(callsPerMinute, isBackground),
          callsPerMinute,
          callsPerHour ?? 0,
          ...ownCalls.flatMap((call) => [call.id, call.agoMs]),
        ),
    );
    const [waitMs, callsLeft] = v.parse(answerSchema, answer);
    return { waitMs, callsLeft };
  }
}
