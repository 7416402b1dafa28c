import type { Page } from 'playwright/test';

import { defaultPublicConfig } from '../src/contract/publicConfig';
import { expect, test } from './support/test';
import { readyTimeline } from './support/timelinePage';
import { agentRecord, dayAddress, serveAgents, spanRecord } from '../src/demo/upstreamPages.testkit';

// A day that is over, so that no clock is in the picture.
const span = (primaryStatus: string, from: string, to: string) =>
  spanRecord(from, to, { primaryStatus, secondaryStatus: '' });
const oneAgent = agentRecord(1, {
  status: [
    span('OFFLINE', '02:00:00', '08:00:00'),
    span('AVAILABLE', '08:00:00', '09:40:00'),
    span('AWAY', '09:40:00', '09:40:01'),
    span('BUSY', '09:40:01', '12:00:00'),
    span('AWAY', '13:00:00', '16:00:00'),
  ],
});

/** In the first row, CSS pixels from the plot's top. */
const lanes = { primary: { top: 5, height: 11 }, secondary: { top: 19, height: 10 } } as const;

/** The colour that most of a patch of the plot has, and whether it is the only one. */
async function patchAt(page: Page, hour: number, lane: keyof typeof lanes, widthCssPx = 9) {
  return page
    .locator('section[aria-label="Timeline"] canvas')
    .nth(1)
    .evaluate(
      (canvas, patch) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new TypeError('no canvas');
        const left =
          Math.floor((canvas.width * patch.hour) / 24) - Math.floor((patch.width * devicePixelRatio) / 2);
        const data =
          canvas
            .getContext('2d')
            ?.getImageData(
              left,
              patch.top * devicePixelRatio,
              Math.max(1, Math.floor(patch.width * devicePixelRatio)),
              patch.height * devicePixelRatio,
            ).data ?? [];
        const counts = new Map<string, number>();
        for (let index = 0; index < data.length; index += 4) {
          const colour = `#${Array.from(data.slice(index, index + 3), (part) => part.toString(16).padStart(2, '0')).join('')}`;
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        const [[most] = ['none']] = [...counts].toSorted(([, one], [, other]) => other - one);
        return { most, colours: counts.size };
      },
      { hour, ...lanes[lane], width: widthCssPx },
    );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const deviceScaleFactor of [1, 2]) {
    test.describe(`${colorScheme}, ${deviceScaleFactor} device pixels to one of CSS`, () => {
      test.use({ colorScheme, deviceScaleFactor });

      test('every status has its own colour, nothing has the ground’s, and a second away is seen', async ({
        page,
        startFakeUpstream,
        startServer,
      }) => {
        const upstream = await startFakeUpstream({ chooseFault: serveAgents([oneAgent]) });
        const server = await startServer(upstream.settings);
        await page.goto(dayAddress(server));
        await readyTimeline(page);
        const colourOf = (code: string) => {
          const style = defaultPublicConfig.statuses.find((status) => status.code === code);
          return (colorScheme === 'light' ? style?.lightColour : style?.darkColour)?.toLowerCase();
        };
        expect(await patchAt(page, 9, 'primary')).toEqual({ most: colourOf('AVAILABLE'), colours: 1 });
        // These have patterns: most of their ground is their colour, and it is not all of it.
        for (const [hour, code] of [
          [5, 'OFFLINE'],
          [11, 'BUSY'],
          [14.5, 'AWAY'],
        ] as const) {
          const patch = await patchAt(page, hour, 'primary');
          expect(patch.most).toBe(colourOf(code));
          expect(patch.colours).toBeGreaterThan(1);
        }
        const ground = (await patchAt(page, 20, 'secondary')).most;
        expect((await patchAt(page, 12.5, 'secondary')).most).toBe(ground);
        expect((await patchAt(page, 12.5, 'primary')).most).toBe(ground);
        // The tint below a status is neither its colour nor the ground.
        const tint = (await patchAt(page, 14.5, 'secondary')).most;
        expect([ground, colourOf('AWAY')]).not.toContain(tint);
        // One second of the day is an eightieth of a pixel here.
        const second = 9 + 40 / 60 + 0.5 / 3600;
        expect((await patchAt(page, second, 'primary', 1 / deviceScaleFactor)).most).toBe(colourOf('AWAY'));
      });
    });
  }
}
