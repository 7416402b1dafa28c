import { readFile } from 'node:fs/promises';

import { eventsOf, expect, expectEvent, test } from './support/embedTest';
import { expectAccessible } from './support/expectAccessible';
import { signToken } from './support/startPortal';

test('a portal frames the dashboard, gives a token, and hears what goes on', async ({
  page,
  portal,
  openPortal,
}) => {
  const { grid } = await openPortal();
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await expectEvent(page, {
    type: 'ready',
    rejected: [],
    filters: expect.objectContaining({ tz: 'UTC', agents: [], view: 'timeline', theme: 'light' }),
  });
  await expectEvent(page, { type: 'status', phase: 'complete', asOf: expect.stringMatching(/^2026-03-10T/) });
  // What goes on is told once the host knows that there is something.
  expect(await page.evaluate(() => globalThis.window.events[0]?.type)).toBe('ready');
  expect(portal.tokenRequests()).toEqual(['start']);
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('title', 'Agent status timeline');
  await expect(frame).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-downloads allow-forms allow-modals',
  );
  await expect(frame).toHaveAttribute('allow', 'clipboard-write; fullscreen');
  await expectAccessible(page);
});

/** The running day: the hours up to now no longer have what Ada did in the morning. */
const testDay = `filters: { from: '2026-03-10', to: '2026-03-10', tz: 'UTC' },`;

test('the host sets filters, theme and language at the start, and hears what cannot be used', async ({
  page,
  openPortal,
}) => {
  const { frame, grid } = await openPortal(
    `lang: 'de', theme: { scheme: 'dark', accent: '#ff8800', shadow: '1px', radius: 90 },
     filters: { from: '2026-03-10', to: '2026-03-10', tz: 'Mars/Olympus', agents: ['ben.busy@example.com'] },`,
  );
  await expect(frame.getByRole('grid')).toHaveAttribute('aria-rowcount', '1');
  await expect(grid).toHaveCount(0);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'de');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectEvent(page, {
    type: 'ready',
    rejected: [
      { field: 'tz', code: 'notZone', reason: expect.stringContaining('Mars/Olympus') },
      { field: 'radius', code: 'notRadius', reason: expect.stringContaining('90') },
    ],
    // What was rejected is as it would have been without.
    filters: expect.objectContaining({
      from: '2026-03-10',
      tz: 'UTC',
      lang: 'de',
      agents: ['ben.busy@example.com'],
    }),
  });
});

test('the host drives the filters, and hears of those that somebody changes in the frame', async ({
  page,
  openPortal,
}) => {
  const { frame, grid } = await openPortal(testDay);
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  const [{ revision: start } = { revision: Number.NaN }] = await eventsOf(page, 'ready');
  const answer = await page.evaluate(
    async () => await globalThis.window.dashboard.setFilters({ q: 'ada', view: 'table', sort: 'oddly' }),
  );
  expect(answer).toMatchObject({
    applied: { q: 'ada', view: 'table' },
    rejected: [{ field: 'sort', code: 'notSort' }],
    filters: { q: 'ada', view: 'table', sort: 'since', tz: 'UTC' },
    revision: start + 1,
  });
  await expect(frame.getByRole('table', { name: 'Status spans' })).toContainText('Ada');
  await expect(frame.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('ada');
  // The host knows what it set itself.
  expect(await eventsOf(page, 'filtersChanged')).toEqual([]);

  await frame.getByRole('tab', { name: 'Totals' }).click();
  await expectEvent(page, { type: 'filtersChanged', revision: start + 2 });
  const [changed] = await eventsOf(page, 'filtersChanged');
  expect(changed?.filters).toMatchObject({ view: 'totals', q: 'ada', agents: [], lang: 'en-GB' });

  // A host that sets what it hears gets no echo, and one that answers to what is over changes nothing.
  const echo = await page.evaluate(async () => {
    const event = globalThis.window.events.find(({ type }) => type === 'filtersChanged');
    if (event?.type !== 'filtersChanged') throw new Error('no filters were told');
    return await globalThis.window.dashboard.setFilters(event.filters, event.revision);
  });
  expect(echo).toMatchObject({ rejected: [], revision: start + 2 });
  const late = await page.evaluate(
    async (revision) => await globalThis.window.dashboard.setFilters({ view: 'timeline' }, revision),
    start + 1,
  );
  expect(late).toMatchObject({
    applied: {},
    rejected: [{ field: 'view', code: 'stale' }],
    revision: start + 2,
  });
  await expect(frame.getByRole('table', { name: 'Totals by agent' })).toBeVisible();
  expect(await eventsOf(page, 'filtersChanged')).toHaveLength(1);
});

test('what somebody looks for stands in no address, and leaves no steps to go back', async ({
  page,
  openPortal,
}) => {
  const { frame, grid } = await openPortal(testDay);
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  const steps = await page.evaluate(() => history.length);
  await frame.getByRole('searchbox', { name: 'Find agent' }).fill('ada.autumn@example.com');
  await frame.getByRole('tab', { name: 'Table' }).click();
  await expect(frame.getByRole('table', { name: 'Status spans' })).toContainText('Ada');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  for (const each of page.frames()) expect(each.url()).not.toMatch(/ada|eyJ/i);
});

test('the host hears whose details are opened, and asks for all agents again', async ({
  page,
  openPortal,
  upstream,
}) => {
  const { frame, grid } = await openPortal();
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  await frame.getByRole('rowheader', { name: /^Ben/ }).click();
  await expectEvent(page, { type: 'agentSelected', userId: 'u-ben' });
  const calls = upstream.requests.length;
  await page.evaluate(async () => await globalThis.window.dashboard.refresh());
  await expect.poll(() => upstream.requests.length).toBeGreaterThan(calls);
});

test('the theme is the host’s: its tokens, and where it names no scheme, its ground', async ({
  page,
  openPortal,
}) => {
  const { frame, grid } = await openPortal('', 'height: 100vh; background: #101418');
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  const root = frame.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.evaluate(() => {
    document.querySelector('#place')?.setAttribute('style', 'background: #ffffff');
  });
  await expect(root).toHaveAttribute('data-theme', 'light');
  // The scheme that followed the ground is no news to the host, which is not too late for it.
  const [{ revision: start } = { revision: Number.NaN }] = await eventsOf(page, 'ready');
  const known = await page.evaluate(
    async (revision) => await globalThis.window.dashboard.setFilters({ sort: '-name' }, revision),
    start,
  );
  expect(known).toMatchObject({ applied: { sort: '-name' }, rejected: [] });

  const answer = await page.evaluate(
    async () =>
      await globalThis.window.dashboard.setTheme({
        accent: '#00604a',
        surface: '#fffdf8',
        radius: 2,
        font: 'Georgia, serif',
      }),
  );
  expect(answer).toMatchObject({ applied: { accent: '#00604a', radius: 2, theme: 'light' }, rejected: [] });
  const style = async (name: string) =>
    await root.evaluate((html, property) => getComputedStyle(html).getPropertyValue(property).trim(), name);
  expect(await style('--accent')).toBe('#00604a');
  expect(await style('--radius-md')).toBe('2px');
  await expect(frame.locator('body')).toHaveCSS('font-family', /^Georgia, serif/);
  await expectAccessible(page);
  await page.evaluate(async () => await globalThis.window.dashboard.setTheme('dark'));
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect(await style('--accent')).toBe('#93a5ff');
});

test('an element without a height lets the frame take the height that it needs, and comes to rest', async ({
  page,
  openPortal,
}) => {
  const { grid } = await openPortal('', '');
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  const frame = page.locator('iframe');
  await expectEvent(page, { type: 'resize', height: expect.any(Number) });
  const heights = async () => (await eventsOf(page, 'resize')).map(({ height }) => height);
  await expect.poll(async () => (await frame.boundingBox())?.height === (await heights()).at(-1)).toBe(true);
  const before = await heights();
  expect(before.length).toBeLessThan(6);
  // Whatever room it has, it asks for the same.
  await page.evaluate(() => {
    const [element] = document.querySelectorAll('iframe');
    if (element !== undefined) element.style.height = '900px';
  });
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.evaluate(async () => await globalThis.window.dashboard.refresh());
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  expect(await heights()).toEqual(before);
});

test('taken off, the dashboard leaves nothing behind', async ({ page, openPortal }) => {
  const { grid } = await openPortal();
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  const outcome = await page.evaluate(async () => {
    const { dashboard } = globalThis.window;
    const waiting = dashboard.refresh().then(
      () => 'done',
      (error: unknown) => String(error),
    );
    dashboard.destroy();
    dashboard.destroy();
    const after = await dashboard.setFilters({ q: 'x' }).catch((error: unknown) => String(error));
    return { waiting: await waiting, after, children: document.querySelector('#place')?.childElementCount };
  });
  expect(outcome).toEqual({
    waiting: expect.stringMatching(/done|taken off/),
    after: expect.stringContaining('taken off'),
    children: 0,
  });
  const heard = (await page.evaluate(() => globalThis.window.events)).length;
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  expect(await page.evaluate(() => globalThis.window.events)).toHaveLength(heard);
});

test('what cannot be mounted is reported at once, with what to do', async ({
  page,
  openPortal,
  dashboard,
}) => {
  await openPortal();
  const faults = await page.evaluate(async (address) => {
    // The module that the page has loaded already, as another script of the portal would import it.
    const { mount }: { mount: (...given: unknown[]) => unknown } = await import(`${address}/embed.js`);
    const place = document.createElement('div');
    document.body.append(place);
    const told: string[] = [];
    for (const [element, options] of [
      [null, { src: address }],
      [place, undefined],
      [place, { src: 'javascript:alert(1)' }],
      [place, { src: address, getToken: 'a.b.c' }],
      [place, { src: address, onEvent: 1 }],
      [place, { src: address, lang: 1 }],
      [place, { src: address, filters: 'view=table' }],
    ]) {
      try {
        mount(element, options);
        told.push('mounted');
      } catch (error) {
        told.push(String(error));
      }
    }
    return told;
  }, dashboard.address);
  expect(faults).toEqual([
    expect.stringMatching(/^TypeError: .*element/),
    expect.stringMatching(/^TypeError: .*object with src/),
    expect.stringMatching(/^TypeError: .*http\(s\) address/),
    expect.stringMatching(/^TypeError: .*getToken must be a function/),
    expect.stringMatching(/^TypeError: .*onEvent must be a function/),
    expect.stringMatching(/^TypeError: .*lang must be text/),
    expect.stringMatching(/^TypeError: .*filters must be an object/),
  ]);
});

test('a classic script has the global instead', async ({ page, portal, dashboard }) => {
  portal.serve(
    '/classic',
    `<!doctype html><html lang="en"><head><title>Portal</title><link rel="icon" href="data:,"></head><body>
     <div id="place" style="height:90vh"></div><script src="${dashboard.address}/embed.classic.js"></script>
     <script>AgentStatusTimeline.mount(document.querySelector('#place'), { src: '${dashboard.address}',
       getToken: () => fetch('/token').then((response) => response.text()) });</script></body></html>`,
  );
  await page.goto(`${portal.origin}/classic`);
  await expect(page.frameLocator('iframe').getByRole('grid')).toBeVisible();
});

test('a token for two agents shows those two, in every view, list and file', async ({
  page,
  portal,
  openPortal,
}) => {
  portal.giveTokens(async () => await signToken({ agents: ['ada.autumn@example.com', 'cleo@example.com'] }));
  const { frame, grid } = await openPortal(testDay);
  await expect(grid).toHaveAttribute('aria-rowcount', '2');
  await expect(frame.getByText('Ben', { exact: false })).toHaveCount(0);
  await frame.getByRole('combobox', { name: 'Agents' }).press('ArrowDown');
  await expect(frame.getByRole('option', { name: /Ada/ })).toBeVisible();
  await expect(frame.getByRole('option', { name: /Ben/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  for (const [tab, table] of [
    ['Table', 'Status spans'],
    ['Totals', 'Totals by agent'],
  ] as const) {
    await frame.getByRole('tab', { name: tab }).click();
    await expect(frame.getByRole('table', { name: table })).toContainText('Ada');
    await expect(frame.getByText('Ben', { exact: false })).toHaveCount(0);
  }
  for (const item of ['Spans (CSV)', 'Totals (CSV)']) {
    await frame.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('menuitem', { name: item, exact: true }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('ada.autumn@example.com');
    expect(text).not.toMatch(/ben/i);
  }
  // Asked for by name, somebody else is as if there were nobody of that name.
  await page.evaluate(
    async () =>
      await globalThis.window.dashboard.setFilters({ view: 'timeline', agents: ['ben.busy@example.com'] }),
  );
  await expect(frame.getByRole('heading', { name: /agent/i }).last()).toBeVisible();
  await expect(grid).toHaveCount(0);
  await expect(frame.locator('body')).not.toContainText('Ben Busy');
});
