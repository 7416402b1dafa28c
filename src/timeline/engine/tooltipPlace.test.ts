import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnWayToTooltip, tooltipPlace } from './tooltipPlace';

const viewport = { width: 1000, height: 600 };
const size = { width: 288, height: 120 };
const point = (clientX: number, clientY: number) => ({ clientX, clientY });

const boxAt = (clientX: number, clientY: number) => {
  const { left, top } = tooltipPlace(point(clientX, clientY), size, viewport);
  return { left, top, right: left + size.width, bottom: top + size.height };
};

describe('tooltipPlace', () => {
  it('is below and right of the point, or across from it where there is no room', () => {
    expect(tooltipPlace(point(100, 100), size, viewport)).toEqual({ left: 114, top: 114 });
    expect(tooltipPlace(point(900, 100), size, viewport)).toEqual({ left: 598, top: 114 });
    expect(tooltipPlace(point(100, 550), size, viewport)).toEqual({ left: 114, top: 416 });
  });

  it('stays on a screen that is hardly wider than it', () => {
    const narrow = { width: 320, height: 600 };
    for (const x of [0, 160, 319]) {
      const { left } = tooltipPlace(point(x, 100), size, narrow);
      expect(left).toBeGreaterThanOrEqual(8);
      expect(left + size.width).toBeLessThanOrEqual(narrow.width - 8);
    }
  });
});

describe('isOnWayToTooltip', () => {
  it('is in the tooltip, or in the corner between it and the point', () => {
    const box = boxAt(100, 100);
    expect(isOnWayToTooltip(point(100, 100), point(107, 110), box)).toBe(true);
    expect(isOnWayToTooltip(point(100, 100), point(300, 200), box)).toBe(true);
    expect(isOnWayToTooltip(point(100, 100), point(107, 130), box)).toBe(false);
    expect(isOnWayToTooltip(point(100, 100), point(80, 100), box)).toBe(false);
    expect(isOnWayToTooltip(point(100, 100), point(450, 200), box)).toBe(false);
  });

  it('holds all along a straight way, wherever the tooltip stands', () => {
    const x = fc.integer({ min: 0, max: viewport.width });
    const y = fc.integer({ min: 0, max: viewport.height });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(x, y, share, (clientX, clientY, part) => {
        const box = boxAt(clientX, clientY);
        const nearestX = Math.min(Math.max(clientX, box.left), box.right);
        const nearestY = Math.min(Math.max(clientY, box.top), box.bottom);
        const onWay = point(clientX + part * (nearestX - clientX), clientY + part * (nearestY - clientY));
        expect(isOnWayToTooltip(point(clientX, clientY), onWay, box)).toBe(true);
      }),
    );
  });
});
