import { describe, expect, it } from 'vitest';
import { column, columns, drawnAgent } from '../../domain/drawnAgent.testkit';
import { StatusCatalog } from '../../domain/statusCatalog';
import { dayStripBars } from './paintDayStrip';

const catalog = new StatusCatalog();
const agent = drawnAgent(catalog, ['AA-BBA>']);
const [a, b] = [catalog.primaryCodeOf('A'), catalog.primaryCodeOf('B')];

function bars(widthDevicePx: number, now = column(8), of: typeof agent | undefined = agent) {
  const batch = dayStripBars({ agent: of, day: columns(0, 10), now, catalog }, widthDevicePx);
  return Array.from({ length: batch.count }, (_, bar) => [
    batch.key(bar),
    batch.leftDevicePx(bar),
    batch.rightDevicePx(bar),
  ]);
}

describe('dayStripBars', () => {
  it('lays the day over the width, up to now', () => {
    expect(bars(100)).toEqual([
      [a, 0, 20],
      [b, 30, 50],
      [a, 50, 80],
    ]);
  });

  it('ends with the newest data', () => {
    expect(bars(100, column(8), { ...agent, asOf: column(7) }).at(-1)).toEqual([a, 50, 70]);
  });

  it('has nothing of a day that has not begun, nor of an agent that is not here yet', () => {
    expect(bars(100, column(-5))).toEqual([]);
    expect(dayStripBars({ agent: undefined, day: columns(0, 10), now: column(8), catalog }, 100).count).toBe(
      0,
    );
  });

  it('gives a pixel to what holds most of it', () => {
    expect(bars(1, column(10))).toEqual([[a, 0, 1]]);
  });
});
