import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instantFromIso, instantFromMs } from './instant';
import { isoInZone } from './isoInZone';
import { parseZone, UTC, type Zone } from './zone';

function zone(name: string): Zone {
  const found = parseZone(name);
  if (found === undefined) throw new TypeError(name);
  return found;
}

function instant(iso: string): Instant {
  const found = instantFromIso(iso);
  if (found === undefined) throw new TypeError(iso);
  return found;
}

describe('isoInZone', () => {
  it.each([
    ['Asia/Kolkata', '2026-03-10T07:35:09Z', '2026-03-10T13:05:09+05:30'],
    ['UTC', '2026-03-10T07:35:09Z', '2026-03-10T07:35:09+00:00'],
    ['UTC', '2026-03-10T07:35:09.040Z', '2026-03-10T07:35:09.040+00:00'],
    // The hour that New York has twice, and the moment at which it begins the second time.
    ['America/New_York', '2026-11-01T05:59:59Z', '2026-11-01T01:59:59-04:00'],
    ['America/New_York', '2026-11-01T06:00:00Z', '2026-11-01T01:00:00-05:00'],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', '2026-04-05T01:59:59+11:00'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05T01:30:00+10:30'],
  ])('in %s writes %s as %s', (name, utc, expected) => {
    expect(isoInZone(zone(name))(instant(utc))).toBe(expected);
  });

  it('writes every moment so that it can be read back', () => {
    const zones = fc.constantFrom(
      UTC,
      ...['Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns', 'Africa/Cairo'].map(zone),
    );
    const moments = fc.array(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2037, 11) }));
    fc.assert(
      fc.property(zones, moments, (anyZone, list) => {
        const format = isoInZone(anyZone);
        for (const ms of list) expect(instantFromIso(format(instantFromMs(ms)))).toBe(ms);
      }),
    );
  });
});
