import { describe, expect, it } from 'vitest';
import { CanvasRecorder, namedTheme } from './canvasRecorder.testkit';
import { AXIS_HEIGHT_CSS_PX, paintAxis } from './paintAxis';
import type { AxisLayout } from './axisLayout';

function paint(layout: Partial<AxisLayout>, devicePixelRatio = 1): CanvasRecorder {
  const recorder = new CanvasRecorder();
  const whole = { ticks: [], dates: [], jumps: [], ...layout };
  paintAxis(recorder.context, whole, { widthCssPx: 600, devicePixelRatio }, namedTheme);
  return recorder;
}

describe('paintAxis', () => {
  it('draws each tick on a device pixel with its time beside it', () => {
    const recorder = paint({ ticks: [{ xCssPx: 100.3, text: '08:00', startsDate: false }] }, 2);
    expect(recorder.rectsIn('hairline')).toContain('100.5,34 0.5x6');
    expect(recorder.texts).toEqual([{ kind: 'text', style: 'muted', text: '08:00', x: 103.5, y: 28 }]);
  });

  it('leaves out a time that the right edge would cut, and keeps its tick', () => {
    // Five characters are 30 px wide.
    const tick = (xCssPx: number) => paint({ ticks: [{ xCssPx, text: '08:00', startsDate: true }] });
    expect(tick(567).texts).toHaveLength(1);
    expect(tick(568).texts).toHaveLength(0);
    expect(tick(568).rectsIn('control')).toEqual(['568,34 1x6']);
  });

  it('tells dates in ink above the times', () => {
    const [date] = paint({ dates: [{ xCssPx: 40, text: 'Tue 10 Mar' }] }).texts;
    expect(date).toMatchObject({ text: 'Tue 10 Mar', x: 43, style: 'ink' });
    expect(date?.y).toBeLessThan(AXIS_HEIGHT_CSS_PX / 2);
  });

  it('flags a set clock at its moment, and keeps the flag on the canvas', () => {
    const text = 'clock back 1 h';
    const widthCssPx = text.length * 6 + 10;
    const flagAt = (xCssPx: number) => {
      const recorder = paint({ jumps: [{ xCssPx, text }] });
      const isFlag = (rectangle: string) => rectangle.includes(` ${widthCssPx}x`);
      const accents = recorder.rectsIn('accent');
      const poles = accents.filter((rectangle) => !isFlag(rectangle));
      return { flag: accents.find(isFlag), poles, written: recorder.texts[0] };
    };
    const inside = flagAt(200);
    expect(inside.flag).toMatch(/^200,/);
    expect(inside.poles.length).toBeGreaterThan(0);
    for (const pole of inside.poles) expect(pole).toMatch(/^199,\d+ 2x/);
    const atTheEdge = flagAt(590);
    expect(atTheEdge.flag).toMatch(new RegExp(`^${600 - widthCssPx},`));
    for (const pole of atTheEdge.poles) expect(pole).toMatch(/^589,/);
    expect(atTheEdge.written).toMatchObject({ text, style: 'surface', x: 600 - widthCssPx + 5 });
  });

  it('covers all of the axis before it draws', () => {
    expect(paint({}).calls[0]).toMatchObject({ style: 'surface', x: 0, y: 0, width: 600, height: 40 });
  });
});
