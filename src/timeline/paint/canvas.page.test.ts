import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { openPage, type PageOptions, preferMedia, readyTimeline } from '../../app/page.testkit';

import { defaultPublicConfig } from '../../contract/publicConfig';
import { createSmallCenterHandlers, smallCenterAgents } from '../../demo/smallCenter.testkit';
import { agentRecord, serveAgents, spanRecord } from '../../demo/upstreamPages.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
/** After all days of these tests, so that no current time is in the picture. */
const now = '2026-12-01T00:00:00Z';
const center = (): PageOptions => ({ handlers: createSmallCenterHandlers(smallCenterAgents), now });

/** Axis, rows and, a little later, the overview. */
function canvases(): HTMLCanvasElement[] {
  return [...document.querySelectorAll<HTMLCanvasElement>('section[aria-label="Timeline"] canvas')];
}

function canvasAt(index: number): HTMLCanvasElement {
  const canvas = canvases()[index];
  if (canvas === undefined) throw new Error('there are fewer canvases');
  return canvas;
}

/** The pixels of a part of a canvas as `#rrggbb`, row by row. All lengths are in device pixels. */
function pixels(canvas: HTMLCanvasElement, left: number, top: number, width: number, height: number) {
  const data = canvas.getContext('2d')?.getImageData(left, top, width, height).data ?? [];
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const parts = Array.from(data.slice(index * 4, index * 4 + 3));
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}

/** Until the end of the test, as a browser's zoom or another screen does it. */
async function setPixelRatio(ratio: number): Promise<void> {
  const { innerWidth: width, innerHeight: height } = window.top ?? window;
  const override = async (deviceScaleFactor: number) => {
    await cdp().send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor,
      mobile: false,
    });
  };
  onTestFinished(async () => {
    await override(1);
    await expect.poll(() => devicePixelRatio).toBe(1);
  });
  await override(ratio);
  await expect.poll(() => devicePixelRatio).toBe(ratio);
}

/** Every text that the axis paints from here on, in the order of painting. */
function recordAxisTexts(): () => string[] {
  const painted = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
  const isOnAxis = (context: unknown) =>
    context instanceof CanvasRenderingContext2D && context.canvas === canvasAt(0);
  return () =>
    painted.mock.calls.filter((_, index) => isOnAxis(painted.mock.contexts[index])).map(([text]) => text);
}

test.each([
  ['2026-03-10', 'Asia/Kolkata', ['UTC+5:30', '02:00', '22:00']],
  ['2026-03-10', 'Asia/Kathmandu', ['UTC+5:45', '02:00', '22:00']],
  ['2026-11-01', 'America/New_York', ['UTC−4', 'clock back 1 h', '02:00', '22:00']],
  ['2026-03-08', 'America/New_York', ['UTC−5', 'clock forward 1 h']],
  ['2026-04-05', 'Australia/Lord_Howe', ['UTC+11', 'clock back 30 min']],
])('the axis of %s is in the viewer’s zone, %s', async (date, zone, texts) => {
  const axisTexts = recordAxisTexts();
  await openPage(`from=${date}&to=${date}&tz=${zone}`, center());
  await readyTimeline();
  await expect.poll(axisTexts).toEqual(expect.arrayContaining(texts));
});

test('the axis has the date where no field shows it', async () => {
  const axisTexts = recordAxisTexts();
  await openPage('from=2026-03-10&to=2026-03-10&tz=UTC', { ...center(), viewport: [720, 450] });
  await readyTimeline();
  await expect.poll(axisTexts).toContain('Tue 10 Mar  UTC');
  await page.viewport(1440, 900);
  await expect.poll(axisTexts).toContain('UTC');
});

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

/** The color that most of a patch of the plot has, and how many it has. */
function patchAt(hour: number, lane: keyof typeof lanes, widthCssPx = 9) {
  const canvas = canvasAt(1);
  const { top, height } = lanes[lane];
  const left = Math.floor((canvas.width * hour) / 24) - Math.floor((widthCssPx * devicePixelRatio) / 2);
  const width = Math.max(1, Math.floor(widthCssPx * devicePixelRatio));
  const colors = pixels(canvas, left, top * devicePixelRatio, width, height * devicePixelRatio);
  const counts = new Map<string, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const [[most] = ['none']] = [...counts].toSorted(([, one], [, other]) => other - one);
  return { most, colors: counts.size };
}

describe.each(['light', 'dark'])('in the %s theme', (scheme) => {
  test.each([1, 2])(
    'with a pixel ratio of %i every status has its own color, no gap has one, and a second away is seen',
    async (ratio) => {
      await preferMedia({ 'prefers-color-scheme': scheme });
      await setPixelRatio(ratio);
      await openPage(day, { chooseFault: serveAgents([oneAgent]), now });
      await readyTimeline();
      const colorOf = (code: string) => {
        const style = defaultPublicConfig.statuses.find((status) => status.code === code);
        return (scheme === 'light' ? style?.lightColour : style?.darkColour)?.toLowerCase();
      };
      expect(patchAt(9, 'primary')).toEqual({ most: colorOf('AVAILABLE'), colors: 1 });
      // These have patterns: most of their area has their color, but not all of it.
      for (const [hour, code] of [
        [5, 'OFFLINE'],
        [11, 'BUSY'],
        [14.5, 'AWAY'],
      ] as const) {
        const patch = patchAt(hour, 'primary');
        expect(patch.most).toBe(colorOf(code));
        expect(patch.colors).toBeGreaterThan(1);
      }
      const ground = patchAt(20, 'secondary').most;
      expect(patchAt(12.5, 'secondary').most).toBe(ground);
      expect(patchAt(12.5, 'primary').most).toBe(ground);
      // The tint below a status is neither its color nor the ground.
      const tint = patchAt(14.5, 'secondary').most;
      expect([ground, colorOf('AWAY')]).not.toContain(tint);
      // One second of the day is an eightieth of a pixel here.
      const second = 9 + 40 / 60 + 0.5 / 3600;
      expect(patchAt(second, 'primary', 1 / ratio).most).toBe(colorOf('AWAY'));
    },
  );
});

/** Waits until each canvas has as many device pixels as it is shown on. */
async function expectSharp(): Promise<void> {
  await expect.poll(() => canvases().length).toBe(3);
  // Layout counts in 64ths of a pixel; what is painted keeps to whole ones.
  const shown = (cssPx: number) => Math.round(cssPx * devicePixelRatio * 10) / 10;
  const blurred = () =>
    canvases()
      .map((canvas) => ({ canvas, box: canvas.getBoundingClientRect() }))
      .filter(({ canvas, box }) => canvas.width !== shown(box.width) || canvas.height !== shown(box.height));
  await expect.poll(blurred).toEqual([]);
}

test.each([1.25, 2])(
  'with a pixel ratio of %d a canvas has a pixel for each of the screen’s, and bars end between two',
  async (ratio) => {
    await setPixelRatio(ratio);
    // A width that the ratio does not divide.
    await openPage(`${day}&q=Ben`, { ...center(), viewport: [1439, 901] });
    await readyTimeline();
    await expectSharp();
    // Down through the upper lane of Ben's morning, where available is plain: ground, bar, ground; no mixtures.
    const canvas = canvasAt(1);
    const x = Math.round((canvas.width * 11) / 24) + 7;
    const colors = new Set(pixels(canvas, x, 0, 1, Math.round(17.5 * ratio)));
    expect([...colors]).toHaveLength(2);
  },
);

test('zoomed by the browser, everything is drawn sharp again', async () => {
  await openPage(day, center());
  await readyTimeline();
  await expectSharp();
  for (const zoom of [1.25, 1.5, 0.75, 1]) {
    // What a browser's zoom comes to: fewer and larger CSS pixels.
    // In this order, as Chromium evaluates media queries of a frame only when something in it changes.
    await setPixelRatio(zoom);
    await page.viewport(Math.floor(1440 / zoom), Math.floor(900 / zoom));
    await expectSharp();
  }
});

test('canvases that lost what was drawn are painted again', async () => {
  await openPage(day, center());
  await readyTimeline();
  const inked = () =>
    canvases().map((canvas) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return data.some((value, index) => index % 4 !== 3 && value !== 0);
    });
  await expect.poll(inked).toEqual([true, true, true]);
  // What a browser does when the graphics process is gone: the canvas is blank, and then there again.
  for (const canvas of canvases()) {
    canvas.dispatchEvent(new Event('contextlost', { cancelable: true }));
    canvas.getContext('2d')?.reset();
  }
  expect(inked()).toEqual([false, false, false]);
  for (const canvas of canvases()) canvas.dispatchEvent(new Event('contextrestored'));
  await expect.poll(inked).toEqual([true, true, true]);
});

test('the overview makes room for the rows where the screen is low or narrow', async () => {
  await openPage(day, center());
  await readyTimeline();
  const overview = page.getByTestId('overview');
  await expect.element(overview).toBeVisible();
  await page.viewport(1440, 500);
  await expect.element(overview).not.toBeInTheDocument();
  await page.viewport(390, 844);
  await expect.element(overview).not.toBeInTheDocument();
  await page.viewport(768, 1024);
  await expect.element(overview).toBeVisible();
});
