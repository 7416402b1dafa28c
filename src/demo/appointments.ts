import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, weekdayOf, type DayNumber } from './demoTime';
import { demoStatuses, type StatusPair } from './demoSpan';
import type { DemoAgent } from './roster';
import { mixSeed, SeededRandom } from './seededRandom';
import { localDayOf, type Shift } from './shiftPlan';
import type { ShiftKind } from './sites';

/** Something at a planned time that interrupts the calls. */
export interface Appointment {
  readonly startMs: number;
  readonly durationMs: number;
  /** `undefined`: the connection is lost and nothing is reported. */
  readonly status: StatusPair | undefined;
  /** An incident cuts off a call in progress; for lunch the call is finished first. */
  readonly canCutCalls: boolean;
}

const INCIDENT_SALT = 201;

/** When lunch starts, in minutes after local midnight of the day on which the shift starts. */
const lunchMinutes: Readonly<Record<ShiftKind, readonly [earliest: number, latest: number]>> = {
  early: [11 * 60 + 50, 12 * 60 + 20],
  day: [12 * 60 + 5, 12 * 60 + 50],
  late: [17 * 60, 18 * 60],
  night: [25 * 60 + 30, 26 * 60 + 30],
};

/** The appointments and incidents of a shift, in order of their start. */
export function appointmentsIn(agent: DemoAgent, shift: Shift, random: SeededRandom): Appointment[] {
  const lengthMs = shift.plannedEndMs - shift.startMs;
  const isFullShift = lengthMs > 6 * HOUR_MS;
  const midnightMs = shift.day * DAY_MS - agent.site.minutesEast * MINUTE_MS;
  const appointments: Appointment[] = [];
  const plan = (startMs: number, durationMinutes: number, status: StatusPair) => {
    const jitterMs = random.whole(-40, 40) * SECOND_MS;
    const durationMs = durationMinutes * MINUTE_MS + random.whole(-50, 90) * SECOND_MS;
    appointments.push({ startMs: startMs + jitterMs, durationMs, status, canCutCalls: false });
  };
  const partOfShift = (least: number, most: number) =>
    shift.startMs + Math.floor((lengthMs * random.whole(least, most)) / 100_000) * SECOND_MS;

  if (isFullShift) {
    const [earliest, latest] = lunchMinutes[shift.kind];
    plan(
      midnightMs + random.whole(earliest, latest) * MINUTE_MS,
      random.pick([30, 35, 40, 45, 45, 60]),
      demoStatuses.lunch,
    );
    plan(partOfShift(20, 30), random.whole(10, 15), demoStatuses.break);
    plan(partOfShift(72, 82), random.whole(10, 15), demoStatuses.break);
  } else {
    plan(partOfShift(45, 60), random.whole(10, 15), demoStatuses.break);
  }
  if (random.chance(0.18)) plan(partOfShift(10, 70), random.whole(15, 30), demoStatuses.coaching);
  if (random.chance(0.12)) plan(partOfShift(35, 60), random.whole(30, 75), demoStatuses.training);
  if (random.chance(0.08)) plan(partOfShift(15, 85), random.whole(20, 45), demoStatuses.meeting);
  if (weekdayOf(shift.day) === 0 && random.chance(0.88)) {
    const meetingMs = midnightMs + 9 * HOUR_MS + 40 * MINUTE_MS;
    if (meetingMs > shift.startMs && meetingMs < shift.plannedEndMs)
      plan(meetingMs, 25, demoStatuses.teamMeeting);
  }
  for (const incident of incidentsDuring(agent, shift)) {
    const isHit = random.chance(0.7);
    const recoveryMs = random.whole(0, 240) * SECOND_MS;
    if (!isHit) continue;
    appointments.push({
      startMs: incident.startMs + random.whole(0, 45) * SECOND_MS,
      durationMs: incident.durationMs + recoveryMs,
      status: undefined,
      canCutCalls: true,
    });
  }
  return appointments.toSorted((one, other) => one.startMs - other.startMs);
}

type Incident = Pick<Appointment, 'startMs' | 'durationMs'>;

/** A site loses its connection on about one day in six, during office hours. */
function incidentOn(agent: DemoAgent, day: DayNumber): Incident | undefined {
  const random = new SeededRandom(mixSeed(agent.siteSeed, INCIDENT_SALT, day));
  if (!random.chance(1 / 6)) return undefined;
  const midnightMs = day * DAY_MS - agent.site.minutesEast * MINUTE_MS;
  return {
    startMs: midnightMs + random.whole(10 * 60, 16 * 60) * MINUTE_MS,
    durationMs: random.whole(6, 22) * MINUTE_MS,
  };
}

function incidentsDuring(agent: DemoAgent, shift: Shift): Incident[] {
  const days = new Set([shift.day, localDayOf(agent, shift.plannedEndMs)]);
  return [...days]
    .map((day) => incidentOn(agent, day))
    .filter((incident) => incident !== undefined)
    .filter(({ startMs }) => startMs > shift.startMs && startMs < shift.plannedEndMs);
}
