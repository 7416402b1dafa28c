import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../domain/drawnAgent.testkit';
import type { Sort, SortKey } from '../domain/filters';
import { StatusCatalog } from '../domain/statusCatalog';
import { type AgentRow, agentRows } from './agentRows';
import { filterRows, sortRows } from './rowOrder';

const statusOrder = ['A', 'B', 'C'];

function centre(people: Readonly<Record<string, string>>) {
  const catalog = new StatusCatalog();
  const agents = Object.entries(people).map(([name, drawing], index) =>
    drawnAgent(catalog, [drawing], { userId: `u-${index}`, displayName: name, customId: `K${index}` }),
  );
  const rows = agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
  return { catalog, rows };
}

const namesOf = (rows: readonly AgentRow[]) => rows.map(({ agent }) => agent.displayName);

function sorted(people: Readonly<Record<string, string>>, key: SortKey, isDescending = false): string {
  const { catalog, rows } = centre(people);
  return namesOf(sortRows(rows, { key, isDescending }, { catalog, statusOrder, language: 'en' })).join(' ');
}

describe('sortRows', () => {
  it('sorts names as a reader does: case, accents and numbers', () => {
    const people = { 'Agent 10': '', zoe: '', Émile: '', 'Agent 9': '', Eve: '', Ed: '' };
    expect(sorted(people, 'name')).toBe('Agent 9 Agent 10 Ed Émile Eve zoe');
    expect(sorted(people, 'name', true)).toBe('zoe Eve Émile Ed Agent 10 Agent 9');
  });

  it('sorts by current status in legend order, unknown ones after it, none last in both directions', () => {
    const people = { none: 'AAA', cee: 'C>', xes: 'X>', bee: 'B>', ay: 'A>', alsoBee: 'B>' };
    expect(sorted(people, 'status')).toBe('ay alsoBee bee cee xes none');
    expect(sorted(people, 'status', true)).toBe('xes cee alsoBee bee ay none');
  });

  it('sorts by how long the current status lasts', () => {
    const people = { young: '------A>', none: '', old: 'A>', middle: '---B>' };
    expect(sorted(people, 'since')).toBe('old middle young none');
    expect(sorted(people, 'since', true)).toBe('young middle old none');
  });

  it('sorts by the first span of the window', () => {
    const people = { late: '------A', none: '', early: 'A', middle: '---B' };
    expect(sorted(people, 'first')).toBe('early middle late none');
    expect(sorted(people, 'first', true)).toBe('late middle early none');
  });

  it('leaves nothing to chance: whatever order rows come in, they leave in one', () => {
    const { catalog, rows } = centre({ a: 'A>', b: 'A>', c: '--B>', d: '', e: '', f: '--B>', g: 'C' });
    const twins = rows.map((row) => ({ ...row, agent: { ...row.agent, displayName: 'Twin' } }));
    const anySort: fc.Arbitrary<Sort> = fc.record({
      key: fc.constantFrom('name', 'status', 'since', 'first'),
      isDescending: fc.boolean(),
    });
    const context = { catalog, statusOrder, language: 'en' };
    fc.assert(
      fc.property(fc.shuffledSubarray(twins, { minLength: twins.length }), anySort, (shuffled, sort) => {
        expect(sortRows(shuffled, sort, context)).toEqual(sortRows(twins, sort, context));
      }),
    );
  });
});

describe('filterRows', () => {
  const { catalog, rows } = centre({
    'José Ñandú': 'A>',
    'Jo Smith': 'BB',
    'Ann Jones': '',
    'Łukasz Żak': 'AB',
  });
  const found = (query: string, statuses: readonly string[] = []) =>
    namesOf(filterRows(rows, { query, statuses }, catalog));

  it.each([
    ['', ['José Ñandú', 'Jo Smith', 'Ann Jones', 'Łukasz Żak']],
    ['  ', ['José Ñandú', 'Jo Smith', 'Ann Jones', 'Łukasz Żak']],
    ['jose', ['José Ñandú']],
    ['lukasz zak', ['Łukasz Żak']],
    ['JOSÉ', ['José Ñandú']],
    ['Jose\u0301', ['José Ñandú']],
    ['smith jo', ['Jo Smith']],
    ['jo k0', ['José Ñandú']],
    ['zak', ['Łukasz Żak']],
    ['u-1@example', ['Jo Smith']],
    ['jo nobody', []],
    ['smith.jo', []],
    ['.*', []],
    ['x'.repeat(10_000), []],
  ])('finds %j', (query, names) => {
    expect(found(query)).toEqual(names);
  });

  it('lets through who was in one of the statuses at any time in the window', () => {
    expect(found('', ['A'])).toEqual(['José Ñandú', 'Łukasz Żak']);
    expect(found('', ['A', 'B'])).toEqual(['José Ñandú', 'Jo Smith', 'Łukasz Żak']);
    expect(found('', ['NEVER_SEEN'])).toEqual([]);
    expect(found('jo', ['B'])).toEqual(['Jo Smith']);
  });
});
