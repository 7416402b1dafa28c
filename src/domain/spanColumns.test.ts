import { describe, expect, it } from 'vitest';
import { at } from '../base/elementAt';
import { agentWith, column, drawnAgent } from './drawnAgent.testkit';
import { doubtsOf, spanAt, spanDoubt } from './spanColumns';
import { StatusCatalog } from './statusCatalog';

describe('spanAt', () => {
  it('takes a span out of its columns', () => {
    const catalog = new StatusCatalog();
    const { columns } = drawnAgent(catalog, ['-AAA', '-----B>']);
    expect(spanAt(columns, 0)).toEqual({
      row: 0,
      start: column(1),
      end: column(4),
      statusCode: catalog.codeOf('A', 'A'),
      declaredSeconds: undefined,
      doubts: 0,
    });
    expect(spanAt(columns, 1)).toMatchObject({ start: column(5), end: undefined });
    expect(() => spanAt(columns, 2)).toThrow(RangeError);
  });
});

describe('doubtsOf', () => {
  it("collects an agent's own doubts, not those of other agents on the page", () => {
    const spans = [spanDoubt.overlap, spanDoubt.future, spanDoubt.endBeforeStart].map((doubts, index) => ({
      startMs: column(index),
      endMs: column(index + 1),
      primary: 'A',
      doubts,
    }));
    const page = agentWith(new StatusCatalog(), spans);
    expect(doubtsOf({ ...page, firstRow: 0, endRow: 2 })).toBe(spanDoubt.overlap | spanDoubt.future);
    expect(doubtsOf({ ...page, firstRow: 2, endRow: 2 })).toBe(0);
  });
});

describe('at', () => {
  it('gives what is there and refuses what is not', () => {
    expect(at(['a', 'b'], 1)).toBe('b');
    expect(() => at(['a'], 1)).toThrow('no element 1 in a list of 1');
    expect(() => at(['a'], -1)).toThrow(RangeError);
  });
});
