import { DAY_MS, HOUR_MS, MINUTE_MS, modulo, SECOND_MS, weekdayOf, type DayNumber } from './demoTime';
import { dutyOn, type Duty } from './dutyDesk';
import type { DemoAgent } from './roster';
import { mixSeed, SeededRandom } from './seededRandom';
import type { ShiftKind } from './sites';

/** One shift of one agent, identified by the site's local day on which it starts. */
export interface Shift {
  readonly day: DayNumber;
  readonly kind: ShiftKind;
  readonly startMs: number;
  /** When the agent plans to leave; the last call may end a little later. */
  readonly plannedEndMs: number;
  /** Set for a shift at the duty desk. */
  readonly duty?: Duty;
}

/**
 * How many days after its start a shift can still have an effect: what is reported after logout ends within 15
 * days, and a shift may end on the day after its start, so one day is to spare.
 */
export const REACH_DAYS = 17;

const usualStartHours: Readonly<Record<ShiftKind, number>> = { early: 7, day: 9, late: 13, night: 22 };

/** Salts that give each purpose its own random numbers for the same agent and day. */
const HOLIDAY_SALT = 101;
const SHIFT_SALT = 102;

/** The site's local day at an instant. */
export function localDayOf(agent: DemoAgent, instantMs: number): DayNumber {
  return Math.floor((instantMs + agent.site.minutesEast * MINUTE_MS) / DAY_MS);
}

/**
 * The shift that starts on a local day of the agent's site; `undefined` on a day off, a vacation day or a sick
 * day. The kind of shift changes only between working weeks, which are separated by days off, so one agent's
 * shifts are always at least six hours apart; those at the duty desk twelve, less the handover.
 */
export function shiftOn(agent: DemoAgent, day: DayNumber): Shift | undefined {
  const { habits, deskSeat } = agent;
  if (deskSeat) return deskShiftOn(agent, dutyOn(deskSeat, day), day);
  if (habits.isNeverReported) return undefined;
  const dayOfWorkingWeek = modulo(weekdayOf(day) - habits.firstWeekday, 7);
  if (dayOfWorkingWeek >= habits.workdaysPerWeek) return undefined;
  const workingWeek = Math.floor((day + 3 - habits.firstWeekday) / 7);
  if (new SeededRandom(mixSeed(agent.seed, HOLIDAY_SALT, workingWeek)).chance(0.04)) return undefined;
  const random = new SeededRandom(mixSeed(agent.seed, SHIFT_SALT, day));
  const isSick = random.chance(0.03);
  if (isSick) return undefined;

  const kind =
    habits.isRotating && modulo(workingWeek, 2) === 1 ? rotated(habits.shiftKind) : habits.shiftKind;
  const localMidnightMs = day * DAY_MS - agent.site.minutesEast * MINUTE_MS;
  const agreedStartMs = localMidnightMs + usualStartHours[kind] * HOUR_MS + habits.staggerMinutes * MINUTE_MS;
  return {
    day,
    kind,
    startMs: agreedStartMs + random.whole(-5 * 60, 9 * 60) * SECOND_MS,
    plannedEndMs: agreedStartMs + habits.shiftMinutes * MINUTE_MS,
  };
}

/** Nobody is absent from the duty desk, and everyone logs in a few minutes before taking over. */
function deskShiftOn(agent: DemoAgent, duty: Duty | undefined, day: DayNumber): Shift | undefined {
  if (!duty) return undefined;
  const random = new SeededRandom(mixSeed(agent.seed, SHIFT_SALT, day));
  const startMs = duty.startMs - random.whole(60, 400) * SECOND_MS;
  return { day, kind: 'day', startMs, plannedEndMs: duty.endMs, duty };
}

function rotated(kind: ShiftKind): ShiftKind {
  return kind === 'early' ? 'late' : 'early';
}

/** The first shift after a day; `undefined` if none starts within `REACH_DAYS`. */
export function nextShiftAfter(agent: DemoAgent, day: DayNumber): Shift | undefined {
  for (let ahead = 1; ahead <= REACH_DAYS; ahead += 1) {
    const shift = shiftOn(agent, day + ahead);
    if (shift) return shift;
  }
  return undefined;
}
