import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCivilDays, type CivilDate } from '../time/civilDate';
import { addMs, HOUR_MS, type Instant, instantFromIso, instantFromMs, instantToIso } from '../time/instant';
import { isEmpty, lengthOf } from '../time/interval';
import { isoInZone } from '../time/isoInZone';
import { civilDateAt, type Zone } from '../time/zone';
import { lastHoursBounds } from './filters';
import { countedRange, liveRange, liveStepMs, timeRangeOf } from './timeRange';

const timeRange = (from: string, to: string, zone: string) =>
  timeRangeOf(from as CivilDate, to as CivilDate, zone as Zone);

describe('timeRangeOf', () => {
  it('goes from the first midnight to the one after the last day', () => {
    const { interval } = timeRange('2026-03-10', '2026-03-12', 'Asia/Kolkata');
    expect(instantToIso(interval.start)).toBe('2026-03-09T18:30:00Z');
    expect(instantToIso(interval.end)).toBe('2026-03-12T18:30:00Z');
  });

  it.each([
    ['America/New_York', '2026-03-08', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', '2026-11-01', 25],
    ['America/New_York', '2026-10-31', '2026-11-02', 73],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05', 24.5],
    ['Pacific/Apia', '2011-12-29', '2011-12-31', 48],
  ])('%s, %s to %s: %d hours', (zone, from, to, hours) => {
    expect(lengthOf(timeRange(from, to, zone).interval)).toBe(hours * HOUR_MS);
  });

  it('is empty for a date that the zone skipped', () => {
    expect(isEmpty(timeRange('2011-12-30', '2011-12-30', 'Pacific/Apia').interval)).toBe(true);
  });

  it('refuses a range that ends before it starts', () => {
    expect(() => timeRange('2026-03-10', '2026-03-09', 'UTC')).toThrow(RangeError);
  });
});

/** The changes of each clock: spring and fall in 2026, by half an hour on Lord Howe. */
const clockChanges = {
  'Europe/Berlin': ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'],
  'America/New_York': ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'],
  'Australia/Lord_Howe': ['2026-04-04T15:00:00Z', '2026-10-03T15:30:00Z'],
} as const;

const anyMoment = fc.oneof(
  fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) }),
  fc
    .tuple(fc.constantFrom(...Object.values(clockChanges).flat()), fc.integer({ min: 0, max: 50 * HOUR_MS }))
    .map(([change, afterMs]) => instant(change) + afterMs),
);

const anyLive = fc.record({
  zone: fc.constantFrom(...(['UTC', 'Asia/Kathmandu', ...Object.keys(clockChanges)] as Zone[])),
  now: anyMoment.map(instantFromMs),
  hours: fc.integer({ min: lastHoursBounds.least, max: lastHoursBounds.most }),
});

function instant(iso: string): Instant {
  const found = instantFromIso(iso);
  if (found === undefined) throw new TypeError(`no instant: ${iso}`);
  return found;
}

describe('liveRange', () => {
  it('contains now and its hours before now, a little room after now, and no empty future', () => {
    fc.assert(
      fc.property(anyLive, ({ zone, now, hours }) => {
        const { interval } = liveRange(hours, zone, now);
        const startMs = addMs(now, -hours * HOUR_MS);
        expect(interval.start).toBeLessThanOrEqual(startMs);
        expect(startMs - interval.start).toBeLessThan(liveStepMs(hours));
        const room = interval.end - now;
        expect(room).toBeGreaterThan((hours * HOUR_MS) / 50);
        expect(room).toBeLessThanOrEqual((hours * HOUR_MS) / 50 + liveStepMs(hours));
      }),
    );
  });

  it('names the civil dates from its start to now', () => {
    fc.assert(
      fc.property(anyLive, ({ zone, now, hours }) => {
        const { from, to, interval, lastHours } = liveRange(hours, zone, now);
        expect(lastHours).toBe(hours);
        expect(to).toBe(civilDateAt(zone, now));
        expect(from).toBe(civilDateAt(zone, interval.start));
        expect(timeRangeOf(from, to, zone).interval.start).toBeLessThanOrEqual(interval.start);
      }),
    );
  });

  it('is the same from one step to the next, and another one then', () => {
    fc.assert(
      fc.property(anyLive, fc.double({ min: 0, max: 1, noNaN: true }), ({ zone, now, hours }, share) => {
        const stepMs = liveStepMs(hours);
        const step = instantFromMs(Math.floor(now / stepMs) * stepMs);
        const range = liveRange(hours, zone, step);
        expect(liveRange(hours, zone, addMs(step, Math.floor(share * (stepMs - 1))))).toEqual(range);
        const { start, end } = liveRange(hours, zone, addMs(step, stepMs)).interval;
        expect(start - range.interval.start).toBe(stepMs);
        expect(end - range.interval.end).toBe(stepMs);
      }),
    );
  });

  it('moves by about two pixels of a screen of 1,440', () => {
    for (let hours = lastHoursBounds.least; hours <= lastHoursBounds.most; hours += 1) {
      expect((liveStepMs(hours) / (hours * HOUR_MS)) * 1440, `${hours} h`).toBeLessThanOrEqual(6);
    }
  });

  it.each([
    // The clock jumped from 02:00 to 03:00 in between.
    ['Europe/Berlin', '2026-03-29T06:00:00+02:00', '2026-03-28T21:00:00+01:00'],
    // The hour from 02:00 to 03:00 came twice.
    ['Europe/Berlin', '2026-10-25T06:00:00+01:00', '2026-10-24T23:00:00+02:00'],
    ['America/New_York', '2026-03-08T06:00:00-04:00', '2026-03-07T21:00:00-05:00'],
    ['America/New_York', '2026-11-01T06:00:00-05:00', '2026-10-31T23:00:00-04:00'],
    ['Australia/Lord_Howe', '2026-04-05T06:00:00+10:30', '2026-04-04T22:30:00+11:00'],
    ['Australia/Lord_Howe', '2026-10-04T06:00:00+11:00', '2026-10-03T21:30:00+10:30'],
  ])('goes eight hours back by any clock: %s, %s', (zone, now, start) => {
    const range = liveRange(8, zone as Zone, instant(now));
    expect(isoInZone(zone as Zone)(range.interval.start)).toBe(start);
    expect(addCivilDays(range.from, 1)).toBe(range.to);
  });
});

describe('countedRange', () => {
  it('ends now and is exactly its hours long, within what is drawn', () => {
    fc.assert(
      fc.property(anyLive, ({ zone, now, hours }) => {
        const drawn = liveRange(hours, zone, now);
        const counted = countedRange(drawn, now);
        expect(counted.interval.end).toBe(now);
        expect(lengthOf(counted.interval)).toBe(hours * HOUR_MS);
        expect(counted.interval.start).toBeGreaterThanOrEqual(drawn.interval.start);
        expect({ ...counted, interval: drawn.interval }).toEqual(drawn);
      }),
    );
  });

  it('leaves civil dates as they are', () => {
    const fixed = timeRange('2026-03-10', '2026-03-10', 'UTC');
    expect(countedRange(fixed, instant('2026-03-10T12:00:00Z'))).toBe(fixed);
  });
});
