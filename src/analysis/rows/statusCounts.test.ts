import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { agentRows } from './agentRows.testkit';
import { countCurrentStatuses, countSeenStatuses } from './statusCounts';

const catalog = new StatusCatalog();
const agents = ['AAB>', 'A>', 'AAA', '', '----------D>'].map((line) => drawnAgent(catalog, [line]));
const rows = agentRows(agents, { interval: columns(0, 10), moment: column(9), catalog });

describe('counting agents by status', () => {
  it('counts each once where it is now', () => {
    const { byPrimary, noStatus } = countCurrentStatuses(rows, catalog);
    expect(Object.fromEntries(byPrimary)).toEqual({ A: 1, B: 1 });
    expect(noStatus).toBe(3);
  });

  it('counts each in every status that it was in', () => {
    const { byPrimary, noStatus } = countSeenStatuses(rows, catalog);
    expect(Object.fromEntries(byPrimary)).toEqual({ A: 3, B: 1 });
    expect(noStatus).toBe(2);
  });
});
