import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { agentRows } from '../../analysis/rows/agentRows.testkit';
import { rowSections } from '../../analysis/rows/rowSections';
import { countCurrentStatuses } from '../../analysis/rows/statusCounts';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { noTeams } from '../../domain/teams';
import { type HeldRows, type RowsOfMoment, useHeldRows } from './useHeldRows';

const catalog = new StatusCatalog();

/** What is known of some agents: the status that each is in, as a letter. */
type Center = Readonly<Record<string, 'A' | 'B' | 'C'>>;

function rowsOf(center: Center) {
  const agents = Object.entries(center).map(([userId, letter]) =>
    drawnAgent(catalog, [`${letter}>`], { userId }),
  );
  return agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });
}

function momentOf(center: Center): RowsOfMoment {
  const rows = rowsOf(center);
  return {
    sections: rowSections(rows, {
      grouping: 'status',
      sort: { key: 'name', isDescending: false },
      language: 'en',
      pinned: new Set(),
      rowsOnTop: [],
      catalog,
      statusOrder: ['A', 'B', 'C'],
      teams: { directory: noTeams, chosen: [] },
    }),
    counts: { ...countCurrentStatuses(rows, catalog), combinations: new Map() },
  };
}

/** Renders the hook again and again; each time gives what is shown, its counts and what has to wait. */
function openHook() {
  let shown: HeldRows | undefined;
  function Rows(props: { readonly args: Parameters<typeof useHeldRows> }) {
    shown = useHeldRows(...props.args);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  onTestFinished(() => root.unmount());
  return (center: Center, situation: { areInUse?: boolean; isLoading?: boolean; choice?: string } = {}) => {
    const { areInUse = false, isLoading = false, choice = 'by status' } = situation;
    const rowById = new Map(rowsOf(center).map((row) => [row.agent.userId, row]));
    flushSync(() =>
      root.render(<Rows args={[momentOf(center), choice, { areInUse, isLoading, rowById }]} />),
    );
    if (shown === undefined) throw new Error('it was not rendered');
    const groups = shown.sections.map(({ group, rows }) => {
      const name = group?.kind === 'status' ? group.primary : group?.kind;
      return `${name}: ${rows.map(({ agent }) => agent.userId).join('')}`;
    });
    const counts = Object.fromEntries(shown.counts.byPrimary);
    return { groups: groups.join(' '), counts, pending: shown.pendingCount };
  };
}

const before: Center = { a: 'A', b: 'B', c: 'B' };
const after: Center = { a: 'B', b: 'B', c: 'A' };

test('shows the newest while nobody uses the rows', () => {
  const render = openHook();
  expect(render(before)).toEqual({ groups: 'A: a B: bc', counts: { A: 1, B: 2 }, pending: 0 });
  expect(render(after)).toEqual({ groups: 'A: c B: ab', counts: { A: 1, B: 2 }, pending: 0 });
});

test('holds groups, order and counts while they are in use, and counts who has to wait', () => {
  const render = openHook();
  render(before);
  render(before, { areInUse: true });
  const three: Center = { a: 'C', b: 'B', c: 'A' };
  expect(render(three, { areInUse: true })).toEqual({
    groups: 'A: a B: bc',
    counts: { A: 1, B: 2 },
    pending: 2,
  });
  // It comes round again: nothing has to wait.
  expect(render(before, { areInUse: true })).toMatchObject({ groups: 'A: a B: bc', pending: 0 });
  expect(render(three, { areInUse: true })).toMatchObject({ pending: 2 });
  expect(render(three)).toEqual({ groups: 'A: c B: b C: a', counts: { A: 1, B: 1, C: 1 }, pending: 0 });
});

test('lets whoever comes wait, and whoever is filtered away stay', () => {
  const render = openHook();
  render(before, { areInUse: true });
  const grown: Center = { ...before, d: 'A' };
  expect(render(grown, { areInUse: true })).toMatchObject({ groups: 'A: a B: bc', pending: 1 });
  expect(render(grown)).toMatchObject({ groups: 'A: ad B: bc', pending: 0 });
});

test('applies another choice at once', () => {
  const render = openHook();
  render(before, { areInUse: true });
  expect(render(after, { areInUse: true }).groups).toBe('A: a B: bc');
  expect(render(after, { areInUse: true, choice: 'another' })).toEqual({
    groups: 'A: c B: ab',
    counts: { A: 1, B: 2 },
    pending: 0,
  });
  expect(render(before, { areInUse: true, choice: 'another' }).groups).toBe('A: c B: ab');
});

test('adds who arrives while the list is loading, below all others', () => {
  const render = openHook();
  render({ b: 'B' }, { areInUse: true, isLoading: true });
  expect(render({ a: 'A', b: 'B' }, { areInUse: true, isLoading: true })).toEqual({
    groups: 'B: b arrived: a',
    counts: { A: 1, B: 1 },
    pending: 0,
  });
  // A load also publishes when nobody new has come.
  expect(render({ a: 'A', b: 'B' }, { areInUse: true, isLoading: true }).groups).toBe('B: b arrived: a');
  expect(render({ a: 'A', b: 'B' })).toMatchObject({ groups: 'A: a B: b', pending: 0 });
});
