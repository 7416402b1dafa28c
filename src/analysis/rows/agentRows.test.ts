import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentWith, column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { spanDoubt } from '../../domain/spanColumns';
import { StatusCatalog } from '../../domain/statusCatalog';
import { type AgentRow, AgentRowReader } from './agentRows';
import { agentRows } from './agentRows.testkit';

const catalog = new StatusCatalog();

function rowOf(lines: readonly string[], moment = 9): AgentRow {
  const [row] = agentRows([drawnAgent(catalog, lines)], {
    interval: columns(4, 10),
    moment: column(moment),
    catalog,
  });
  if (row === undefined) throw new Error('an agent gives a row');
  return row;
}

const currentOf = ({ current }: AgentRow) =>
  current && { primary: catalog.statusOf(current.statusCode).primary, since: current.since };
const primariesOf = ({ primaryCodes }: AgentRow) => [...primaryCodes].map((code) => catalog.primaries[code]);

describe('agentRows', () => {
  it('has the status in force, since its true start', () => {
    expect(currentOf(rowOf(['AAA--BBBBBB']))).toEqual({ primary: 'B', since: column(5) });
    expect(currentOf(rowOf(['A>']))).toEqual({ primary: 'A', since: column(0) });
    expect(currentOf(rowOf(['A>', '-----B>']))).toEqual({ primary: 'B', since: column(5) });
    expect(currentOf(rowOf(['A>', '-----BB']))).toEqual({ primary: 'A', since: column(0) });
  });

  it('has no status in a gap, before and after; the end of a span is not part of it', () => {
    expect(rowOf(['-----BBBB']).current).toBeUndefined();
    expect(rowOf(['-----BBBB'], 8).current).toBeDefined();
    expect(rowOf(['----------C>']).current).toBeUndefined();
    expect(rowOf([]).current).toBeUndefined();
  });

  it('has the true start of the first span that touches the range', () => {
    expect(rowOf(['AAAAAA--B']).first).toBe(column(0));
    expect(rowOf(['AAAA--B']).first).toBe(column(6));
    expect(rowOf(['AAAA------B']).first).toBeUndefined();
  });

  it('collects the primary statuses of the range only', () => {
    expect(primariesOf(rowOf(['AAAABBB-CC-D']))).toEqual(['B', 'C']);
  });

  it('collects doubts and search text', () => {
    const doubtful = { startMs: column(5), endMs: column(6), primary: 'A', doubts: spanDoubt.overlap };
    const agent = agentWith(catalog, [doubtful], {
      displayName: 'José Ñandú',
      email: 'j@X.example',
      customId: 'Nr7',
    });
    const [row] = agentRows([agent], { interval: columns(4, 10), moment: column(9), catalog });
    expect(row?.doubts).toBe(spanDoubt.overlap);
    expect(row?.searchText).toBe('jose nandu\nj@x.example\nnr7');
  });

  it('counts a span of no length as seen', () => {
    const tick = { startMs: column(4), endMs: column(4), primary: 'Z' };
    const [row] = agentRows([agentWith(catalog, [tick])], {
      interval: columns(4, 10),
      moment: column(4),
      catalog,
    });
    expect(row?.first).toBe(column(4));
    expect(row?.current).toBeUndefined();
  });
});

describe('AgentRowReader', () => {
  const drawings = ['AAA--BB>', '--A>', '', 'A-B-C-D-A', 'A>|---BB|--C>'].map((drawing, index) =>
    drawnAgent(catalog, drawing.split('|'), { userId: `u-${index}` }),
  );

  it('agrees with making all rows again, for any agents at any moment', () => {
    const anyStep = fc.record({
      agents: fc.subarray(drawings),
      moment: fc.integer({ min: 0, max: 12 }).map(column),
      interval: fc.constantFrom(columns(0, 10), columns(4, 10)),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 6 }), (steps) => {
        const reader = new AgentRowReader();
        for (const { agents, moment, interval } of steps) {
          const context = { moment, interval, catalog };
          expect(reader.read(agents, context)).toEqual(agentRows(agents, context));
        }
      }),
    );
  });

  it('keeps a row while its agent and its current status are the same', () => {
    const reader = new AgentRowReader();
    const interval = columns(0, 10);
    const [before, , empty] = reader.read(drawings, { interval, moment: column(6), catalog });
    const [same, , stillEmpty] = reader.read(drawings, { interval, moment: column(7), catalog });
    const [other] = reader.read(drawings, { interval, moment: column(4), catalog });
    expect(same).toBe(before);
    expect(stillEmpty).toBe(empty);
    expect(other).not.toBe(before);
  });
});
