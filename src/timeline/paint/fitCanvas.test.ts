import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitCanvas } from './devicePixels';

class FakeCanvas {
  sizes: string[] = [];
  readonly style = { width: '', height: '' };
  #width = 0;
  height = 0;

  get width(): number {
    return this.#width;
  }

  set width(width: number) {
    this.#width = width;
    this.sizes.push(`${width}`);
  }

  getContext(): object {
    return {};
  }
}

function fitted(canvas: FakeCanvas, ...size: [number, number, number]) {
  return fitCanvas(canvas as unknown as HTMLCanvasElement, ...size);
}

it('gives every device pixel one of the canvas, whatever the ratio', () => {
  const ratios = fc.constantFrom(0.8, 1, 1.1, 1.25, 1.5, 2, 3);
  const sides = fc.integer({ min: 1, max: 4000 });
  fc.assert(
    fc.property(sides, sides, ratios, (width, height, ratio) => {
      const canvas = new FakeCanvas();
      fitted(canvas, width, height, ratio);
      expect(Number.parseFloat(canvas.style.width) * ratio).toBeCloseTo(canvas.width, 6);
      expect(Number.parseFloat(canvas.style.height) * ratio).toBeCloseTo(canvas.height, 6);
      expect(Math.abs(canvas.width - width * ratio)).toBeLessThanOrEqual(0.5 + 1e-9);
    }),
  );
});

it('sets the size, which clears, only where it is another one', () => {
  const canvas = new FakeCanvas();
  fitted(canvas, 100, 50, 2);
  fitted(canvas, 100, 50, 2);
  expect(canvas.sizes).toEqual(['200']);
  // The same device pixels, on a screen with larger ones.
  fitted(canvas, 200, 100, 1);
  expect(canvas.sizes).toEqual(['200']);
  expect(canvas.style.width).toBe('200px');
});
