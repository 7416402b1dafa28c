import { DAY_MS, HOUR_MS, modulo, type DayNumber } from './demoTime';
import { mixSeed } from './seededRandom';

/** Someone's place at the duty desk. */
export interface DeskSeat {
  readonly crew: number;
  /** The same for the whole crew: its members have to agree on who is away and who takes the next contact. */
  readonly crewSeed: number;
  /** 0, 1, or 2. */
  readonly position: number;
}

/** Half-open, in epoch milliseconds. */
export interface Duty {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The duty desk: at any instant of the year, three people are on duty, one of them available, one busy, and one
 * away. So even a contact center of thirty agents always has someone in each status.
 *
 * Four crews of three, as indexes of the roster, two in Asia and two in America. A crew works twelve hours of its
 * site's day, half of all days: 42 hours a week. Nobody with an unusual name is among them.
 */
const crews: readonly (readonly [number, number, number])[] = [
  [10, 13, 20],
  [16, 21, 26],
  [5, 11, 15],
  [18, 25, 29],
];

/** Asia takes over at 01:00 UTC, 9 a.m. in Manila; America twelve hours later, 6 a.m. in Denver. */
const TAKEOVER_MS = HOUR_MS;

/**
 * Two days on, two off, three on, two off, two on, three off: the days of the first crew of a pair. The second
 * crew works on the others.
 */
const ROTA_DAYS = 14;
const firstCrewDays: ReadonlySet<number> = new Set([0, 1, 4, 5, 6, 9, 10]);

const DESK_SALT = 401;

/** The seat of the agent at an index of the roster; `undefined` for most agents. */
export function deskSeatAt(centerSeed: number, index: number): DeskSeat | undefined {
  const crew = crews.findIndex((members) => members.includes(index));
  const position = crews[crew]?.indexOf(index);
  return position === undefined
    ? undefined
    : { crew, crewSeed: mixSeed(centerSeed, DESK_SALT, crew), position };
}

/** The duty that starts on a day, at the crew's sites as in UTC; `undefined` if the other crew has it. */
export function dutyOn({ crew }: DeskSeat, day: DayNumber): Duty | undefined {
  const isFirstOfPair = crew % 2 === 0;
  if (firstCrewDays.has(modulo(day, ROTA_DAYS)) !== isFirstOfPair) return undefined;
  const isInAsia = crew < 2;
  const startMs = day * DAY_MS + TAKEOVER_MS + (isInAsia ? 0 : DAY_MS / 2);
  return { startMs, endMs: startMs + DAY_MS / 2 };
}
