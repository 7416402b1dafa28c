import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentRow } from './agentRows';
import { agentRows } from './agentRows.testkit';
import { filterRows, withPresentReason } from './rowOrder';

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
    namesOf(filterRows(rows, { query, statuses, now: [], reasons: [] }, catalog));

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
    expect(found('', ['none'])).toEqual(['Ann Jones']);
    expect(found('', ['none', 'A'])).toEqual(['José Ñandú', 'Ann Jones', 'Łukasz Żak']);
  });

  it('keeps agents who are in one of the present statuses, or in none', () => {
    const present = (now: readonly string[], statuses: readonly string[] = []) =>
      namesOf(filterRows(rows, { query: '', statuses, now, reasons: [] }, catalog));
    expect(present(['A'])).toEqual(['José Ñandú']);
    expect(present(['none'])).toEqual(['Jo Smith', 'Ann Jones', 'Łukasz Żak']);
    expect(present(['none', 'A'])).toHaveLength(4);
    expect(present(['none'], ['B'])).toEqual(['Jo Smith', 'Łukasz Żak']);
    expect(present(['NEVER_SEEN'])).toEqual([]);
  });

  it('takes a reason as one in the range, and beside a present status as the present one', () => {
    // A drawn span's reason is called like its status.
    const withReason = (reasons: readonly string[], now: readonly string[] = []) =>
      namesOf(filterRows(rows, { query: '', statuses: [], now, reasons }, catalog));
    expect(withReason(['A'])).toEqual(['José Ñandú', 'Łukasz Żak']);
    expect(withReason(['A'], ['A'])).toEqual(['José Ñandú']);
    expect(withReason(['B'], ['A'])).toEqual([]);
    expect(namesOf(withPresentReason(rows, ['A'], catalog))).toEqual(['José Ñandú']);
    expect(withPresentReason(rows, [], catalog)).toBe(rows);
  });
});
