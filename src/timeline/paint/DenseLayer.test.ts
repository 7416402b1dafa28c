import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../base/elementAt';
import { writeDensePixels } from './DenseLayer';
import { rowLayoutFor } from '../scene/rowLayout';
import { agentOf, drawnAgent, sceneOf } from '../scene/timeline.testkit';
import { minute, minutes } from '../../domain/testDay.testkit';
import type { Scene } from '../scene/timelineScene';

/** Four hours on 24 pixels of the plot, so that an hour is six wide. */
const WIDTH_DEVICE_PX = 24;

function denseSceneOf(
  drawings: readonly string[],
  heightCssPx: number,
  scrollTopCssPx = 0,
  devicePixelRatio = 1,
): Scene {
  const layout = rowLayoutFor({ widthCssPx: 1440, heightCssPx, rowCount: drawings.length, rowSize: 'dense' });
  return sceneOf(
    drawings.map((drawing, index) => drawnAgent(drawing, `u-${index}`)),
    {},
    {
      layout,
      heightCssPx,
      scrollTopCssPx,
      devicePixelRatio,
      scale: { visible: minutes(0, 240), widthCssPx: WIDTH_DEVICE_PX / devicePixelRatio },
    },
  );
}

/** The pixels as text, a line for each row of pixels: a bar's key plus one (six: assumed), `.` for nothing. */
function linesOf(scene: Scene, heightDevicePx: number): string[] {
  const colours = new Uint32Array(WIDTH_DEVICE_PX * heightDevicePx).fill(77);
  const colourOf = { known: (key: number) => key + 1, assumed: (key: number) => key + 6 };
  writeDensePixels(scene, { colours, widthDevicePx: WIDTH_DEVICE_PX, heightDevicePx }, colourOf);
  return Array.from({ length: heightDevicePx }, (_, line) =>
    Array.from(colours.subarray(line * WIDTH_DEVICE_PX, (line + 1) * WIDTH_DEVICE_PX), (colour) =>
      colour === 0 ? '.' : String(colour),
    ).join(''),
  );
}

describe('writeFloorPixels', () => {
  it('writes each agent as lines of pixels, and clears what stood there', () => {
    expect(linesOf(denseSceneOf(['AC.L', 'OO'], 4), 4)).toEqual([
      '111111222222......333333',
      '111111222222......333333',
      '444444444444............',
      '444444444444............',
    ]);
  });

  it('writes what is assumed differently from what is known', () => {
    const agent = agentOf('Jo', [{ status: 'A', fromMinute: 60 }], minute(150));
    const scale = { visible: minutes(0, 240), widthCssPx: WIDTH_DEVICE_PX };
    const layout = rowLayoutFor({ widthCssPx: 1440, heightCssPx: 2, rowCount: 1, rowSize: 'dense' });
    const view = { layout, heightCssPx: 2, scale };
    const scene = sceneOf([agent], { now: minute(210) }, view);
    expect(linesOf(scene, 1)).toEqual(['......111111111666666...']);
  });

  it('parts rows by a line of ground where they have the height', () => {
    const lines = linesOf(denseSceneOf(['A', 'C'], 12), 12);
    expect(lines.map((line) => line[0]).join('')).toBe('11111.22222.');
  });

  it('begins in the middle of a row that is partly scrolled away', () => {
    const lines = linesOf(denseSceneOf(['A', 'C', 'L', 'O'], 4, 1), 4);
    expect(lines.map((line) => line[0]).join('')).toBe('1223');
  });

  it('draws what each row of pixels must show, at any ratio of pixels', () => {
    const anyHour = fc.constantFrom('A', 'C', 'L', 'O', '.');
    const anyDrawing = fc.array(anyHour, { minLength: 4, maxLength: 4 }).map((hours) => hours.join(''));
    fc.assert(
      fc.property(
        fc.array(anyDrawing, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 4, max: 60 }),
        fc.constantFrom(1, 1.25, 1.5, 2),
        (drawings, heightCssPx, ratio) => {
          const scene = denseSceneOf(drawings, heightCssPx, 0, ratio);
          const heightDevicePx = Math.round(heightCssPx * ratio);
          const lines = linesOf(scene, heightDevicePx);
          const { rowHeightCssPx, primaryHeightCssPx } = scene.layout;
          lines.forEach((line, index) => {
            const row = drawings.findIndex((_, number) => {
              const top = Math.round(number * rowHeightCssPx * ratio);
              return (
                top <= index && index < Math.round((number * rowHeightCssPx + primaryHeightCssPx) * ratio)
              );
            });
            const expected =
              row === -1
                ? '....'
                : at(drawings, row)
                    .replaceAll('A', '1')
                    .replaceAll('C', '2')
                    .replaceAll('L', '3')
                    .replaceAll('O', '4');
            expect(line).toBe(Array.from(expected, (hour) => hour.repeat(6)).join(''));
          });
        },
      ),
    );
  });
});
