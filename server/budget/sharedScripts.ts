import { HOUR_MS, LONGEST_ATTEMPT_MS, MINUTE_MS } from './callCounter';

/** How long limits are kept that nobody reads. By then they have grown to what is set. */
const LIMITS_KEPT_MS = 48 * HOUR_MS;

/**
 * The keys of an account, in this order, in one slot of a Redis cluster (the braces): the calls, the pause, since when
 * Redis has known all calls, the learned limits, the refusals.
 */
export function keysOf(account: string): readonly string[] {
  return ['calls', 'pause', 'since', 'limits', 'refused'].map((name) => `agent-status:{${account}}:${name}`);
}

/**
 * `now` is Redis's clock, so that the replicas' clocks need not agree. What lies further ahead than possible was
 * recorded before that clock was set back, and counts as now; a pause lasts no longer than it was set for.
 * The learned limits are a hash: `version`, which every change increases, the text `learned`, its instant `at`, the
 * number of `refusals`, and `since` when an hour of calls is kept.
 */
const prelude = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function instant(field)
  local at = tonumber(redis.call('HGET', KEYS[4], field) or now + 1)
  if at > now then
    at = now
    redis.call('HSET', KEYS[4], field, now)
  end
  return at
end
local known = now - instant('since')
local age = now - instant('at')
redis.call('PEXPIRE', KEYS[4], ${LIMITS_KEPT_MS})
local version = tonumber(redis.call('HGET', KEYS[4], 'version') or 0)
local learned = redis.call('HGET', KEYS[4], 'learned') or ''
local function pauseFor(duration)
  if redis.call('PTTL', KEYS[2]) < duration then redis.call('SET', KEYS[2], duration, 'PX', duration) end
end`;

/**
 * Counts a call if one is free. The calls of an account are a sorted set ordered by the time of their end. The end of a
 * running call is the latest that is possible. Each replica first
 * repeats its own calls of the last minute, so that Redis learns when they ended, and one that was unreachable
 * or came back empty learns of them. If another replica has learned limits in the meantime, nothing is counted.
 *
 * A Redis that is new or came back empty does not know the calls of replicas that are gone. So for a minute, all
 * replicas together get one replica's share.
 *
 * ARGV: the version of the learned limits that the replica goes by, the call's id (empty: count nothing); its limit
 * per minute, the whole limit per minute, and the limit per hour, each as it is in force and as it is set (0: no limit per
 * hour); its part of a replica's share of the minute;
 * then for each of the replica's calls its id and how many milliseconds ago it ended. Returns the version, then the
 * wait in milliseconds and the calls left; or, if the version is a later one, the limits and their age.
 */
export const takeScript = `${prelude}
if version > tonumber(ARGV[1]) then return {version, learned, age} end
for i = 10, #ARGV, 2 do redis.call('ZADD', KEYS[1], now - ARGV[i + 1], ARGV[i]) end
local latest = now + ${LONGEST_ATTEMPT_MS}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. latest, '+inf')) do
  redis.call('ZADD', KEYS[1], now, id)
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ${HOUR_MS})
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
-- Refused calls count against what is set, but not against what was learned, which is how many pass.
local function limit(index, window)
  local refused = redis.call('ZCOUNT', KEYS[5], '(' .. (now - window), '+inf')
  local set = tonumber(ARGV[index + 1])
  return math.min(ARGV[index] + refused, set > 0 and set or math.huge)
end
local longest = math.max(0, paused, wait(${MINUTE_MS}, limit(3, ${MINUTE_MS})))
if tonumber(ARGV[7]) > 0 then longest = math.max(longest, wait(${HOUR_MS}, limit(7, ${HOUR_MS}))) end
local since = tonumber(redis.call('GET', KEYS[3]) or now + 1)
if since > now then
  since = now
  redis.call('SET', KEYS[3], now)
end
local left = limit(5, ${MINUTE_MS}) - redis.call('ZCOUNT', KEYS[1], '(' .. (now - ${MINUTE_MS}), '+inf')
if now < since + ${MINUTE_MS} then
  local newLeft = ARGV[9] - redis.call('ZCOUNT', KEYS[1], '(' .. since, '+inf')
  if newLeft <= 0 then longest = math.max(longest, since + ${MINUTE_MS} - now) end
  left = math.min(left, newLeft)
end
if longest == 0 and ARGV[2] ~= '' then
  redis.call('ZADD', KEYS[1], latest, ARGV[2])
  left = left - 1
end
redis.call('PEXPIRE', KEYS[1], ${HOUR_MS + LONGEST_ATTEMPT_MS})
return {version, longest, math.max(0, left)}`;

/**
 * Records a refusal and pauses. ARGV: its id (empty: record nothing), the pause in milliseconds. Returns the version,
 * the learned limits, their age, for how long all calls are known, the running calls, and for each of the last sixty
 * minutes, first the last one, the calls that ended less the refusals; and how many refusals there were ever.
 */
export const refusedScript = `${prelude}
if ARGV[1] ~= '' then
  redis.call('ZADD', KEYS[5], now, ARGV[1])
  redis.call('ZREMRANGEBYSCORE', KEYS[5], '-inf', now - ${HOUR_MS})
  redis.call('PEXPIRE', KEYS[5], ${HOUR_MS})
  redis.call('HINCRBY', KEYS[4], 'refusals', 1)
  pauseFor(tonumber(ARGV[2]))
end
local passed = {}
for minute = 0, 59 do
  local from = '(' .. (now - (minute + 1) * ${MINUTE_MS})
  local to = now - minute * ${MINUTE_MS}
  passed[minute + 1] = redis.call('ZCOUNT', KEYS[1], from, to) - redis.call('ZCOUNT', KEYS[5], from, to)
end
local refusals = tonumber(redis.call('HGET', KEYS[4], 'refusals') or 0)
return {version, learned, age, known, redis.call('ZCOUNT', KEYS[1], '(' .. now, '+inf'), passed, refusals}`;

/**
 * Keeps limits, unless later ones are kept. ARGV: their version, the text, the pause in milliseconds. Returns whether
 * they were kept.
 */
export const keepScript = `${prelude}
if version >= tonumber(ARGV[1]) then return 0 end
redis.call('HSET', KEYS[4], 'version', ARGV[1], 'learned', ARGV[2], 'at', now)
if tonumber(ARGV[3]) > 0 then pauseFor(tonumber(ARGV[3])) end
return 1`;
