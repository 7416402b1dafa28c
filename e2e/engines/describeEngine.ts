import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { readCsv } from '../../src/export/csv.testkit';
import {
  type SmallAgent,
  createSmallCenterHandlers,
  smallCenterAgents,
} from '../../src/demo/smallCenter.testkit';
import { startFakeUpstream } from '../support/startFakeUpstream';
import { type Portal, hostPage, settingsFor, startPortal } from '../support/startPortal';
import { type RunningServer, startServer } from '../support/startServer';
import type { Engine, Point } from './engine';
import { EnginePage } from './enginePage';

/** More rows than fit on a screen, between Ada and Ben. */
const crowd = Array.from({ length: 60 }, (_, index): SmallAgent => {
  const number = String(index + 1).padStart(2, '0');
  return {
    userId: `u-${number}`,
    firstName: 'Agent',
    lastName: number,
    email: `agent${number}@example.com`,
    spans: [
      { primary: 'BUSY', secondary: 'Call', start: '2026-03-10T06:00:00Z', end: '2026-03-10T18:00:00Z' },
    ],
  };
});

const day = 'from=2026-03-10&to=2026-03-10&lang=en-GB&theme=light';
const dayInKolkata = `${day}&tz=Asia/Kolkata`;

/**
 * The same tests for each engine: what a reader does, once. Everything else is tested in Chromium.
 *
 * @param start `undefined`: the engine is not installed, and its tests are skipped.
 */
export function describeEngine(engineName: string, start: (() => Promise<Engine>) | undefined): void {
  // oxlint-disable-next-line vitest/valid-title -- the engine's name is the title
  describe.skipIf(start === undefined)(engineName, () => {
    let server: RunningServer;
    let portal: Portal;
    let framedServer: RunningServer;
    let engine: Engine;
    let page: EnginePage;
    /** What stops everything that has been started, in that order. */
    const stops: (() => Promise<void>)[] = [];

    async function started<Running extends { readonly stop: () => Promise<void> }>(
      starting: Promise<Running>,
    ): Promise<Running> {
      const running = await starting;
      stops.push(running.stop);
      return running;
    }

    beforeAll(async () => {
      if (start === undefined) return;
      const agents = [...smallCenterAgents, ...crowd];
      const upstream = await started(startFakeUpstream({ handlers: createSmallCenterHandlers(agents) }));
      portal = await started(startPortal());
      server = await started(startServer(upstream.settings));
      framedServer = await started(startServer({ ...upstream.settings, ...settingsFor(portal) }));
      engine = await started(start());
      page = new EnginePage(engine);
      // The guide to the timeline shows itself to those who are new. Any file of the page's origin will do.
      await engine.open(`${server.address}/favicon.svg`);
      await engine.evaluate(() => localStorage.setItem('agent-status-timeline.guide-seen', 'true'));
    });

    afterEach(async () => {
      const errors = await engine.evaluate(() => Reflect.get(globalThis, 'pageErrors') as unknown);
      expect(errors, 'errors on the page').toEqual([]);
    });

    afterAll(async () => {
      for (const stop of stops.toReversed()) await stop();
    });

    /** Opens the page and waits until every page of agents is loaded and painted. */
    async function open(query: string): Promise<void> {
      // A pointer that rests on the timeline opens a tooltip.
      await engine.moveTo({ x: 1, y: 1 });
      await engine.open(`${server.address}/?${query}`);
      await expect
        .poll(async () => (await page.find('grid', 'Agent status timeline'))?.aria['busy'])
        .toBe('false');
    }

    /** The place of a time of day in the first row, if the whole day is shown. */
    async function placeOf(hour: number): Promise<Point> {
      const box = await plotBox();
      return { x: box.x + (box.width * hour) / 24, y: box.y + 10 };
    }

    /** The area of the bars: the second canvas, below the one of the axis. */
    const plotBox = () =>
      engine.evaluate(() => {
        const canvas = document.querySelectorAll('section[aria-label="Timeline"] canvas')[1];
        if (canvas === undefined) throw new Error('the timeline has no plot');
        const { x, y, width, height } = canvas.getBoundingClientRect();
        return { x, y, width, height };
      });

    /** The color of the plot at a place in the window, as red, green, and blue. */
    const colorAt = (point: Point) =>
      engine.evaluate(({ x, y }) => {
        const canvas = document.querySelectorAll('section[aria-label="Timeline"] canvas')[1];
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error('the timeline has no plot');
        const box = canvas.getBoundingClientRect();
        const scale = canvas.width / box.width;
        const pixel = canvas.getContext('2d')?.getImageData((x - box.x) * scale, (y - box.y) * scale, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = pixel?.data ?? [];
        if (alpha < 255) throw new Error(`nothing is painted at ${x}, ${y}`);
        return [red, green, blue];
      }, point);

    const focusedSpan = async () => (await page.all('gridcell')).find(({ isFocused }) => isFocused)?.name;
    const tooltip = async () => (await page.all('tooltip'))[0]?.text;

    /** Chooses from the menu under “Export”. */
    async function chooseExport(item: string): Promise<void> {
      await page.click('button', 'Export');
      await page.click('menuitem', item);
    }

    /** The one download whose name matches, once it is complete; `undefined` until then. */
    async function downloaded(fileName: RegExp, isComplete: (bytes: Buffer) => boolean) {
      const found = (await readdir(engine.downloads)).find((each) => fileName.test(each));
      const bytes = found === undefined ? undefined : await readFile(path.join(engine.downloads, found));
      return bytes !== undefined && isComplete(bytes) ? bytes : undefined;
    }

    test('every agent is listed, and the bars are drawn', async () => {
      await open(`${day}&tz=UTC`);
      await expect
        .poll(async () => (await page.find('grid', 'Agent status timeline'))?.aria['rowcount'])
        .toBe('63');
      await expect.poll(async () => (await page.all('rowheader'))[0]?.name).toMatch(/^Ada Autumn/);
      // Ada was busy from 04:00 to 04:20; at 02:00 nothing was reported.
      const busy = await colorAt(await placeOf(4 + 10 / 60));
      expect(busy).not.toEqual(await colorAt(await placeOf(2)));
      // The blue of the palette.
      expect(busy.indexOf(Math.max(...busy))).toBe(2);
    });

    test('the wheel scrolls to the last row', async () => {
      await open(`${day}&tz=UTC`);
      const plot = await plotBox();
      await engine.wheel({ x: plot.x + 20, y: plot.y + 20 }, 5000);
      await expect
        .poll(async () => {
          const box = (await page.find('rowheader', /^cleo@example\.com/))?.box;
          return box !== undefined && box.y + box.height <= plot.y + plot.height;
        })
        .toBe(true);
      // Ada's row stays, because the Tab key leads there.
      expect(await page.find('rowheader', /^Agent 01/)).toBeUndefined();
    });

    test('wheel and buttons zoom', async () => {
      await open(`${day}&tz=UTC`);
      await page.click('button', 'Zoom in');
      // 24 h / 1.6 = 15 h around noon.
      await expect
        .poll(async () => (await page.parameters())['at'])
        .toBe('2026-03-10T04:30:00Z/2026-03-10T19:30:00Z');
      await page.click('button', 'Show whole range');
      await expect.poll(async () => (await page.parameters())['at']).toBeUndefined();
      // WebKit's driver cannot turn the wheel while a key is pressed.
      await engine.evaluate(
        (point) => {
          const turn = { bubbles: true, cancelable: true, ctrlKey: true, clientX: point.x, clientY: point.y };
          document
            .elementFromPoint(point.x, point.y)
            ?.dispatchEvent(new WheelEvent('wheel', { ...turn, deltaY: -300 }));
        },
        await placeOf(0),
      );
      await expect
        .poll(async () => (await page.parameters())['at'])
        .toMatch(/^2026-03-10T00:00:00Z\/2026-03-10T1\d:/);
    });

    test('the keyboard reaches each span', async () => {
      await open(`${day}&tz=UTC`);
      await page.click('searchbox', 'Find agent');
      let stop: string | undefined;
      // Past the controls between the field and the timeline, of which there are fewer than 20.
      for (let tabs = 0; tabs < 20 && (await focusedSpan()) === undefined; tabs += 1) {
        stop = (await page.all('button')).find(({ isFocused }) => isFocused)?.name;
        await engine.press('Tab');
      }
      expect(stop, 'the tab stop before the grid').toMatch(/^Display/);
      await expect.poll(focusedSpan).toMatch(/^No status reported, 04:20:00/);
      await engine.press('Home');
      await expect.poll(focusedSpan).toMatch(/^No status reported, 00:00:00 – 03:35:59/);
      await engine.press('ArrowRight');
      await expect.poll(focusedSpan).toBe('AVAILABLE · Ready, 03:35:59 – 03:36:55, 0:00:56');
      await expect.poll(tooltip).toMatch(/^Ada Autumn.*Available.*03:35:59 UTC.*0:00:56/);
    });

    test('the tooltip shows the span under the pointer', async () => {
      await open(`${dayInKolkata}&q=Ada`);
      await engine.moveTo(await placeOf(9 + 40 / 60));
      await expect
        .poll(tooltip)
        .toMatch(/^Ada Autumn.*Busy.*Coaching.*09:30:00 UTC\+5:30.*09:50:00 UTC\+5:30/);
      await engine.moveTo({ x: 1, y: 1 });
      await expect.poll(tooltip).toBeUndefined();
    });

    test('the search field filters the rows', async () => {
      await open(`${day}&tz=UTC`);
      await page.click('searchbox', 'Find agent');
      await engine.write('ben');
      await expect
        .poll(async () => (await page.all('rowheader')).map((row) => row.name))
        .toEqual([expect.stringMatching(/^Ben Busy/)]);
      await expect.poll(async () => (await page.parameters())['q']).toBe('ben');
    });

    test('spans are saved as CSV', async () => {
      await open(`${dayInKolkata}&q=Ada`);
      await chooseExport('Spans (CSV)');
      const endsWithLine = (bytes: Buffer) => bytes.toString('utf8').endsWith('\r\n');
      const name = /^spans_2026-03-10_Asia-Kolkata_find-Ada_as-of-.*\.csv$/;
      await expect.poll(() => downloaded(name, endsWithLine)).toBeDefined();
      const text = (await downloaded(name, endsWithLine))?.toString('utf8') ?? '';
      const ada = ['Ada Autumn', 'ada.autumn@example.com'];
      expect(text.charAt(0)).toBe('\u{feff}');
      expect(readCsv(text.slice(1)).map((cells) => cells.slice(2, 9))).toEqual([
        ['name', 'email', 'primary_status', 'secondary_status', 'start', 'end', 'duration_seconds'],
        [...ada, 'AVAILABLE', 'Ready', '2026-03-10T09:05:59+05:30', '2026-03-10T09:06:55+05:30', '56'],
        [...ada, 'BUSY', 'Coaching', '2026-03-10T09:30:00+05:30', '2026-03-10T09:50:00+05:30', '1200'],
      ]);
    });

    test('the timeline is saved as PNG', async () => {
      await open(`${dayInKolkata}&q=Ada`);
      await chooseExport('Picture (PNG)');
      await page.click('button', 'Save picture');
      // The last chunk of a PNG.
      const isWhole = (bytes: Buffer) => bytes.subarray(-8, -4).toString('latin1') === 'IEND';
      const name = /^timeline_2026-03-10_Asia-Kolkata_find-Ada_as-of-.*\.png$/;
      await expect.poll(() => downloaded(name, isWhole)).toBeDefined();
      const bytes = await downloaded(name, isWhole);
      expect(bytes?.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(bytes?.readUInt32BE(16)).toBe(1600);
    });

    test('printing prepares every row on paper', async () => {
      await open(`${day}&tz=UTC`);
      await engine.evaluate(() => {
        window.print = () => Object.assign(globalThis, { hasPrinted: true });
      });
      await chooseExport('Print');
      await expect.poll(() => engine.evaluate(() => Reflect.has(globalThis, 'hasPrinted'))).toBe(true);
      const pages = await engine.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        return [...document.querySelectorAll('[data-print] > section')].map((each) => each.textContent);
      });
      // 27 rows a page.
      expect(pages.map((text) => /page \d of \d/.exec(text)?.[0])).toEqual([
        'page 1 of 3',
        'page 2 of 3',
        'page 3 of 3',
      ]);
      const names = pages.join('\n').match(/Ada Autumn|Agent \d\d|Ben Busy|cleo@example\.com/g);
      expect(names).toEqual([
        'Ada Autumn',
        ...crowd.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
        'Ben Busy',
        'cleo@example.com',
      ]);
      await engine.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect
        .poll(() => engine.evaluate(() => document.querySelectorAll('[data-print]').length))
        .toBe(0);
    });

    test('the dark theme reaches page and canvas', async () => {
      const colorScheme = () => engine.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
      // Between two rows' bars, where nothing but the ground is painted.
      const ground = async () => await colorAt({ ...(await placeOf(2)), y: (await plotBox()).y + 2 });
      await open(`${day}&tz=UTC`);
      expect(await colorScheme()).toBe('light');
      await expect.poll(async () => Math.min(...(await ground()))).toBeGreaterThan(200);
      await page.click('button', 'Theme: light');
      await expect.poll(colorScheme).toBe('dark');
      await expect.poll(async () => Math.max(...(await ground()))).toBeLessThan(80);
      expect(await page.find('button', 'Theme: dark')).toBeDefined();
    });

    test('a portal on another site frames the dashboard', async () => {
      portal.serve('/', hostPage(framedServer.address));
      await engine.open(portal.origin);
      const events = () => engine.evaluate(() => globalThis.window.events);
      await expect
        .poll(events)
        .toContainEqual(expect.objectContaining({ type: 'status', phase: 'complete' }));
      expect((await events())[0]).toMatchObject({
        type: 'ready',
        rejected: [],
        filters: { view: 'timeline' },
      });
      expect(portal.tokenRequests()).toEqual(['start']);
      await engine.evaluate(() => {
        void globalThis.window.dashboard
          .setFilters({ q: 'ada', sort: 'oddly' })
          .then((reply) => Object.assign(globalThis, { reply }));
      });
      await expect
        .poll(() => engine.evaluate(() => Reflect.get(globalThis, 'reply') as unknown))
        .toMatchObject({ applied: { q: 'ada' }, rejected: [{ field: 'sort', code: 'notSort' }] });
    });
  });
}
