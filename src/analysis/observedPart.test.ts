import { describe, expect, it } from 'vitest';
import { column, columns } from '../domain/drawnAgent.testkit';
import { observedPart } from './observedPart';

describe('observedPart', () => {
  const timeRange = columns(10, 20);

  it.each([
    ['empty for a range to come', 5, columns(10, 10)],
    ['empty at its first moment', 10, columns(10, 10)],
    ['what has happened of a running range', 15, columns(10, 15)],
    ['all of a range that just ended', 20, timeRange],
    ['all of a range that ended long ago', 99, timeRange],
  ])('is %s', (_, nowColumn, expected) => {
    expect(observedPart(timeRange, column(nowColumn))).toEqual(expected);
  });
});
