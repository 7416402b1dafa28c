import { demoStatuses, type DemoSpan, type StatusPair } from './demoSpan';
import { deskSpans } from './deskSpans';
import { DAY_MS, HOUR_MS, SECOND_MS } from './demoTime';
import { withReportingErrors } from './reportingErrors';
import type { DemoAgent } from './roster';
import { mixSeed, SeededRandom } from './seededRandom';
import { localDayOf, nextShiftAfter, REACH_DAYS, shiftOn, type Shift } from './shiftPlan';
import { workingSpans } from './workingSpans';

/** Half-open, in epoch milliseconds. */
export interface DemoTimeRange {
  readonly startMs: number;
  readonly endMs: number;
}

/** After this long an absent agent has no status instead of OFFLINE. It must be shorter than `REACH_DAYS`. */
const LONGEST_AFTERMATH_MS = 15 * DAY_MS;

const WORK_SALT = 301;
const ERROR_SALT = 302;
const LOGOUT_SALT = 303;

/**
 * An agent's spans that touch the time range and have begun by `nowMs`, not clipped, in order of their start.
 * A span that ends after `nowMs` is ongoing.
 *
 * A span's instants depend only on the agent and the site's local day, never on the time range, so that all
 * requests, in any offset, get the same spans.
 */
export function spansTouching(agent: DemoAgent, timeRange: DemoTimeRange, nowMs: number): DemoSpan[] {
  const horizonMs = Math.min(timeRange.endMs, nowMs + 1);
  if (horizonMs <= timeRange.startMs) return [];
  const episodes: DemoSpan[][] = [];
  const latestDay = localDayOf(agent, horizonMs - 1);
  const earliestDay = localDayOf(agent, timeRange.startMs) - REACH_DAYS;
  let following: Shift | undefined;
  for (let day = latestDay; day >= earliestDay; day -= 1) {
    const shift = shiftOn(agent, day);
    if (!shift) continue;
    episodes.push(episodeOf(agent, shift, following ?? nextShiftAfter(agent, day)));
    // All earlier spans end before this shift starts.
    if (shift.startMs <= timeRange.startMs) break;
    following = shift;
  }
  return episodes
    .toReversed()
    .flat()
    .filter(({ startMs, endMs }) => startMs < horizonMs && endMs > timeRange.startMs);
}

/** A shift and what is reported after its logout, until the following shift at most. */
function episodeOf(agent: DemoAgent, shift: Shift, following: Shift | undefined): DemoSpan[] {
  const spans = spansOfShift(agent, shift);
  const logoutMs = spans.at(-1)?.endMs ?? shift.plannedEndMs;
  const latestEndMs = Math.min(following?.startMs ?? Infinity, logoutMs + LONGEST_AFTERMATH_MS);
  return [...spans, ...spansAfterWork(agent, shift, logoutMs, latestEndMs)];
}

/** What is reported from login to logout. The clients of the duty desk report without errors. */
function spansOfShift(agent: DemoAgent, shift: Shift): DemoSpan[] {
  const random = new SeededRandom(mixSeed(agent.seed, WORK_SALT, shift.day));
  const { deskSeat } = agent;
  if (deskSeat && shift.duty) return deskSpans(deskSeat, shift, shift.duty, random);
  const work = workingSpans(agent, shift, random);
  return withReportingErrors(work, new SeededRandom(mixSeed(agent.seed, ERROR_SALT, shift.day)));
}

function spansAfterWork(agent: DemoAgent, shift: Shift, logoutMs: number, latestEndMs: number): DemoSpan[] {
  const random = new SeededRandom(mixSeed(agent.seed, LOGOUT_SALT, shift.day));
  const spans: DemoSpan[] = [];
  let clockMs = logoutMs;
  const spend = ([primaryStatus, secondaryStatus]: StatusPair, untilMs: number) => {
    const endMs = Math.min(untilMs, latestEndMs);
    if (endMs > clockMs) spans.push({ primaryStatus, secondaryStatus, startMs: clockMs, endMs });
    clockMs = Math.max(clockMs, endMs);
  };

  const isLongAbsenceAhead = latestEndMs - logoutMs > 36 * HOUR_MS;
  const didForgetToLogOut = isLongAbsenceAhead && random.chance(0.04);
  if (didForgetToLogOut) spend(demoStatuses.idle, clockMs + random.whole(20 * 3600, 33 * 3600) * SECOND_MS);
  if (agent.habits.isKeptOffline) spend(demoStatuses.offline, latestEndMs);
  else if (random.chance(0.3)) spend(demoStatuses.offline, clockMs + random.whole(30, 900) * SECOND_MS);
  return spans;
}
