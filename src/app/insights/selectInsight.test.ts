import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column, columns } from '../../domain/drawnAgent.testkit';
import { MINUTE_MS } from '../../time/instant';
import { remembered, selectionFilters, undoneFilters, zoomAround } from './selectInsight';

const day = columns(0, 1440);

describe('zoomAround', () => {
  it('shows what was before and after', () => {
    expect(zoomAround(column(600), column(700), day)).toEqual(columns(580, 720));
    expect(zoomAround(column(600), column(600), day)).toEqual(columns(595, 605));
    expect(zoomAround(column(2), column(4), day)).toEqual(columns(0, 9));
  });

  it('is the whole range where that is all there is', () => {
    expect(zoomAround(column(0), column(1440), day)).toBeUndefined();
  });

  it('contains the period, within the range', () => {
    const anyMinute = fc.integer({ min: 0, max: 1440 });
    fc.assert(
      fc.property(anyMinute, anyMinute, (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const visible = zoomAround(column(first), column(last), day) ?? day;
        expect(visible.start).toBeLessThanOrEqual(column(first));
        expect(visible.end).toBeGreaterThanOrEqual(column(last));
        expect(visible.start).toBeGreaterThanOrEqual(day.start);
        expect(visible.end).toBeLessThanOrEqual(day.end);
        expect(visible.end - visible.start).toBeGreaterThanOrEqual(5 * MINUTE_MS);
      }),
    );
  });
});

describe('selectionFilters', () => {
  const view = { range: day, visible: columns(0, 100) };
  const userIds = Array.from({ length: 40 }, (_, index) => `u-${index}`);
  const selection = { list: 'overlaps', startMs: column(600), endMs: column(700), userIds } as const;

  it('says what was selected, and shows more where asked', () => {
    const shown = { startMs: column(500), endMs: column(700) };
    expect(selectionFilters({ ...selection, shown }, view)).toEqual({
      selectedInsight: { list: 'overlaps', period: columns(600, 700) },
      onTop: userIds.slice(0, 30),
      visible: columns(460, 740),
    });
  });

  it('leaves the visible part alone where it shows the period already', () => {
    const { visible } = selectionFilters({ ...selection, shown: 'unchanged' }, view);
    expect(visible).toBe(view.visible);
  });

  it('keeps the agent that was asked for within the limit', () => {
    const focus = { userId: 'u-35', atMs: column(600) };
    const { onTop } = selectionFilters({ ...selection, focus }, view);
    expect(onTop).toHaveLength(30);
    expect(onTop.at(-1)).toBe('u-35');
  });
});

describe('undoing a selection', () => {
  const [zoom, before, other] = [columns(10, 20), columns(0, 100), columns(5, 8)];

  it('shows again what was shown before the first of several', () => {
    const first = remembered(undefined, before, zoom);
    const second = remembered(first, zoom, other);
    expect(undoneFilters(other, second)).toEqual({ selectedInsight: undefined, onTop: [], visible: before });
  });

  it('leaves a part alone that was chosen since', () => {
    expect(undoneFilters(other, remembered(undefined, before, zoom))).not.toHaveProperty('visible');
    expect(remembered(remembered(undefined, before, zoom), other, zoom).before).toBe(other);
  });

  it('shows the whole range after a link', () => {
    expect(undoneFilters(zoom, undefined)).toHaveProperty('visible', undefined);
  });
});
