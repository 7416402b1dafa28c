import * as v from 'valibot';

import { type BudgetLimits, HOUR_MS, MINUTE_MS, type SpentLimit } from './callCounter';

/** The windows in which the upstream counts calls. */
export type LimitWindow = 'minute' | 'hour';

/** The limit that was learned for a window: that many calls, and from some time on more again. */
type LearnedLimit = v.InferOutput<typeof limitSchema>;

/**
 * The refusals that one spent limit causes: that of the call that found it spent, and those of calls that were under
 * way at that time. Calls under way count as passed until they are refused.
 */
type Burst = v.InferOutput<typeof burstSchema>;

/** What refusals have taught. All instants are those of one clock. */
export type Learned = v.InferOutput<typeof learnedSchema>;

const limitSchema = v.object({
  calls: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** From then on it grows. */
  growsFromMs: v.number(),
  /** How long without a refusal until it grows. */
  holdMs: v.number(),
});

const limitsSchema = v.object({ minute: v.optional(limitSchema), hour: v.optional(limitSchema) });

const burstSchema = v.object({
  startMs: v.number(),
  /** Until then, a refusal belongs to it. */
  untilMs: v.number(),
  /** The refusals ever, up to the last one that is subtracted here. */
  refusals: v.number(),
  /** What passed in the window before the first refusal, and from which number on it is certain. */
  passed: v.object({ minute: v.number(), hour: v.number() }),
  least: v.object({ minute: v.number(), hour: v.number() }),
  /** The most that passed in another minute of the last hour. */
  bestMinute: v.number(),
  /** What passed since the burst before; left out if there was none. */
  passedSince: v.optional(v.number()),
  /** How many bursts before it came one after the other with nothing passing between. */
  inVain: v.number(),
  before: limitsSchema,
});

const learnedSchema = v.object({ ...limitsSchema.entries, burst: v.optional(burstSchema) });

export const nothingLearned: Learned = {};

/** The calls of the last hour, of all who share the count. */
export type SeenCalls = {
  /** Those under way, the one that was refused included. */
  readonly running: number;
  /** The calls that ended less the refusals, for each of the last sixty minutes; first the last one. */
  readonly passedByMinute: readonly number[];
  /** The refusals ever. Several may be recorded before the first of them is learned from. */
  readonly refusals: number;
  /** For how long all calls are known. */
  readonly knownMs: number;
};

type Refusal = {
  readonly nowMs: number;
  readonly spent: SpentLimit;
  /** How long the upstream said, or is supposed, to refuse. */
  readonly pauseMs: number;
  readonly seen: SeenCalls;
};

/** The longest hold is 32 times the first: a limit that does not change is tried twice an hour, or four times a day. */
const windows = {
  minute: { lengthMs: MINUTE_MS, growsEveryMs: MINUTE_MS, longestHoldMs: 32 * MINUTE_MS },
  hour: { lengthMs: HOUR_MS, growsEveryMs: 10 * MINUTE_MS, longestHoldMs: 320 * MINUTE_MS },
} as const;

/** Replies of calls that were sent before a refusal still arrive for about this long. */
const BURST_MS = 10_000;

/**
 * A limit grows by one call, then each time by twice as many as before, but at most by this part of what is set. With
 * 48 a minute, that is a call each minute.
 */
const LARGEST_STEP = 1 / 50;

/** What was seen to pass, and was refused all the same, was too much: others call too, or minutes begin with the clock's. */
const TOO_MUCH = 0.8;

/** The pause after the second refusal in a row without a call that passed; doubled each time. */
const FIRST_VAIN_PAUSE_MS = MINUTE_MS;
const LONGEST_VAIN_PAUSE_MS = 15 * MINUTE_MS;

/** The limits in force: what was learned, and never more than what is set. */
export function limitsAt(set: BudgetLimits, learned: Learned, nowMs: number): BudgetLimits {
  const perHour = inForce('hour', set, learned.hour, nowMs);
  return {
    callsPerMinute: inForce('minute', set, learned.minute, nowMs),
    callsPerHour: set.callsPerHour === undefined && perHour >= mostOf('hour', set) ? undefined : perHour,
  };
}

/** Whether more refusals may still belong to the last one, and lower the limit further. */
export function isSettled({ burst }: Learned, nowMs: number): boolean {
  return burst === undefined || nowMs >= burst.startMs + BURST_MS;
}

/** Whether only one call is to be tried: after a pause before which nothing had passed, for a minute. */
export function isTrying({ burst }: Learned, nowMs: number): boolean {
  return burst !== undefined && refusalsInVain(burst) > 0 && nowMs < burst.untilMs + MINUTE_MS;
}

/** How long the upstream is to be left alone after the last refusal; 0 or less: no longer. */
export function pauseLeftMs({ burst }: Learned, nowMs: number): number {
  return burst === undefined ? 0 : burst.untilMs - nowMs;
}

/** What the refusal teaches, and how long no call is to be made. */
export function learn(
  set: BudgetLimits,
  learned: Learned,
  refusal: Refusal,
): { readonly learned: Learned; readonly pauseMs: number } {
  const { nowMs } = refusal;
  const last = learned.burst;
  const burst =
    last !== undefined && nowMs < last.untilMs
      ? withRefusals(last, refusal.seen.refusals)
      : firstOf(set, learned, refusal);
  const pauseMs = Math.max(refusal.pauseMs, vainPauseMs(burst));
  const { window, isDoubtful } = spentWindowOf(refusal.spent, set, burst);
  // If nothing passes at all, it may be either: only the pause helps.
  const isUnclear = isDoubtful && refusalsInVain(burst) > 0;
  const limit = isUnclear ? burst.before[window] : lowered(window, set, burst, isDoubtful, nowMs + pauseMs);
  const untilMs = Math.max(burst.untilMs, nowMs + pauseMs);
  return { learned: { ...burst.before, [window]: limit, burst: { ...burst, untilMs } }, pauseMs };
}

/** As text without spaces, whose instants count from then on. */
export function textOf(learned: Learned, nowMs: number): string {
  return JSON.stringify(movedBy(learned, -nowMs));
}

/** What such a text says if its instants count from then on; `undefined` if it is something else. */
export function learnedFrom(text: string, sinceMs: number): Learned | undefined {
  const reading = v.safeParse(v.pipe(v.string(), v.parseJson(), learnedSchema), text);
  return reading.success ? movedBy(reading.output, sinceMs) : undefined;
}

function movedBy({ burst, ...limits }: Learned, ms: number): Learned {
  if (burst === undefined) return limitsMovedBy(limits, ms);
  const moved = {
    ...burst,
    startMs: Math.round(burst.startMs + ms),
    untilMs: Math.round(burst.untilMs + ms),
  };
  return { ...limitsMovedBy(limits, ms), burst: { ...moved, before: limitsMovedBy(burst.before, ms) } };
}

function limitsMovedBy({ minute, hour }: Burst['before'], ms: number): Burst['before'] {
  const moved = (limit: LearnedLimit) => ({ ...limit, growsFromMs: Math.round(limit.growsFromMs + ms) });
  return { ...(minute && { minute: moved(minute) }), ...(hour && { hour: moved(hour) }) };
}

/** The most calls in a window: those of sixty minutes if no hourly limit is set. */
function mostOf(window: LimitWindow, { callsPerMinute, callsPerHour }: BudgetLimits): number {
  return window === 'minute' ? callsPerMinute : (callsPerHour ?? (callsPerMinute * HOUR_MS) / MINUTE_MS);
}

function inForce(
  window: LimitWindow,
  set: BudgetLimits,
  learned: LearnedLimit | undefined,
  nowMs: number,
): number {
  const most = mostOf(window, set);
  if (learned === undefined) return most;
  const { calls, growsFromMs } = learned;
  if (nowMs < growsFromMs) return Math.min(most, calls);
  const largest = Math.max(1, most * LARGEST_STEP);
  let grown = calls;
  let step = 1;
  // The first one at once.
  let steps = 1 + (nowMs - growsFromMs) / windows[window].growsEveryMs;
  for (; steps > 0 && step < largest; steps -= 1) {
    grown += step * Math.min(1, steps);
    step *= 2;
  }
  return Math.min(most, Math.floor(grown + largest * Math.max(0, steps)));
}

function firstOf(set: BudgetLimits, learned: Learned, { nowMs, seen }: Refusal): Burst {
  const { running, passedByMinute, knownMs } = seen;
  const passedIn = (minutes: number) => sum(passedByMinute.slice(0, minutes)) + running;
  const last = learned.burst;
  const minutesSince = last && Math.max(1, Math.ceil((nowMs - last.untilMs) / MINUTE_MS));
  const hasLast = minutesSince !== undefined && minutesSince <= passedByMinute.length;
  // What earlier processes made is unknown for a while, so what passed may be more.
  const leastOf = (window: LimitWindow) =>
    knownMs < windows[window].lengthMs ? Math.ceil(mostOf(window, set) / 2) : 1;
  // Remembered for a while after it has grown to what is set, or the next refusal would count as the first.
  const remembered = (window: LimitWindow) =>
    inForce(window, set, learned[window], nowMs - windows[window].longestHoldMs) < mostOf(window, set)
      ? learned[window]
      : undefined;
  const minute = remembered('minute');
  const hour = remembered('hour');
  return {
    startMs: nowMs,
    untilMs: nowMs + BURST_MS,
    refusals: seen.refusals,
    passed: { minute: passedIn(1), hour: passedIn(passedByMinute.length) },
    least: { minute: leastOf('minute'), hour: leastOf('hour') },
    bestMinute: Math.max(0, ...passedByMinute.slice(1)),
    ...(hasLast && { passedSince: passedIn(minutesSince) }),
    inVain: last === undefined || !hasLast ? 0 : refusalsInVain(last),
    before: { ...(minute && { minute }), ...(hour && { hour }) },
  };
}

/** More calls that were under way have not passed. */
function withRefusals(burst: Burst, refusals: number): Burst {
  const { passed, passedSince } = burst;
  // Less than before: the count has begun anew.
  const more = Math.max(0, refusals - burst.refusals);
  return {
    ...burst,
    refusals,
    passed: { minute: passed.minute - more, hour: passed.hour - more },
    ...(passedSince !== undefined && { passedSince: passedSince - more }),
  };
}

/** How many bursts, this one included, came with nothing passing before them. */
function refusalsInVain({ passedSince, inVain }: Burst): number {
  return passedSince === undefined || passedSince > 0 ? 0 : inVain + 1;
}

/** If nothing passes after a pause, it was too short. */
function vainPauseMs(burst: Burst): number {
  const count = refusalsInVain(burst);
  return count === 0 ? 0 : Math.min(FIRST_VAIN_PAUSE_MS * 2 ** (count - 1), LONGEST_VAIN_PAUSE_MS);
}

/**
 * If the upstream does not say which limit is spent, it is the minute's, unless far more has passed in other minutes;
 * or more in others, while the hour has more calls than were once refused. A learned limit of the hour that was kept
 * cannot be spent, so then the minute is a guess.
 */
function spentWindowOf(
  spent: SpentLimit,
  set: BudgetLimits,
  { startMs, passed, bestMinute, before: { hour } }: Burst,
): { readonly window: LimitWindow; readonly isDoubtful: boolean } {
  if (spent !== 'unknown') return { window: spent, isDoubtful: false };
  const isFarBelow = passed.minute < bestMinute / 2;
  const isHourExceeded = hour !== undefined && passed.hour >= hour.calls && passed.minute < bestMinute;
  const isHourKept = inForce('hour', set, hour, startMs) < mostOf('hour', set);
  const isHour = isHourExceeded || (isFarBelow && !isHourKept);
  return { window: isHour ? 'hour' : 'minute', isDoubtful: !isHour && isFarBelow };
}

function lowered(
  window: LimitWindow,
  set: BudgetLimits,
  burst: Burst,
  isDoubtful: boolean,
  callsResumeAtMs: number,
): LearnedLimit {
  const { growsEveryMs, longestHoldMs } = windows[window];
  const before = burst.before[window];
  const current = inForce(window, set, before, burst.startMs);
  const passed = burst.passed[window];
  const hasGrown = before === undefined || current > before.calls;
  const seen = hasGrown ? passed : Math.min(passed, Math.floor(before.calls * TOO_MUCH));
  const least = Math.max(burst.least[window], isDoubtful ? Math.floor(current / 2) : 1);
  const holdMs = before === undefined ? growsEveryMs : Math.min(2 * before.holdMs, longestHoldMs);
  return { calls: Math.min(current, Math.max(seen, least)), holdMs, growsFromMs: callsResumeAtMs + holdMs };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
