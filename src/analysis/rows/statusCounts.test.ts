import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { agentRows } from './agentRows.testkit';
import { countCurrentStatuses, countInAny, countSeenStatuses, statusCombinations } from './statusCounts';

const catalog = new StatusCatalog();
const agents = ['AAB>', 'A>', 'AAA', '', '----------D>'].map((line) => drawnAgent(catalog, [line]));
const rows = agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });

describe('counting agents by status', () => {
  it('counts each once where it is now', () => {
    const { byPrimary, noStatus } = countCurrentStatuses(rows, catalog);
    expect(Object.fromEntries(byPrimary)).toEqual({ A: 1, B: 1 });
    expect(noStatus).toBe(3);
  });

  it('counts who is in any of some statuses now, and who was in the range', () => {
    const [a, b] = [catalog.codeOf('A', 'A'), catalog.codeOf('B', 'B')];
    const now = statusCombinations(rows, true);
    expect([[a], [b], [a, b], []].map((codes) => countInAny(now, codes))).toEqual([1, 1, 2, 0]);
    const seen = statusCombinations(rows, false);
    expect([[a], [b], [a, b], []].map((codes) => countInAny(seen, codes))).toEqual([3, 1, 3, 0]);
    for (const combinations of [now, seen]) {
      expect([...combinations.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    }
  });

  it('counts each in every status that it was in', () => {
    const { byPrimary, noStatus } = countSeenStatuses(rows, catalog);
    expect(Object.fromEntries(byPrimary)).toEqual({ A: 3, B: 1 });
    expect(noStatus).toBe(2);
  });
});
