import { describe, expect, it } from 'vitest';
import { column, columns } from '../domain/drawnAgent.testkit';
import { observedPart } from './observedPart';

describe('observedPart', () => {
  const timeRange = columns(10, 20);

  it.each([
    ['nothing of a window to come', 5, columns(10, 10)],
    ['nothing at its first moment', 10, columns(10, 10)],
    ['what has happened of a running one', 15, columns(10, 15)],
    ['all of one just over', 20, timeRange],
    ['all of one long over', 99, timeRange],
  ])('is %s', (_, nowColumn, expected) => {
    expect(observedPart(timeRange, column(nowColumn))).toEqual(expected);
  });
});
