import { describe, expect, it } from 'vitest';
import { agentWith, column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { noTeams, Teams } from '../../domain/teams';
import { agentRows } from './agentRows.testkit';
import { rowGroupId, rowGroupKey, type RowSection } from './rowGroup';
import { type Arrangement, rowEntries, rowSections } from './rowSections';

const catalog = new StatusCatalog();

function rowsOf(people: Readonly<Record<string, string>>) {
  const agents = Object.entries(people).map(([displayName, drawing]) =>
    drawnAgent(catalog, [drawing], { userId: `u-${displayName}`, displayName }),
  );
  return agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
}

const arrangement: Arrangement = {
  grouping: 'none',
  sort: { key: 'name', isDescending: false },
  language: 'en',
  pinned: new Set(),
  rowsOnTop: [],
  catalog,
  statusOrder: ['A', 'B', 'C'],
  teams: { directory: noTeams, chosen: [] },
};

function drawn(people: Readonly<Record<string, string>>, changes: Partial<Arrangement>): string {
  return rowSections(rowsOf(people), { ...arrangement, ...changes })
    .map(({ group, rows }) => {
      const names = rows.map(({ agent }) => agent.displayName).join(' ');
      return group === undefined ? names : `[${rowGroupKey(group)}: ${names}]`;
    })
    .join(' ');
}

const people = { a: 'B>', b: '', c: 'A>', d: 'X>', e: 'B>' };

describe('rowSections', () => {
  it('keeps the order as it is without grouping', () => {
    expect(drawn(people, {})).toBe('a b c d e');
    expect(drawn({}, {})).toBe('');
  });

  it('puts rows under their current status: legend order, then unknown ones, no status last', () => {
    expect(drawn(people, { grouping: 'status' })).toBe(
      '[status A: c] [status B: a e] [status X: d] [no status: b]',
    );
  });

  it('distinguishes statuses that are named like something else', () => {
    const sections = rowSections(rowsOf({ a: '', b: 'A>' }), { ...arrangement, grouping: 'status' });
    const keys = sections.flatMap(({ group }) => (group === undefined ? [] : [rowGroupKey(group)]));
    expect(keys).not.toContain(rowGroupKey({ kind: 'status', primary: 'no status' }));
    expect(keys).not.toContain(rowGroupKey({ kind: 'status', primary: 'pinned' }));
  });

  it('puts those of a team who are at work first if rows are by time in status, and in no other order', () => {
    const agents = ['OFFLINE', 'A', '', 'B'].map((primary, index) => {
      const spans = primary === '' ? [] : [{ startMs: column(0), endMs: Infinity, primary, secondary: '' }];
      return agentWith(catalog, spans, { userId: `u-${index}` });
    });
    const rows = agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
    const team = { id: 'day', name: 'Day', kind: 'team', minimum: undefined, site: undefined } as const;
    const directory = new Teams([team], new Map([['day', agents.map(({ userId }) => userId)]]));
    const idsBy = (key: 'since' | 'name') =>
      rowSections(rows, {
        ...arrangement,
        grouping: 'team',
        teams: { directory, chosen: [] },
        sort: { key, isDescending: false },
      }).map((section) => section.rows.map(({ agent }) => agent.userId));
    expect(idsBy('since')).toEqual([['u-1', 'u-3', 'u-0', 'u-2']]);
    expect(idsBy('name')).toEqual([['u-0', 'u-1', 'u-2', 'u-3']]);
  });

  it('puts rows under their status and its reason, those of one status together', () => {
    // A drawn span's reason is called like its status.
    expect(drawn(people, { grouping: 'reason' })).toBe(
      '[reason A/A: c] [reason B/B: a e] [reason X/X: d] [reason none: b]',
    );
    const agents = ['Tea', 'Lunch', '', 'Lunch'].map((secondary, index) =>
      agentWith(catalog, [{ startMs: column(0), endMs: Infinity, primary: 'A', secondary }], {
        userId: `u-${index}`,
      }),
    );
    const rows = agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
    const sections = rowSections(rows, { ...arrangement, grouping: 'reason' });
    expect(sections.map(({ group, rows: { length } }) => [group && rowGroupId(group), length])).toEqual([
      ['A/', 1],
      ['A/Lunch', 2],
      ['A/Tea', 1],
    ]);
  });

  it('puts rows under their first letter, in the order of the alphabet, digits and signs last', () => {
    const names = { Zoe: '', '7 of 9': '', émile: '', Ada: '', 王芳: '', Эмма: '', Eve: '', '—': '' };
    expect(drawn(names, { grouping: 'letter' })).toBe(
      '[letter A: Ada] [letter E: émile Eve] [letter Z: Zoe] [letter Э: Эмма] [letter 王: 王芳] [no letter: 7 of 9 —]',
    );
    expect(
      drawn({ Ada: '', Zoe: '', '1': '' }, { grouping: 'letter', sort: { key: 'name', isDescending: true } }),
    ).toBe('[letter Z: Zoe] [letter A: Ada] [no letter: 1]');
    expect(
      drawn({ Ada: '', Zoe: '' }, { grouping: 'letter', sort: { key: 'since', isDescending: true } }),
    ).toBe('[letter A: Ada] [letter Z: Zoe]');
  });

  it('puts pinned agents first under every grouping, in the order given, and ignores unknown ids', () => {
    const pinned = new Set(['u-e', 'u-b', 'u-nobody']);
    expect(drawn(people, { pinned })).toBe('b e a c d');
    expect(drawn(people, { pinned, grouping: 'status' })).toBe(
      '[pinned: b e] [status A: c] [status B: a] [status X: d]',
    );
    expect(drawn(people, { pinned, grouping: 'letter' })).toBe(
      '[pinned: b e] [letter A: a] [letter C: c] [letter D: d]',
    );
    expect(drawn(people, { pinned: new Set(['u-nobody']), grouping: 'letter' })).not.toContain('pinned');
  });
});

describe('rowEntries', () => {
  it('puts the rows on top before all others, in their own order, each once', () => {
    const rowsOnTop = ['u-d', 'u-b', 'u-nobody'];
    expect(drawn(people, { rowsOnTop })).toBe('[top: d b] [rest: a c e]');
    expect(drawn(people, { rowsOnTop, pinned: new Set(['u-d', 'u-e']) })).toBe('[top: d b] [rest: e a c]');
    expect(drawn(people, { rowsOnTop, grouping: 'status' })).toBe('[top: d b] [status A: c] [status B: a e]');
    expect(drawn(people, { rowsOnTop: ['u-nobody'] })).toBe('a b c d e');
    expect(drawn({ a: '' }, { rowsOnTop: ['u-a'] })).toBe('[top: a]');
  });

  it('gives each heading its count, and leaves the agents of a folded group out', () => {
    const sections: readonly RowSection[] = rowSections(rowsOf(people), {
      ...arrangement,
      grouping: 'status',
    });
    const shown = (folded: readonly string[]) =>
      rowEntries(sections, new Set(folded))
        .map((entry) =>
          entry.kind === 'agent'
            ? entry.row.agent.displayName
            : `${entry.isExpanded ? '▾' : '▸'}${rowGroupKey(entry.group)}:${entry.count}`,
        )
        .join(' ');
    expect(shown([])).toBe('▾status A:1 c ▾status B:2 a e ▾status X:1 d ▾no status:1 b');
    expect(shown(['B', 'none', 'Q'])).toBe('▾status A:1 c ▸status B:2 ▾status X:1 d ▸no status:1');
  });

  it('never folds the rows on top', () => {
    const sections = rowSections(rowsOf(people), { ...arrangement, rowsOnTop: ['u-d'] });
    const kinds = rowEntries(sections, new Set(['top', 'rest'])).map(({ kind }) => kind);
    expect(kinds).toEqual(['group', 'agent', 'group']);
  });
});
