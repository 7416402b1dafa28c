import { http, HttpResponse } from 'msw';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultPublicConfig } from '../../contract/publicConfig';
import { agentRecord, serveAgents, spanRecord } from '../../demo/upstreamPages.testkit';
import { browserPage } from '../browser/browserPage';
import {
  expectAccessible,
  openPage,
  type OpenedPage,
  type PageOptions,
  parameter,
  press,
  readyTimeline,
  replyInstead,
} from '../page.testkit';
import { untranslatedTexts } from '../untranslatedTexts.testkit';

const noon = '2026-03-10T12:00:00Z';

/** Someone in a status since a time of the test's day. */
const since = (number: number, primaryStatus: string, startTime: string) =>
  agentRecord(number, {
    status: [spanRecord(startTime, startTime, { primaryStatus, endTime: '-', duration: '-' })],
  });

/** A third away for an hour, a third busy for half an hour, a third available for some minutes. */
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    if (index % 3 === 0) return since(index, 'AWAY', '11:00:00');
    return index % 3 === 1 ? since(index, 'BUSY', '11:30:00') : since(index, 'AVAILABLE', '11:55:00');
  });

async function openWall(query = '', options: PageOptions & { readonly agentCount?: number } = {}) {
  const { agentCount = 12, ...others } = options;
  const opened = await openPage(`chrome=wall&tz=UTC${query}`, {
    chooseFault: serveAgents(crowd(agentCount)),
    now: noon,
    viewport: [1920, 1080],
    ...others,
  });
  await expect.poll(shownNames).not.toEqual([]);
  await expect.poll(() => marks('[data-tile]')).toEqual([]);
  return opened;
}

const elements = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const textOf = (element: Element | undefined) =>
  element instanceof HTMLElement ? element.innerText.replaceAll(/\s+/g, ' ').trim() : '';
const shownNames = () => elements('[data-wall-name]').map(textOf);
const tile = (id: string) => textOf(elements(`[data-tile=${id}]`)[0]);
/** The marks of doubt on figures. */
const marks = (selector: string) => elements(`${selector}[data-doubt]`).map(textOf);
const footer = page.getByRole('contentinfo');
const banner = page.getByRole('banner');

async function expectPageOf(words: string): Promise<void> {
  await expect.element(footer).toHaveTextContent(words);
}

/** The browser loses its network until the returned function is called, or until the test ends. */
function goOffline(): () => void {
  const isOnline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  globalThis.dispatchEvent(new Event('offline'));
  const goOnline = () => {
    isOnline.mockRestore();
    globalThis.dispatchEvent(new Event('online'));
  };
  onTestFinished(goOnline);
  return goOnline;
}

describe('the layout', () => {
  test.each([
    [1280, 720],
    [1920, 1080],
    [2560, 1440],
    [3840, 2160],
  ])('has names of at least 2.2 percent of the height at %i × %i', async (width, height) => {
    await openWall('', { agentCount: 36, viewport: [width, height] });
    const [name] = elements('[data-wall-name]');
    const size = name && Number.parseFloat(getComputedStyle(name).fontSize);
    expect(size).toBeGreaterThanOrEqual(0.022 * height);
    expect(shownNames()).toHaveLength(36);
    await expectNothingCut();
  });

  test('has names as large on a screen that stands upright, in one column', async () => {
    await openWall('', { agentCount: 30, viewport: [1080, 1920] });
    const [name] = elements('[data-wall-name]');
    expect(name && Number.parseFloat(getComputedStyle(name).fontSize)).toBeGreaterThanOrEqual(24);
    expect(shownNames()).toHaveLength(30);
    await expectNothingCut();
  });

  test.each([
    [1280, 1024],
    [640, 256],
  ])('keeps counts within their tiles at %i × %i px', async (width, height) => {
    await openWall('', { viewport: [width, height], agentCount: 330 });
    await expect.poll(() => tile('AWAY')).toContain('110');
    for (const place of elements('[data-tile] dd')) {
      const [number] = place.querySelectorAll('span');
      if (number === undefined) throw new Error('A tile has no number.');
      number.style.width = 'max-content';
      expect(number.offsetWidth).toBeLessThanOrEqual(place.clientWidth);
    }
  });

  test('fills the screen with few agents, and paints strips in device pixels', async () => {
    await openWall('', { agentCount: 9 });
    const [name] = elements('[data-wall-name]');
    expect(name && Number.parseFloat(getComputedStyle(name).fontSize)).toBeGreaterThan(40);
    const [strip] = document.querySelectorAll('canvas');
    // 300 is that of a canvas that nothing was painted on.
    await expect.poll(() => strip?.width).toBeGreaterThan(300);
    expect(strip?.width).toBe(Math.round((strip?.getBoundingClientRect().width ?? 0) * devicePixelRatio));
  });

  test('shows the order, the groups, and the filters of the address', async () => {
    await openWall('&now=AWAY,BUSY&sort=name');
    const headings = elements('h2').map(textOf);
    expect(headings).toEqual(['Away 4 agents', 'Busy 4 agents']);
    expect(shownNames()).toEqual(
      [0, 3, 6, 9, 1, 4, 7, 10].map((number) => `Agent ${`${number}`.padStart(4, '0')}`),
    );
    await expect.element(footer).toHaveTextContent('Last 8 hours · 8 of 12 agents · Away, Busy now');
    expect(tile('AWAY')).toBe('Away 4 now');
    expect(tile('AVAILABLE')).toBe('Available 4 now');
    // Who has been away for longer than half an hour, which the service says is too long.
    await expect.poll(() => tile('attention')).toBe('Over limit 4 now');
    expect(page.getByRole('img', { name: 'over limit' }).elements()).toHaveLength(4);
  });

  /** How far the lowest row reaches below the end of the rows. */
  function overhangCssPx(): number {
    const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
    const ends = elements('[data-wall-rows]').map(bottomOf);
    return Math.max(...elements('[data-wall-agent]').map(bottomOf)) - Math.max(...ends);
  }

  /** Nothing is wider than the screen, and no row lies below its end. */
  async function expectNothingCut(): Promise<void> {
    await expect.poll(overhangCssPx).toBeLessThanOrEqual(1);
    for (const element of elements('main, header, footer')) {
      expect(element.scrollWidth, element.tagName).toBeLessThanOrEqual(element.clientWidth);
    }
    for (const each of elements('[data-tile] dd > :first-child')) {
      expect(each.scrollWidth).toBeLessThanOrEqual(each.clientWidth);
    }
  }
});

test('the foot says how often a service that shares its calls is refreshed', async () => {
  const usual = serveAgents(crowd(12));
  const serviceHeaders = { Age: '0', 'Cache-Status': 'agent-status-proxy; fwd=miss; ttl=300' };
  await openWall('', { chooseFault: (request, index) => ({ ...usual(request, index), serviceHeaders }) });
  await expect.element(footer).toHaveTextContent('12 agents · shared limit: refresh every 5 min');
});

describe('pages', () => {
  test('turn by themselves, begin again, and show everyone', async () => {
    await openWall('&turn=10s', { agentCount: 100 });
    await expectPageOf('1 of 3');
    const seen = new Set(shownNames());
    for (const [time, words] of [
      ['12:00:10', '2 of 3'],
      ['12:00:20', '3 of 3'],
    ]) {
      vi.setSystemTime(`2026-03-10T${time}Z`);
      await expectPageOf(`${words}`);
      for (const name of shownNames()) seen.add(name);
    }
    expect(seen.size).toBe(100);
    vi.setSystemTime('2026-03-10T12:00:30Z');
    await expectPageOf('1 of 3');
  });

  test('turn as usual where the address asks for something else, which a notice says', async () => {
    await openWall('&turn=2s', { agentCount: 100 });
    await expect.element(page.getByText('“2s” is not a number of seconds from 5s to 600s')).toBeVisible();
    vi.setSystemTime('2026-03-10T12:00:15Z');
    await expectPageOf('2 of');
  });

  test('stop and turn by keyboard', async () => {
    await openWall('&turn=10s', { agentCount: 100 });
    await userEvent.keyboard(' ');
    await expectPageOf('1 of 3 · stopped');
    vi.setSystemTime('2026-03-10T12:00:11Z');
    await expect.element(banner).toHaveTextContent('12:00:11');
    await expectPageOf('1 of 3 · stopped');
    await userEvent.keyboard('{ArrowLeft}');
    await expectPageOf('3 of 3');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expectPageOf('2 of 3');
    await press(page.getByRole('button', { name: 'Turn pages automatically' }), '{Enter}');
    await expect.element(footer).not.toHaveTextContent('stopped');
    vi.setSystemTime('2026-03-10T12:00:22Z');
    await expectPageOf('3 of 3');
  });
});

describe('figures that are not those of now', () => {
  const allTiles = ['attention', 'AWAY', 'BUSY', 'AVAILABLE', 'OFFLINE', 'none'];
  const times = () => elements('[data-wall-agent]').map((row) => textOf(row.children[2]));

  test('are all marked once a refresh fails, say since when, and stay what they were', async () => {
    const opened = await openWall();
    const before = times();
    const rowsTop = elements('[data-wall-rows]')[0]?.getBoundingClientRect().top;
    opened.setFault(() => ({ status: 500, body: '' }));
    vi.setSystemTime('2026-03-10T12:00:41Z');
    await expect.poll(() => marks('[data-tile]')).toHaveLength(allTiles.length);
    for (const text of marks('[data-tile]')) expect(text).toMatch(/ as of 12:00:0\d$/);
    expect(times()).toEqual(before.map((text) => `≥ ${text}`));
    await expect.element(banner).toHaveTextContent(/Not updated since 12:00:0\d/);
    await expect
      .element(footer)
      .toHaveTextContent('Kore.ai returned an error. Reason: server-error. Retrying automatically.');
    // Nobody who looks at a row should have to look for it again.
    expect(elements('[data-wall-rows]')[0]?.getBoundingClientRect().top).toBe(rowsTop);
    await expectAccessible();

    opened.setFault(serveAgents(crowd(12)));
    vi.setSystemTime('2026-03-10T12:02:00Z');
    await expect.poll(() => marks('')).toEqual([]);
    await expect.element(footer).not.toHaveTextContent('Retrying');
    expect(times()[0]).toBe('1h 02m');
  });

  test('are marked during an hour without a network, which ends by itself', async () => {
    const opened = await openWall();
    const goOnline = goOffline();
    await expect.poll(() => marks('[data-tile]')).toHaveLength(allTiles.length);
    vi.setSystemTime('2026-03-10T13:00:00Z');
    await expect.element(banner).toHaveTextContent('13:00:00');
    await expect.element(banner).toHaveTextContent(/Offline · Not updated since 12:00:0\d/);
    expect(times()[0]).toBe('≥ 1h 00m');
    // Agents who may have been over their limit since are not counted, as nobody knows.
    expect(tile('attention')).toMatch(/^Over limit 4 as of/);
    expect(opened.requests.length).toBeLessThan(20);
    goOnline();
    await expect.poll(() => marks('')).toEqual([]);
    expect(times()[0]).toBe('2h 00m');
  });

  test('are read anew at once after the device slept', async () => {
    const opened = await openWall();
    const before = opened.requests.length;
    vi.setSystemTime('2026-03-10T17:30:00Z');
    await expect.poll(() => opened.requests.length).toBeGreaterThan(before);
    await expect.poll(times).toContain('6h 30m');
    await expect.poll(() => marks('')).toEqual([]);
  });

  test('say that a range is over', async () => {
    await openPage('chrome=wall&tz=UTC&from=2026-03-10&to=2026-03-10', {
      chooseFault: serveAgents(crowd(12)),
      now: '2026-03-11T12:00:00Z',
    });
    await expect.element(banner).toHaveTextContent('Not live: this range is over');
    expect(tile('AWAY')).toBe('Away 4 in this range');
    expect(times().join('')).toBe('');
    // Nor is anyone over a limit now.
    expect(elements('[data-wall-agent] [role=img]')).toEqual([]);
  });
});

describe('left alone', () => {
  test('it goes on over midnight', async () => {
    const onNightShift = agentRecord(1, {
      status: [
        spanRecord('18:00:00', '23:00:00'),
        spanRecord('23:00:00', '23:00:00', { primaryStatus: 'AWAY', endTime: '-', duration: '-' }),
      ],
    });
    await openWall('', { chooseFault: serveAgents([onNightShift]), now: '2026-03-10T23:59:40Z' });
    await expect.element(banner).toHaveTextContent(/Tue.*2026/);
    vi.setSystemTime('2026-03-11T00:01:10Z');
    await expect.element(banner).toHaveTextContent(/Wed.*2026/);
    await expect.poll(() => textOf(elements('[data-wall-agent]')[0])).toContain('1h 01m');
    await expect.poll(() => marks('')).toEqual([]);
    expect(tile('AWAY')).toBe('Away 1 now');
  });

  test('it retries a first load that failed', async () => {
    const opened = await openPage('chrome=wall&tz=UTC', {
      chooseFault: () => ({ status: 500, body: '' }),
      now: noon,
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent('Kore.ai returned an error');
    opened.setFault(serveAgents(crowd(12)));
    // The wait begins once nothing is under way any more, which may be after the notice was shown.
    let nowMs = Date.parse(noon);
    const namesLater = () => {
      nowMs += 6000;
      vi.setSystemTime(nowMs);
      return shownNames().length;
    };
    await expect.poll(namesLater, { interval: 500 }).toBe(12);
  });

  test('it keeps the screen awake, again after it was hidden', async () => {
    const locks: { released: boolean; readonly release: () => Promise<void> }[] = [];
    stubWakeLock(async () => {
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
        },
      };
      locks.push(lock);
      return lock;
    });
    const opened = await openWall();
    await expect.poll(() => locks.length).toBe(1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(locks).toHaveLength(1);
    for (const lock of locks) lock.released = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => locks.length).toBe(2);
    opened.close();
    await expect.poll(() => locks.every(({ released }) => released)).toBe(true);
  });

  test('it works where the screen may not be kept awake', async () => {
    const request = vi.fn(async () => {
      throw new DOMException('low battery', 'NotAllowedError');
    });
    stubWakeLock(request);
    await openWall();
    expect(request).toHaveBeenCalled();
  });

  function stubWakeLock(request: () => Promise<unknown>): void {
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'wakeLock'));
  }
});

describe('a deploy', () => {
  function stateOwnBuild(build: string): void {
    const meta = document.createElement('meta');
    Object.assign(meta, { name: 'build', content: build });
    document.head.append(meta);
    onTestFinished(() => meta.remove());
  }

  const pageOf = (build: string) =>
    HttpResponse.html(`<head><meta name="build" content="${build}" /></head>`);

  /** Has the service say that it serves a build, and answer with another as its page, for example still the old one. */
  function serve(build: string, servedPage = pageOf(build)): void {
    replyInstead(
      http.get('*/api/config', () => HttpResponse.json({ ...defaultPublicConfig, build })),
      http.get(location.pathname, () => servedPage.clone()),
    );
  }

  async function openOldBuild(): Promise<{
    readonly opened: OpenedPage;
    readonly reload: ReturnType<typeof vi.fn>;
  }> {
    stateOwnBuild('old');
    const opened = await openWall('', { config: { build: 'old' } });
    return { opened, reload: vi.spyOn(browserPage, 'reload').mockImplementation(() => {}) };
  }

  test('reloads the page within minutes, once', async () => {
    const { opened, reload } = await openOldBuild();
    serve('new');
    vi.setSystemTime('2026-03-10T12:05:01Z');
    await expect.poll(() => reload.mock.calls.length).toBe(1);
    // The reload brought the old page again, as where an old replica answers in turn with a new one.
    opened.reload();
    await expect.poll(shownNames).not.toEqual([]);
    vi.setSystemTime('2026-03-10T12:10:03Z');
    await expect.element(banner).toHaveTextContent('12:10:03');
    vi.setSystemTime('2026-03-10T12:20:00Z');
    await expect.element(banner).toHaveTextContent('12:20:00');
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('is looked for at once when updates fail', async () => {
    const { opened, reload } = await openOldBuild();
    serve('new');
    opened.setFault(() => ({ status: 500, body: '' }));
    vi.setSystemTime('2026-03-10T12:00:41Z');
    await expect.poll(() => reload.mock.calls.length).toBe(1);
  });

  test('reloads for changed settings as well', async () => {
    const { reload } = await openOldBuild();
    replyInstead(
      http.get('*/api/config', () =>
        HttpResponse.json({ ...defaultPublicConfig, build: 'old', callsPerMinute: 10 }),
      ),
      http.get(location.pathname, () => pageOf('old')),
    );
    vi.setSystemTime('2026-03-10T12:05:01Z');
    await expect.poll(() => reload.mock.calls.length).toBe(1);
  });

  test.each([
    ['the page is not there yet', () => new HttpResponse(null, { status: 502 })],
    ['the old page is still served', () => pageOf('old')],
    ['a sign-in page is in its place', () => HttpResponse.html('<h1>Sign in</h1>')],
  ])('does not reload while %s', async (_, servedPage) => {
    const { reload } = await openOldBuild();
    const asked = vi.fn();
    serve('new');
    replyInstead(
      http.get(location.pathname, () => {
        asked();
        return servedPage();
      }),
    );
    vi.setSystemTime('2026-03-10T12:05:01Z');
    await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(0);
    await expect.poll(() => marks('')).toEqual([]);
    expect(reload).not.toHaveBeenCalled();
  });

  test('is none while nothing changes, or while the service says nothing', async () => {
    const { reload } = await openOldBuild();
    let asked = 0;
    let answer: object | null = { ...defaultPublicConfig, build: 'old' };
    replyInstead(
      http.get('*/api/config', () => {
        asked += 1;
        return new HttpResponse(JSON.stringify(answer));
      }),
    );
    vi.setSystemTime('2026-03-10T12:05:01Z');
    await expect.poll(() => asked).toBeGreaterThan(0);
    await expect.poll(() => marks('')).toEqual([]);
    answer = null;
    const before = asked;
    vi.setSystemTime('2026-03-10T12:10:02Z');
    await expect.poll(() => asked).toBeGreaterThan(before);
    await expect.poll(() => marks('')).toEqual([]);
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('whoever comes to the screen', () => {
  test('enters from the saved views', async () => {
    await openPage('tz=UTC', { chooseFault: serveAgents(crowd(12)), now: noon });
    await readyTimeline();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('button', { name: 'Wall display' }).click();
    await expect.poll(shownNames).not.toEqual([]);
    expect(parameter('chrome')).toBe('wall');
  });

  test('leaves by Esc or by the button, which is there once the pointer moves', async () => {
    const opened = await openWall();
    await userEvent.keyboard('{Escape}');
    await readyTimeline();
    expect(parameter('chrome')).toBeNull();
    opened.goTo('chrome=wall&tz=UTC');
    await expect.poll(shownNames).not.toEqual([]);
    await page.getByRole('main').hover();
    await page.getByRole('button', { name: 'Leave wall display' }).click();
    await readyTimeline();
    expect(parameter('chrome')).toBeNull();
  });

  test('finds everything accessible, light and dark, and in the dictionaries', async () => {
    const opened = await openWall('', { agentCount: 100 });
    await expectAccessible();
    opened.goTo('chrome=wall&tz=UTC&theme=dark');
    await expect.poll(shownNames).not.toEqual([]);
    await expectAccessible();
    opened.goTo('chrome=wall&tz=UTC&lang=en-XA');
    await expect.poll(shownNames).not.toEqual([]);
    expect(untranslatedTexts().filter(({ text }) => !/^Agent \d+$/.test(text))).toEqual([]);
    opened.goTo('chrome=wall&tz=UTC&lang=ar');
    await expect.poll(() => document.documentElement.dir).toBe('rtl');
    await expect.poll(shownNames).not.toEqual([]);
    await expectAccessible();
  });
});
