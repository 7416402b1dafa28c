import { describe, expect, it } from 'vitest';
import { CanvasRecorder, namedTheme } from './canvasRecorder.testkit';
import { AXIS_HEIGHT_CSS_PX, paintAxis } from './paintAxis';
import type { AxisLayout } from '../scene/axisLayout';

function paint(layout: Partial<AxisLayout>, devicePixelRatio = 1): CanvasRecorder {
  const recorder = new CanvasRecorder();
  const whole = { ticks: [], dates: [], jumps: [], ...layout };
  paintAxis(recorder.context, whole, { widthCssPx: 600, devicePixelRatio }, namedTheme);
  return recorder;
}

describe('paintAxis', () => {
  it('draws each tick on a device pixel with its time beside it', () => {
    const recorder = paint({ ticks: [{ xCssPx: 100.3, text: '08:00', startsDate: false }] }, 2);
    expect(recorder.rectsIn('hairline')).toContain('100.5,28 0.5x6');
    expect(recorder.texts).toEqual([{ kind: 'text', style: 'muted', text: '08:00', x: 103.5, y: 22 }]);
  });

  it('leaves out a time that the right edge would cut, and keeps its tick', () => {
    // Five characters are 30 px wide.
    const tick = (xCssPx: number) => paint({ ticks: [{ xCssPx, text: '08:00', startsDate: true }] });
    expect(tick(567).texts).toHaveLength(1);
    expect(tick(568).texts).toHaveLength(0);
    expect(tick(568).rectsIn('control')).toEqual(['568,28 1x6']);
  });

  it('writes dates in ink above the times', () => {
    const [date] = paint({ dates: [{ xCssPx: 40, text: 'Tue 10 Mar' }] }).texts;
    expect(date).toMatchObject({ text: 'Tue 10 Mar', x: 43, style: 'ink' });
    expect(date?.y).toBeLessThan(AXIS_HEIGHT_CSS_PX / 2);
  });

  describe('where the clock is set', () => {
    const text = 'clock back 1 h';
    const widthCssPx = text.length * 6 + 10;

    /** The left edges of the flag and of its pole. */
    function flagOf(jumpX: number, dates: AxisLayout['dates'] = []) {
      const recorder = paint({ dates, jumps: [{ xCssPx: jumpX, text }] });
      const accents = recorder.calls.flatMap((call) =>
        call.kind === 'rect' && call.style === 'accent' ? [call] : [],
      );
      return {
        flagX: accents.find(({ height }) => height === 15)?.x,
        poleX: accents.find(({ width }) => width === 2)?.x,
        written: recorder.texts.find((call) => call.text === text),
      };
    }

    it('flies a flag from a pole at that moment', () => {
      const { flagX, poleX, written } = flagOf(200);
      expect([flagX, poleX]).toEqual([200, 199]);
      expect(written).toMatchObject({ style: 'surface', x: 205 });
    });

    it('keeps the flag on the canvas and the pole in its place', () => {
      const { flagX, poleX, written } = flagOf(590);
      expect([flagX, poleX]).toEqual([600 - widthCssPx, 589]);
      expect(written).toMatchObject({ x: 600 - widthCssPx + 5 });
    });

    it('makes way for a date that stands there', () => {
      const { flagX, poleX } = flagOf(30, [{ xCssPx: 0, text: 'Sun 1 Nov' }]);
      expect(poleX).toBe(29);
      expect(flagX).toBeGreaterThanOrEqual(3 + 'Sun 1 Nov'.length * 6);
    });
  });

  it('covers all of the axis before it draws', () => {
    expect(paint({}).calls[0]).toMatchObject({
      style: 'surface',
      x: 0,
      y: 0,
      width: 600,
      height: AXIS_HEIGHT_CSS_PX,
    });
  });
});
