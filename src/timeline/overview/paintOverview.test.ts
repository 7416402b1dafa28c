import { describe, expect, it } from 'vitest';
import { CanvasRecorder, namedTheme } from '../paint/canvasRecorder.testkit';
import { type OverviewPicture, paintOverview } from './paintOverview';

function paint(picture: Partial<OverviewPicture>, devicePixelRatio = 1): CanvasRecorder {
  const recorder = new CanvasRecorder();
  paintOverview(
    recorder.context,
    { layers: [], agentCount: 4, nowXCssPx: 100, knownXCssPx: 100, ...picture },
    { widthCssPx: 100, heightCssPx: 40, devicePixelRatio },
    namedTheme,
  );
  return recorder;
}

const layer = (colour: string, ...agents: number[]) => ({ colour, agents: Float64Array.from(agents) });

describe('paintOverview', () => {
  it('stacks each status on the one before, in shares of all agents', () => {
    const recorder = paint({ layers: [layer('green', 1, 4), layer('blue', 2, 0)] });
    expect(recorder.rectsIn('green')).toEqual(['0,30 50x10', '50,0 50x40']);
    expect(recorder.rectsIn('blue')).toEqual(['0,10 50x20']);
  });

  it('draws nothing over what has not happened yet, which is sunken', () => {
    const recorder = paint({ layers: [layer('green', 4, 4)], nowXCssPx: 70 });
    expect(recorder.rectsIn('green')).toEqual(['0,0 50x40', '50,0 20x40']);
    expect(recorder.rectsIn('sunken')).toEqual(['70,0 30x40']);
    expect(paint({ layers: [layer('green', 4)], nowXCssPx: -5 }).rectsIn('green')).toEqual([]);
    expect(paint({ nowXCssPx: 900 }).rectsIn('sunken')).toEqual([]);
  });

  it('is lighter between the newest data and now', () => {
    const picture = { layers: [layer('green', 4, 4)], nowXCssPx: 70, knownXCssPx: 60 };
    expect(paint(picture).rectsIn('surface', false)).toEqual(['60,0 10x40']);
    expect(paint({ ...picture, knownXCssPx: 80 }).rectsIn('surface', false)).toEqual([]);
    expect(paint({ ...picture, knownXCssPx: -5 }).rectsIn('surface', false)).toEqual(['0,0 70x40']);
  });

  it('keeps its edges on device pixels', () => {
    const recorder = paint({ layers: [layer('green', 1, 2, 3)] }, 1.25);
    for (const call of recorder.calls) {
      if (call.kind !== 'rect') continue;
      for (const edge of [call.x, call.y, call.x + call.width, call.y + call.height]) {
        expect(Math.abs(edge * 1.25 - Math.round(edge * 1.25))).toBeLessThan(1e-6);
      }
    }
  });

  it('covers all of the strip before it draws, also without agents', () => {
    expect(paint({ agentCount: 0 }).calls).toEqual([
      { kind: 'rect', style: 'surface', x: 0, y: 0, width: 100, height: 40 },
    ]);
  });
});
