import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentWith, column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { noTeams, type Team, Teams } from '../../domain/teams';
import { agentRows } from './agentRows.testkit';
import { rowGroupKey, type RowSection } from './rowGroup';
import { teamCounts } from './teamCounts';
import { countAgents, teamSections } from './teamSections';

const catalog = new StatusCatalog();

/** Teams by id, each with its agents; a queue's id begins with `q`. */
function teamsOf(members: Readonly<Record<string, readonly string[]>>, minimum?: number): Teams {
  const list = Object.keys(members).map((id): Team => {
    return { id, name: id, kind: id.startsWith('q') ? 'queue' : 'team', minimum, site: undefined };
  });
  return new Teams(list, new Map(Object.entries(members)));
}

function rowsOf(people: Readonly<Record<string, string>>) {
  const agents = Object.entries(people).map(([userId, drawing]) =>
    drawnAgent(catalog, [drawing], { userId, email: `${userId}@example.com` }),
  );
  return agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
}

const drawn = (groups: readonly RowSection[]) =>
  groups
    .map(({ group, rows }) => {
      const names = rows.map(({ agent }) => agent.userId).join('');
      return group === undefined ? names : `[${rowGroupKey(group)}: ${names}]`;
    })
    .join(' ');

const rows = rowsOf({ a: '', b: '', c: '', d: '' });

describe('teamSections', () => {
  it('lists an agent under each of their teams, and those of none last', () => {
    const directory = teamsOf({ day: ['a', 'c@example.com'], empty: [], late: ['c@example.com', 'b'] });
    expect(drawn(teamSections(rows, { directory, chosen: [] }))).toBe(
      '[team day: ac] [team late: bc] [no team: d]',
    );
    expect(teamSections([], { directory, chosen: [] })).toEqual([]);
  });

  it('has headings for queues only where they were chosen, or where there is nothing else', () => {
    const directory = teamsOf({ day: ['a'], q1: ['a', 'b'] });
    expect(drawn(teamSections(rows, { directory, chosen: [] }))).toBe('[team day: a] [no team: bcd]');
    expect(drawn(teamSections(rows.slice(0, 2), { directory, chosen: ['q1'] }))).toBe('[team q1: ab]');
    const queues = teamsOf({ q1: ['a', 'b'], q2: ['a'] });
    expect(drawn(teamSections(rows, { directory: queues, chosen: [] }))).toBe(
      '[team q1: ab] [team q2: a] [no team: cd]',
    );
  });

  it('has headings for the chosen teams alone, and loses nobody', () => {
    const directory = teamsOf({ day: ['a', 'b'], late: ['b', 'c'] });
    expect(drawn(teamSections(rows.slice(0, 2), { directory, chosen: ['day', 'gone'] }))).toBe(
      '[team day: ab]',
    );
    // Membership changed between the service's reply and the page's list.
    expect(drawn(teamSections(rows, { directory, chosen: ['day'] }))).toBe('[team day: ab] [rest: cd]');
  });

  it('has no headings where no team is known', () => {
    expect(drawn(teamSections(rows, { directory: noTeams, chosen: [] }))).toBe('abcd');
  });

  const userIds = Array.from('abcdefgh');
  const teamIds = ['day', 'late', 'none', 'q1', 'q2'];
  const anyTeams = fc
    .subarray(teamIds)
    .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.subarray(userIds)))))
    .map((entries) => teamsOf(Object.fromEntries(entries)));
  const anyChoice = fc.record({ directory: anyTeams, chosen: fc.subarray([...teamIds, 'gone']) });
  const anyRows = fc.shuffledSubarray(rowsOf(Object.fromEntries(userIds.map((id) => [id, '']))));

  it('lists each agent once for each team with a heading, keeps their order, and counts each once', () => {
    fc.assert(
      fc.property(anyRows, anyChoice, (some, choice) => {
        const groups = teamSections(some, choice);
        const headed = new Set(
          groups.flatMap(({ group }) => (group?.kind === 'team' ? (group.team ?? []) : [])),
        );
        for (const row of some) {
          const mine = choice.directory.teamsOf(row.agent).filter((team) => headed.has(team));
          expect(groups.filter((each) => each.rows.includes(row))).toHaveLength(Math.max(1, mine.length));
        }
        for (const group of groups) {
          expect(group.rows.length).toBeGreaterThan(0);
          expect(group.rows).toEqual(some.filter((row) => group.rows.includes(row)));
        }
        const lines = groups.flatMap((group) => group.rows);
        expect(new Set(lines)).toEqual(new Set(some));
        const places = some.map((row) => lines.filter((line) => line === row).length);
        expect(countAgents(groups)).toEqual({
          agentCount: some.length,
          repeatedCount: places.filter((count) => count > 1).length,
        });
      }),
    );
  });
});

describe('teamCounts', () => {
  const center = rowsOf({ a: 'A>', b: 'B>', c: 'A>', d: '' });
  const directory = teamsOf({ day: ['a', 'b', 'd'], late: ['b', 'd'] }, 3);
  const context = { catalog, cover: 'available', areComplete: true } as const;

  it('counts the present statuses of each team, an agent of two in both', () => {
    const counts = teamCounts(center, { directory, chosen: [] }, context);
    const written = Array.from(counts, ([key, { byPrimary, noStatus, total }]) => [
      key,
      Object.fromEntries(byPrimary),
      noStatus,
      total,
    ]);
    expect(written).toEqual([
      ['team day', { A: 1, B: 1 }, 1, 3],
      ['team late', { B: 1 }, 1, 2],
      ['no team', { A: 1 }, 0, 1],
    ]);
    expect(teamCounts(center, { directory: noTeams, chosen: [] }, context).size).toBe(0);
  });

  it('says how many are missing to a minimum, by what counts as available, and only if all are known', () => {
    const present = agentRows(
      ['AVAILABLE', 'AVAILABLE', 'BUSY', 'AWAY'].map((primary, index) =>
        agentWith(catalog, [{ startMs: column(0), endMs: Infinity, primary }], { userId: `u${index}` }),
      ),
      { interval: columns(0, 10), moment: column(9), catalog },
    );
    const missing = (minimum: number, changes: Partial<Parameters<typeof teamCounts>[2]> = {}) =>
      teamCounts(
        present,
        { directory: teamsOf({ day: ['u0', 'u1', 'u2', 'u3'] }, minimum), chosen: [] },
        { ...context, ...changes },
      ).get('team day')?.missing;
    expect([1, 2, 3, 5].map((minimum) => missing(minimum))).toEqual([0, 0, 1, 3]);
    expect(missing(5, { cover: 'available-busy' })).toBe(2);
    expect(missing(5, { areComplete: false })).toBe(0);
  });
});
