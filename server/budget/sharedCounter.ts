import * as v from 'valibot';

import type { SharedRedis } from '../redis/sharedRedis';
import {
  type BudgetLimits,
  type CallCounter,
  LONGEST_ATTEMPT_MS,
  type Taking,
  minuteLimitFor,
} from './callCounter';
import type { CallLog } from './callLog';
import { LocalCounter } from './localCounter';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * The calls of an account are a sorted set ordered by the time of their end, by Redis's clock, so that the
 * replicas' clocks need not agree. The end of a running call is the latest that is possible. Each replica first
 * repeats its own calls of the last minute, so that Redis learns when they ended, and one that was unreachable
 * or came back empty learns of them. What lies further ahead than possible was recorded before Redis's clock was
 * set back, and counts as now; a pause lasts no longer than it was set for. Returns the wait in milliseconds and the calls left.
 *
 * A Redis that is new or came back empty does not know the calls of replicas that are gone. So for a minute, all
 * replicas together get one replica's share.
 *
 * KEYS: calls, pause, since when Redis has known all calls. ARGV: the call's id (empty: count nothing), its limit
 * per minute, the whole limit per minute, the limit per hour (0: none), its part of a
 * replica's share of the minute, then for
 * each of the replica's calls its id and how many milliseconds ago it ended.
 */
const takeScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local kept = tonumber(ARGV[4]) > 0 and ${HOUR_MS} or ${MINUTE_MS}
for i = 6, #ARGV, 2 do redis.call('ZADD', KEYS[1], now - ARGV[i + 1], ARGV[i]) end
local latest = now + ${LONGEST_ATTEMPT_MS}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. latest, '+inf')) do
  redis.call('ZADD', KEYS[1], now, id)
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - kept)
local function wait(window, limit)
  if redis.call('ZCOUNT', KEYS[1], '(' .. (now - window), '+inf') < limit then return 0 end
  local blocking = redis.call('ZRANGE', KEYS[1], -limit, -limit, 'WITHSCORES')
  return math.max(1, math.min(blocking[2], now) + window - now)
end
local paused = redis.call('PTTL', KEYS[2])
local pause = tonumber(redis.call('GET', KEYS[2]) or 0)
if paused > pause then
  redis.call('PEXPIRE', KEYS[2], pause)
  paused = pause
end
local longest = math.max(0, paused, wait(${MINUTE_MS}, tonumber(ARGV[2])))
if tonumber(ARGV[4]) > 0 then longest = math.max(longest, wait(${HOUR_MS}, tonumber(ARGV[4]))) end
local since = tonumber(redis.call('GET', KEYS[3]) or now + 1)
if since > now then
  since = now
  redis.call('SET', KEYS[3], now)
end
local left = ARGV[3] - redis.call('ZCOUNT', KEYS[1], '(' .. (now - ${MINUTE_MS}), '+inf')
if now < since + ${MINUTE_MS} then
  local newLeft = ARGV[5] - redis.call('ZCOUNT', KEYS[1], '(' .. since, '+inf')
  if newLeft <= 0 then longest = math.max(longest, since + ${MINUTE_MS} - now) end
  left = math.min(left, newLeft)
end
if longest == 0 and ARGV[1] ~= '' then
  redis.call('ZADD', KEYS[1], latest, ARGV[1])
  left = left - 1
end
redis.call('PEXPIRE', KEYS[1], kept + ${LONGEST_ATTEMPT_MS})
return {longest, math.max(0, left)}`;

/** More than a slow Redis can have counted in two minutes: it is asked once in two seconds (`SharedRedis.run`). */
const MOST_UNMADE = 100;

const takeResultSchema = v.tuple([v.number(), v.number()]);

const pauseScript = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[1]) end`;

export type SharedCounterOptions = {
  readonly redis: SharedRedis;
  /** Identifies the account: each one has its own count. */
  readonly account: string;
  readonly limits: BudgetLimits;
  /** The most replicas that share the count; while Redis is unreachable, each may spend its share of the limit. */
  readonly replicas: number;
  /** Of this replica's calls. */
  readonly callLog?: CallLog;
};

/** Counts the calls of all replicas in Redis; without Redis, the calls of this one against its share. */
export class SharedCounter implements CallCounter {
  readonly #redis: SharedRedis;
  readonly limits: BudgetLimits;
  /** What this replica may call while Redis is unreachable. */
  readonly #share: BudgetLimits;
  readonly #keys: readonly [calls: string, pause: string, since: string];
  readonly #own: LocalCounter;
  /** The last calls that were not made because Redis did not answer in time; it may have counted them. */
  #unmade: readonly string[] = [];

  constructor({ redis, account, limits, replicas, callLog }: SharedCounterOptions) {
    this.#redis = redis;
    this.limits = limits;
    // The braces put all keys into one slot of a Redis cluster.
    const prefix = `agent-status:{${account}}`;
    this.#keys = [`${prefix}:calls`, `${prefix}:pause`, `${prefix}:since`];
    const share = (calls: number) => Math.max(1, Math.floor(calls / replicas));
    this.#share = {
      callsPerMinute: share(limits.callsPerMinute),
      callsPerHour: limits.callsPerHour === undefined ? undefined : share(limits.callsPerHour),
    };
    this.#own = new LocalCounter(this.#share, callLog);
    // Restores this replica's calls in a Redis that came back empty, before another replica takes one.
    redis.client.on('ready', () => void this.callsLeft());
  }

  readonly tryTake = async (reserved: number): Promise<Taking> => {
    const pauseMs = this.#own.pauseLeftMs();
    if (pauseMs > 0) return { kind: 'refused', waitMs: pauseMs };
    const id = this.#own.nextId();
    try {
      const { waitMs } = await this.#ask(id, reserved);
      if (waitMs > 0) return { kind: 'refused', waitMs };
      this.#own.record(id);
      return { kind: 'granted', end: () => this.#end(id) };
    } catch {
      return await this.#own.tryTake(reserved);
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
      return (await this.#ask('', 0)).callsLeft;
    } catch {
      return await this.#own.callsLeft();
    }
  };

  /** If Redis does not learn of it now, it does with the next question. */
  #end(id: string): void {
    this.#own.recordEnd(id);
    void this.callsLeft();
  }

  async #ask(id: string, reserved: number) {
    const { callsPerMinute, callsPerHour } = this.limits;
    const unmade = this.#unmade;
    const question = [
      id,
      minuteLimitFor(callsPerMinute, reserved),
      callsPerMinute,
      callsPerHour ?? 0,
      minuteLimitFor(this.#share.callsPerMinute, reserved),
      // As old as this, they are removed.
      ...unmade.flatMap((unmadeId) => [unmadeId, HOUR_MS]),
      ...this.#own.callsOfLastMinute().flatMap((call) => [call.id, call.endedAgoMs]),
    ];
    let isSent = false;
    try {
      const result: unknown = await this.#redis.run(async (client) => {
        isSent = true;
        return await client.eval(takeScript, 3, ...this.#keys, ...question);
      });
      this.#unmade = this.#unmade.filter((unmadeId) => !unmade.includes(unmadeId));
      const [waitMs, callsLeft] = v.parse(takeResultSchema, result);
      return { waitMs, callsLeft };
    } catch (error) {
      if (isSent && id !== '') this.#unmade = [...this.#unmade, id].slice(-MOST_UNMADE);
      throw error;
    }
  }
}
