import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeRangeOf } from '../domain/timeRange';
import { type CivilDate, parseCivilDate } from '../time/civilDate';
import { instantFromIso } from '../time/instant';
import { parseZone, UTC } from '../time/zone';
import { type FileFacts, fileName } from './fileName';

function date(text: string): CivilDate {
  const found = parseCivilDate(text);
  if (typeof found !== 'string') throw new TypeError(found.fault);
  return found;
}

const facts: FileFacts = {
  content: 'spans',
  timeRange: timeRangeOf(date('2026-03-10'), date('2026-03-10'), parseZone('Asia/Kolkata') ?? UTC),
  filter: { teams: [], agents: [], statuses: [], query: '' },
  asOf: instantFromIso('2026-03-10T09:33:59Z'),
  isIncomplete: false,
  extension: 'csv',
};

describe('fileName', () => {
  it('has content, range, zone and age', () => {
    expect(fileName(facts)).toBe('spans_2026-03-10_Asia-Kolkata_as-of-2026-03-10T1503+0530.csv');
  });

  it('has the filters, what is missing and which part it is', () => {
    const name = fileName({
      ...facts,
      timeRange: timeRangeOf(date('2026-03-10'), date('2026-03-11'), UTC),
      filter: {
        teams: ['night/shift'],
        agents: ['a@example.com', 'b@example.com'],
        statuses: ['BUSY', 'ON HOLD'],
        query: ' ada/lovelace ',
      },
      isIncomplete: true,
      part: { number: 2, count: 3 },
    });
    expect(name).toBe(
      'spans_2026-03-10_to_2026-03-11_UTC_team-night-shift_2-agents_BUSY+ON-HOLD_find-ada-lovelace_as-of-2026-03-10T0933+0000_incomplete_2-of-3.csv',
    );
  });

  it('says that its times may be wrong', () => {
    expect(fileName({ ...facts, isTimeZoneUnsure: true })).toMatch(/\+0530_time-zone-not-verified\.csv$/);
  });

  it('names one agent, and counts many statuses', () => {
    const filter = {
      teams: ['a', 'b'],
      agents: ['ada@example.com'],
      statuses: ['A', 'B', 'C', 'D'],
      query: '',
    };
    expect(fileName({ ...facts, filter, asOf: undefined })).toBe(
      'spans_2026-03-10_Asia-Kolkata_2-teams_ada-example.com_4-statuses.csv',
    );
  });

  it('contains nothing that a file system refuses, whatever the search text', () => {
    const longest: FileFacts = {
      ...facts,
      content: 'timeline',
      timeRange: timeRangeOf(
        date('2026-03-10'),
        date('2026-03-11'),
        parseZone('America/Argentina/ComodRivadavia') ?? UTC,
      ),
      isIncomplete: true,
      part: { number: 10, count: 10 },
    };
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'binary' })),
        (query, statuses) => {
          const name = fileName({ ...longest, filter: { teams: [query], agents: [query], statuses, query } });
          expect(name).toMatch(/^timeline_[\p{L}\p{M}\p{N}.+_-]+\.csv$/u);
          expect(new TextEncoder().encode(name).length).toBeLessThan(256);
        },
      ),
    );
  });
});
