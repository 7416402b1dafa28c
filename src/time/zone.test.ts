import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCivilDays, type CivilDate, civilDateAsUtcMs, civilDateFromLocalMs } from './civilDate';
import {
  addMs,
  HOUR_MS,
  type Instant,
  instantFromIso,
  instantFromMs,
  instantToIso,
  MINUTE_MS,
} from './instant';
import {
  civilDateAt,
  clockChangesIn,
  isoOffset,
  localMsAt,
  offsetLabel,
  offsetMinutesAt,
  parseZone,
  startOfCivilDay,
  UTC,
  type Zone,
} from './zone';

const allZones = [UTC, ...(Intl.supportedValuesOf('timeZone') as Zone[])];
const anyZone = fc.constantFrom(...allZones);
const anyDate = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 11, 31) })
  .map(civilDateFromLocalMs);

function instant(iso: string): Instant {
  const read = instantFromIso(iso);
  if (read === undefined) throw new Error(`no instant: ${iso}`);
  return read;
}

function dayOf(zone: string, date: string) {
  const start = startOfCivilDay(zone as Zone, date as CivilDate);
  const end = startOfCivilDay(zone as Zone, addCivilDays(date as CivilDate, 1));
  return { start: instantToIso(start), hours: (end - start) / HOUR_MS };
}

describe('days of unusual length', () => {
  it.each([
    ['America/New_York', '2026-03-07', '2026-03-07T05:00:00Z', 24],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00Z', 23],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00Z', 25],
    // Half an hour is put on and taken off.
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00Z', 23.5],
    ['Asia/Kathmandu', '2026-03-10', '2026-03-09T18:15:00Z', 24],
    ['Pacific/Chatham', '2026-04-05', '2026-04-04T10:15:00Z', 25],
    ['Pacific/Chatham', '2026-09-27', '2026-09-26T11:15:00Z', 23],
    // No midnight: the day begins at 01:00.
    ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00:00Z', 23],
    ['Asia/Beirut', '2024-03-31', '2024-03-30T22:00:00Z', 23],
    // Midnight is put back to 23:00: the day before has it twice.
    ['Africa/Cairo', '2024-10-31', '2024-10-30T21:00:00Z', 25],
    ['Asia/Beirut', '2024-10-26', '2024-10-25T21:00:00Z', 25],
    // Samoa crossed the date line.
    ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00Z', 24],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z', 0],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z', 24],
    // A minute past midnight: the new date is seen for a minute before the clock is set.
    ['America/St_Johns', '2008-03-09', '2008-03-09T03:30:00Z', 23],
    ['America/St_Johns', '2008-11-01', '2008-11-01T02:30:00Z', 24],
    ['America/St_Johns', '2008-11-02', '2008-11-02T02:30:00Z', 25],
    ['Asia/Gaza', '2012-03-30', '2012-03-29T22:00:00Z', 23],
    ['Antarctica/Troll', '2026-03-29', '2026-03-29T00:00:00Z', 22],
  ])('%s %s starts at %s and has %d hours', (zone, date, start, hours) => {
    expect(dayOf(zone, date)).toEqual({ start, hours });
  });

  it('begins a day without midnight at 01:00 on the clock', () => {
    for (const [zone, date] of [
      ['Africa/Cairo', '2024-04-26'],
      ['Asia/Beirut', '2024-03-31'],
    ] as const) {
      const start = startOfCivilDay(zone as Zone, date as CivilDate);
      const localMs = localMsAt(zone as Zone, start);
      expect(localMs - civilDateAsUtcMs(date as CivilDate)).toBe(HOUR_MS);
    }
  });
});

describe('civil days in any zone', () => {
  it('contain each moment in the day that the clock has reached, so that none is left out or repeated', () => {
    const anyMinuteOfThreeDays = fc.integer({ min: -36 * 60, max: 36 * 60 });
    fc.assert(
      fc.property(anyZone, anyDate, anyMinuteOfThreeDays, (zone, date, minutes) => {
        const moment = instantFromMs(civilDateAsUtcMs(date) + minutes * MINUTE_MS);
        // A clock set back over midnight shows yesterday again; the day that it had reached continues.
        const earlierDates = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((quarters) =>
          civilDateAt(zone, addMs(moment, -quarters * 15 * MINUTE_MS)),
        );
        const changes = clockChangesIn(zone, addMs(moment, -2 * HOUR_MS), addMs(moment, 1000));
        const atChanges = changes.map(({ at }) => civilDateAt(zone, addMs(at, -1000)));
        const reached = [...earlierDates, ...atChanges].reduce((one, other) => (one > other ? one : other));
        expect(startOfCivilDay(zone, reached) <= moment).toBe(true);
        expect(startOfCivilDay(zone, addCivilDays(reached, 1)) > moment).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('begin at the first moment whose clock shows the date or a later one', () => {
    fc.assert(
      fc.property(anyZone, anyDate, (zone, date) => {
        const start = startOfCivilDay(zone, date);
        expect(civilDateAt(zone, start) >= date).toBe(true);
        expect(civilDateAt(zone, addMs(start, -1)) < date).toBe(true);
        expect(startOfCivilDay(zone, addCivilDays(date, 1)) >= start).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('clockChangesIn', () => {
  it('finds a change to the second, with the offsets around it', () => {
    const zone = 'Australia/Lord_Howe' as Zone;
    expect(clockChangesIn(zone, instant('2026-01-01T00:00:00Z'), instant('2027-01-01T00:00:00Z'))).toEqual([
      { at: instant('2026-04-04T15:00:00Z'), offsetMinutesBefore: 660, offsetMinutesAfter: 630 },
      { at: instant('2026-10-03T15:30:00Z'), offsetMinutesBefore: 630, offsetMinutesAfter: 660 },
    ]);
  });

  it('counts only changes inside the interval: at the start the clock is already set, at the end not yet', () => {
    const zone = 'America/New_York' as Zone;
    const change = instant('2026-03-08T07:00:00Z');
    const found = (fromMs: number, toMs: number) =>
      clockChangesIn(zone, addMs(change, fromMs), addMs(change, toMs)).length;
    expect(found(0, HOUR_MS)).toBe(0);
    expect(found(-HOUR_MS, 0)).toBe(0);
    expect(found(-1000, 1000)).toBe(1);
    expect(found(-HOUR_MS, 1)).toBe(1);
    expect(found(-1, HOUR_MS)).toBe(1);
    expect(found(0, 0)).toBe(0);
  });

  it('agrees with checking every minute, from any millisecond on', () => {
    const anyChangeMonth = fc.tuple(
      fc.constantFrom(...allZones),
      fc.integer({ min: 2000 * 12, max: 2037 * 12 }),
      fc.integer({ min: 0, max: 30 * 24 * HOUR_MS }),
      fc.integer({ min: 0, max: 60 * HOUR_MS }),
    );
    fc.assert(
      fc.property(anyChangeMonth, ([zone, month, fromMs, lengthMs]) => {
        // Searches a month for a change, and then closely around it, so that many runs contain one.
        const monthStart = Date.UTC(Math.floor(month / 12), month % 12, 1);
        const inMonth = clockChangesIn(
          zone,
          instantFromMs(monthStart),
          instantFromMs(monthStart + 31 * 24 * HOUR_MS),
        );
        const centerMs = inMonth[0]?.at ?? monthStart + fromMs;
        const start = instantFromMs(centerMs - (fromMs % (30 * HOUR_MS)));
        const end = addMs(start, lengthMs);
        const expected: number[] = [];
        const firstMinuteMs = Math.floor(start / MINUTE_MS) * MINUTE_MS + MINUTE_MS;
        for (let minuteMs = firstMinuteMs; minuteMs < end; minuteMs += MINUTE_MS) {
          const before = offsetMinutesAt(zone, instantFromMs(minuteMs - 1));
          if (before !== offsetMinutesAt(zone, instantFromMs(minuteMs))) expected.push(minuteMs);
        }
        expect(clockChangesIn(zone, start, end).map(({ at }) => at as number)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('parseZone', () => {
  it.each(['Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+5'])('knows %s', (name) => {
    expect(parseZone(name)).toBe(name);
  });

  it.each(['', 'Mars/Olympus', '+05:30', 'Asia/Kolkata ', '__proto__', '../etc/passwd', 'A'.repeat(10_000)])(
    'does not know %j',
    (name) => {
      expect(parseZone(name)).toBeUndefined();
    },
  );
});

describe('offsets in words', () => {
  it.each([
    [0, 'UTC', '+00:00'],
    [330, 'UTC+5:30', '+05:30'],
    [-240, 'UTC−4', '-04:00'],
    [-150, 'UTC−2:30', '-02:30'],
    [845, 'UTC+14:05', '+14:05'],
  ])('%i minutes: %s, %s', (minutes, label, iso) => {
    expect(offsetLabel(minutes)).toBe(label);
    expect(isoOffset(minutes)).toBe(iso);
  });

  it('are east of Greenwich', () => {
    expect(offsetMinutesAt('Asia/Kolkata' as Zone, instant('2026-01-01T00:00:00Z'))).toBe(330);
    expect(offsetMinutesAt('America/New_York' as Zone, instant('2026-01-01T00:00:00Z'))).toBe(-300);
  });
});
