import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentRow } from './agentRows';
import { agentRows } from './agentRows.testkit';
import { filterRows } from './rowOrder';

function center(people: Readonly<Record<string, string>>) {
  const catalog = new StatusCatalog();
  const agents = Object.entries(people).map(([name, drawing], index) =>
    drawnAgent(catalog, [drawing], { userId: `u-${index}`, displayName: name, customId: `K${index}` }),
  );
  const rows = agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
  return { catalog, rows };
}

const namesOf = (rows: readonly AgentRow[]) => rows.map(({ agent }) => agent.displayName);

describe('filterRows', () => {
  const { catalog, rows } = center({
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

  it('keeps agents who were in one of the statuses at any time in the range', () => {
    expect(found('', ['A'])).toEqual(['José Ñandú', 'Łukasz Żak']);
    expect(found('', ['A', 'B'])).toEqual(['José Ñandú', 'Jo Smith', 'Łukasz Żak']);
    expect(found('', ['NEVER_SEEN'])).toEqual([]);
    expect(found('jo', ['B'])).toEqual(['Jo Smith']);
  });
});
