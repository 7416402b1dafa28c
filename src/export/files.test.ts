import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentRows } from '../analysis/rows/agentRows.testkit';
import { observedPart } from '../analysis/observedPart';
import { spanList } from '../analysis/spanList';
import { agentWith, column, columns } from '../domain/drawnAgent.testkit';
import { ONGOING_END_MS } from '../domain/spanColumns';
import { teamsOf } from '../domain/teams.testkit';
import { StatusCatalog } from '../domain/statusCatalog';
import { instantFromIso } from '../time/instant';
import { parseZone, UTC } from '../time/zone';
import { readCsv } from './csv.testkit';
import type { TeamsOf } from './csvText';
import { csvFile } from './csvFile';
import { spansCsvRecords } from './spansCsv';
import { teamTotalsCsvRecords, totalsCsvRecords } from './totalsCsv';

const nobodysTeams = () => [];

function teamsFrom(members: Parameters<typeof teamsOf>[0]): TeamsOf {
  const teams = teamsOf(members);
  return (agent) => teams.teamsOf(agent);
}

const kolkata = parseZone('Asia/Kolkata') ?? UTC;
const interval = columns(0, 60);

function rowsFor(catalog: StatusCatalog, agents: Parameters<typeof agentRows>[0]) {
  return agentRows(agents, { interval, moment: column(59), catalog });
}

describe('spansCsvRecords', () => {
  it('writes whole spans, ongoing ones without an end, doubtful ones with notes', () => {
    const catalog = new StatusCatalog();
    const ada = agentWith(
      catalog,
      [
        { startMs: column(-30), endMs: column(2) + 1500, primary: 'AWAY', secondary: 'Lunch, "long"' },
        { startMs: column(10), endMs: column(9), primary: '=EVIL()', secondary: '', doubts: 2 },
        { startMs: column(20), endMs: ONGOING_END_MS, primary: 'BUSY', secondary: 'NBK' },
      ],
      { userId: '-7', displayName: 'Ada\nLovelace', email: '@ada', customId: ' +1' },
    );
    const list = spanList(rowsFor(catalog, [ada]), { interval, statuses: [], catalog });
    const records = spansCsvRecords(list, {
      catalog,
      zone: kolkata,
      now: column(25),
      observed: columns(0, 25),
      teamsOf: teamsFrom({ '=Night': ['-7'], Billing: [], Sales: ['-7'] }),
      notesOf: ({ doubts }) => (doubts === 0 ? '' : 'ends before it starts'),
    });
    const teamsCell = "'=Night; Sales";
    const agent = ["'-7", "' +1", 'Ada\nLovelace', "'@ada"];
    // The drawing begins at 08:00 UTC, 13:30 in Kolkata.
    expect(readCsv([...records].join(''))).toEqual([
      'user_id,custom_id,name,email,primary_status,secondary_status,start,end,duration_seconds,ongoing,notes,team,seconds_in_range'.split(
        ',',
      ),
      [
        ...agent,
        'AWAY',
        'Lunch, "long"',
        '2026-03-10T13:00:00+05:30',
        '2026-03-10T13:32:01.500+05:30',
        '1921',
        'false',
        '',
        teamsCell,
        '121',
      ],
      [
        ...agent,
        "'=EVIL()",
        '',
        '2026-03-10T13:40:00+05:30',
        '2026-03-10T13:39:00+05:30',
        '0',
        'false',
        'ends before it starts',
        teamsCell,
        '0',
      ],
      [...agent, 'BUSY', 'NBK', '2026-03-10T13:50:00+05:30', '', '300', 'true', '', teamsCell, '300'],
    ]);
  });

  it('can be read back as the same spans, in any zone', () => {
    const span = fc.record({
      startMs: fc.integer({ min: column(-100), max: column(100) }),
      lengthMs: fc.integer({ min: 0, max: 5_000_000 }),
      primary: fc.constantFrom('A', 'B,', '"C'),
    });
    const zones = fc.constantFrom(UTC, kolkata, parseZone('America/St_Johns') ?? UTC);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), zones, (spans, zone) => {
        const catalog = new StatusCatalog();
        const agent = agentWith(
          catalog,
          spans.map(({ startMs, lengthMs, primary }) => ({ startMs, endMs: startMs + lengthMs, primary })),
        );
        const list = spanList(rowsFor(catalog, [agent]), { interval, statuses: [], catalog });
        const records = spansCsvRecords(list, {
          catalog,
          zone,
          now: column(60),
          observed: interval,
          teamsOf: nobodysTeams,
          notesOf: () => '',
        });
        const text = [...records].join('');
        const name = readCsv(text)
          .slice(1)
          .map(([, , , , primary, , start = '', end = '', seconds, , , , inRange]) => ({
            primary,
            startMs: instantFromIso(start),
            endMs: instantFromIso(end),
            seconds: Number(seconds),
            inRange: Number(inRange),
          }));
        const touching = spans.filter(
          ({ startMs, lengthMs }) =>
            startMs < interval.end && (startMs + lengthMs > interval.start || startMs >= interval.start),
        );
        const expected = touching.map(({ startMs, lengthMs, primary }) => ({
          primary,
          startMs,
          endMs: startMs + lengthMs,
          seconds: Math.floor(lengthMs / 1000),
          inRange: Math.floor(
            Math.max(0, Math.min(startMs + lengthMs, interval.end) - Math.max(startMs, interval.start)) /
              1000,
          ),
        }));
        const inOrder = (list_: readonly object[]) => list_.map((each) => JSON.stringify(each)).toSorted();
        expect(inOrder(name)).toEqual(inOrder(expected));
      }),
    );
  });
});

describe('totalsCsvRecords', () => {
  it('adds up on each line to the part of the range that has happened, and ends with the sum', () => {
    const span = fc.record({
      startMs: fc.integer({ min: column(-100), max: column(100) }),
      lengthMs: fc.integer({ min: 0, max: 3_000_000 }),
      primary: fc.constantFrom('A', 'B', 'C'),
    });
    const now = fc.integer({ min: -10, max: 80 }).map((minutes) => column(minutes));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), now, (spans, moment) => {
        const catalog = new StatusCatalog();
        const agent = agentWith(
          catalog,
          spans.map(({ startMs, lengthMs, primary }) => ({ startMs, endMs: startMs + lengthMs, primary })),
        );
        const observed = observedPart(interval, moment);
        const context = {
          observed,
          catalog,
          primaries: ['A', 'B', 'C', 'never seen'],
          teamsOf: nobodysTeams,
        };
        const rows = rowsFor(catalog, [agent]);
        const [header, line, last] = readCsv([...totalsCsvRecords(rows, context)].join(''));
        expect(header?.slice(4)).toEqual([
          'A',
          'B',
          'C',
          'never seen',
          'no_status',
          'window_seconds',
          'team',
        ]);
        expect(last).toEqual(['', '', 'Total', '', ...(line?.slice(4) ?? [])]);
        const seconds = line?.slice(4, -1).map(Number) ?? [];
        const windowSeconds = seconds.pop();
        expect(windowSeconds).toBe((observed.end - observed.start) / 1000);
        expect(seconds.reduce((sum, each) => sum + each, 0)).toBe(windowSeconds);
      }),
    );
  });

  it('distinguishes a status that is named like one of its own columns', () => {
    const catalog = new StatusCatalog();
    const agent = agentWith(catalog, [{ startMs: column(0), endMs: column(1), primary: 'no_status' }]);
    const primaries = ['no_status', '=A', 'team_id'];
    const context = { observed: interval, catalog, primaries, teamsOf: nobodysTeams };
    const [header, line] = readCsv([...totalsCsvRecords(rowsFor(catalog, [agent]), context)].join(''));
    expect(header?.slice(4)).toEqual([
      'status no_status',
      "'=A",
      'status team_id',
      'no_status',
      'window_seconds',
      'team',
    ]);
    expect(line?.slice(4)).toEqual(['60', '0', '0', '3540', '3600', '']);
  });

  it('has a line for each team, and everybody once in the last', () => {
    const catalog = new StatusCatalog();
    const agents = ['ann', 'ben', 'cleo'].map((userId, index) =>
      // Thirds of a minute, so that each line is rounded.
      agentWith(catalog, [{ startMs: column(0), endMs: column(0) + (index + 1) * 20_333, primary: 'A' }], {
        userId,
      }),
    );
    const teams = teamsOf({ '@Billing': ['ann', 'ben'], Empty: [], Night: ['ben'] });
    const [billing, , night] = teams.list;
    const context = {
      observed: columns(0, 2),
      catalog,
      primaries: ['A'],
      teamsOf: teams.teamsOf.bind(teams),
      noTeam: 'No team',
    };
    const records = (order: Parameters<typeof teamTotalsCsvRecords>[1]) =>
      readCsv([...teamTotalsCsvRecords(rowsFor(catalog, agents), order, context)].join(''));
    expect(records([night, billing, undefined])).toEqual([
      'user_id,custom_id,name,email,A,no_status,window_seconds,team,team_id,agents'.split(','),
      ['', '', 'Night', '', '41', '79', '120', 'Night', 'Night', '1'],
      ['', '', "'@Billing", '', '61', '179', '240', "'@Billing", "'@Billing", '2'],
      ['', '', 'No team', '', '61', '59', '120', '', 'none', '1'],
      ['', '', 'Total', '', '122', '238', '360', '', '', '3'],
    ]);
    expect(records([night]).map(([, , name]) => name)).toEqual(['name', 'Night', 'Total']);
  });
});

describe('csvFile', () => {
  const records = (count: number) => Array.from({ length: count }, (_, index) => `${index},ü\r\n`);

  it('contains every record after a byte order mark, and reports how many', async () => {
    const name: number[] = [];
    const file = await csvFile(records(1000), {
      signal: new AbortController().signal,
      onProgress: (count) => name.push(count),
    });
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(3))).toBe(records(1000).join(''));
    expect(name.at(-1)).toBe(1000);
  });

  it('stops when it is aborted', async () => {
    const stopper = new AbortController();
    let made = 0;
    const endless = function* endless() {
      for (;;) {
        made += 1;
        if (made === 100) stopper.abort(new Error('enough'));
        yield 'x\r\n';
      }
    };
    await expect(csvFile(endless(), { signal: stopper.signal, onProgress: () => {} })).rejects.toThrow(
      'enough',
    );
  });
});
