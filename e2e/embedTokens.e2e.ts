import { expect, expectEvent, test } from './support/embedTest';
import { expectAccessible } from './support/expectAccessible';
import { hostPage, settingsFor, signToken } from './support/startPortal';
import { agentRecord, dayAddress, serveAgents } from '../src/demo/upstreamPages.testkit';

const gridName = { name: 'Agent status timeline' } as const;
/** The server allows for clocks that are a minute apart: what ended a minute ago less this still holds for that long. */
const endingIn = (seconds: number) => seconds - 60;

test('a token is renewed before it ends, by the life that the server states', async ({
  page,
  portal,
  openPortal,
}) => {
  const lives = [5];
  portal.giveTokens(async () => await signToken({ lifeSeconds: lives.shift() ?? 600 }));
  const { grid } = await openPortal();
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  // A clock that is a day wrong changes nothing: the page counts from the reply on.
  await expect.poll(() => portal.tokenRequests()).toEqual(['start', 'expiring']);
  await expect(page.frameLocator('iframe').getByRole('alert')).toHaveCount(0);
});

test('a token that ends in the middle of a load is replaced, and the load goes on', async ({
  page,
  portal,
  startServer,
  startFakeUpstream,
}) => {
  // Counted from the token on, not from the test's start: a slow machine has the page ask late.
  const firstHasEnded = new Promise((resolve) => {
    const lives = [endingIn(2)];
    portal.giveTokens(async () => {
      setTimeout(resolve, 3500);
      return await signToken({ lifeSeconds: lives.shift() ?? 600 });
    });
  });
  const agents = Array.from({ length: 120 }, (_, index) => agentRecord(index));
  const upstream = await startFakeUpstream({
    chooseFault: (request, index) => ({
      ...serveAgents(agents)(request, index),
      ...(index === 0 && { until: firstHasEnded }),
    }),
  });
  const server = await startServer({ ...upstream.settings, ...settingsFor(portal) });
  const { search } = new URL(dayAddress(server));
  const filters = JSON.stringify(Object.fromEntries(new URLSearchParams(search)));
  portal.serve('/', hostPage(server.address, `filters: ${filters},`));
  await page.goto(portal.origin);
  const grid = page.frameLocator('iframe').getByRole('grid', gridName);
  await expect(grid).toHaveAttribute('aria-rowcount', '120');
  await expect(grid).toHaveAttribute('aria-busy', 'false');
  expect(portal.tokenRequests().length).toBeGreaterThanOrEqual(2);
  await expect(page.frameLocator('iframe').getByRole('alert')).toHaveCount(0);
});

test('a token that is refused keeps what is here on screen, and says how old it is', async ({
  page,
  portal,
  openPortal,
  pageGuard,
}) => {
  pageGuard.allow(/status of 40[13]|no token: 403/);
  portal.giveTokens(async () => await signToken({ lifeSeconds: endingIn(3) }));
  const { frame, grid } = await openPortal();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  portal.giveTokens(async () => 403);
  // It ends, and nobody gives another.
  await expect(async () => {
    await page.evaluate(async () => await globalThis.window.dashboard.refresh());
    await expect(frame.getByRole('alert')).toContainText('renew your access', { timeout: 4000 });
  }).toPass();
  await expect(frame.getByRole('alert')).toContainText(/as of \d\d:\d\d/);
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await expectEvent(page, { type: 'status', phase: 'renewing-access' });
  await expectEvent(page, { type: 'error', code: 'get-token-failed' });
  await expectAccessible(page);

  portal.giveTokens(async () => await signToken());
  await frame.locator('body').evaluate(() => globalThis.window.dispatchEvent(new Event('online')));
  await expect(frame.getByRole('alert')).toHaveCount(0);
  await expectEvent(page, { type: 'status', phase: 'complete' });
});

test('a host that gives no token is asked again and again, and the page says so', async ({
  page,
  portal,
  openPortal,
  upstream,
  pageGuard,
}) => {
  pageGuard.allow(/status of 403|no token: 403/);
  portal.giveTokens(async () => 403);
  const { frame, grid } = await openPortal();
  await expect(frame.getByRole('alert')).toContainText('Waiting for access from the portal');
  expect(upstream.requests).toEqual([]);
  await expect.poll(() => portal.tokenRequests().length).toBeGreaterThan(2);
  await expectAccessible(page);
  portal.giveTokens(async () => await signToken());
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await expect(frame.getByRole('alert')).toHaveCount(0);
});

test('what waits is tried at once when the network is back, and when somebody looks again', async ({
  page,
  portal,
  dashboard,
  pageGuard,
}) => {
  pageGuard.allow(/status of 403|no token: 403/);
  portal.giveTokens(async () => 403);
  portal.serve('/', hostPage(dashboard.address));
  await page.clock.install();
  await page.goto(portal.origin);
  await expect.poll(() => portal.tokenRequests().length).toBeGreaterThan(0);
  // From here on no time passes: no wait ends by itself.
  await page.clock.pauseAt(Date.now() + 600_000);
  const body = page.frameLocator('iframe').locator('body');
  for (const event of ['online', 'visibilitychange'] as const) {
    const asked = portal.tokenRequests().length;
    await expect(async () => {
      // The question before may still be under way, and then this one has nothing to hurry.
      await body.evaluate((_, name) => {
        const target = name === 'online' ? globalThis.window : document;
        target.dispatchEvent(new Event(name));
      }, event);
      expect(portal.tokenRequests().length).toBeGreaterThan(asked);
    }).toPass();
  }
});

for (const [what, getToken] of [
  ['no text', 'async () => ({ token: 7 })'],
  ['an empty text', `async () => ''`],
  ['what no header can carry', `async () => 'a.b.c\\r\\nX-Other: 1'`],
  ['a token of somebody else’s', `async () => 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.AAAA'`],
  ['a fault', `() => { throw new Error('jane@example.com') }`],
] as const) {
  test(`a host whose getToken gives ${what} shows nobody, and is asked again`, async ({
    page,
    portal,
    dashboard,
    upstream,
    pageGuard,
  }) => {
    pageGuard.allow(/status of 401|must give a token|jane@example\.com/);
    portal.serve(
      '/',
      hostPage(dashboard.address).replace(
        /getToken: async[^]*?\n {2}\},/,
        `getToken: (request) => { window.asked = (window.asked ?? 0) + 1; return (${getToken})(request) },`,
      ),
    );
    await page.goto(portal.origin);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('alert')).toContainText('Waiting for access from the portal');
    await expect.poll(async () => Number(await page.evaluate('window.asked'))).toBeGreaterThan(2);
    await expect(frame.getByRole('grid', gridName)).toHaveCount(0);
    expect(upstream.requests).toEqual([]);
    for (const each of page.frames().slice(1)) expect(await each.content()).not.toContain('jane@');
    expect(dashboard.output()).not.toMatch(/jane@|eyJ/);
  });
}

test('another reader sees nothing of the one before', async ({ portal, openPortal }) => {
  portal.giveTokens(async () => await signToken({ sub: 'jane', lifeSeconds: 10 }));
  const { frame, grid } = await openPortal(`filters: { from: '2026-03-10', to: '2026-03-10', tz: 'UTC' },`);
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await frame.getByRole('searchbox', { name: 'Find agent' }).fill('a');
  portal.giveTokens(async () => await signToken({ sub: 'joe', agents: ['cleo@example.com'] }));
  await expect(grid).toHaveAttribute('aria-rowcount', '1');
  // Jane's may have been renewed for her before, on a slow machine.
  expect(new Set(portal.tokenRequests().slice(1, -1))).toEqual(new Set(['expiring']));
  expect(portal.tokenRequests().at(-1)).toBe('start');
  // The range is the usual one again, in which nobody has a status.
  await frame.getByRole('rowheader', { name: /^No status/ }).click();
  await expect(frame.getByRole('rowheader', { name: /^cleo/ })).toBeVisible();
  await expect(frame.getByText('Ada', { exact: false })).toHaveCount(0);
  await expect(frame.getByRole('searchbox', { name: 'Find agent' })).toHaveValue('');
});

test('two frames with two tokens each show their own agents', async ({ page, portal, dashboard }) => {
  const ada = await signToken({ sub: 'a', agents: ['ada.autumn@example.com'] });
  const ben = await signToken({ sub: 'b', agents: ['ben.busy@example.com'] });
  portal.serve(
    '/',
    `<!doctype html><html lang="en"><head><title>Portal</title><link rel="icon" href="data:,"></head><body>
     <div id="one" style="height:45vh"></div><div id="two" style="height:45vh"></div>
     <script type="module">
     import { mount } from '${dashboard.address}/embed.js';
     const src = '${dashboard.address}/';
     const filters = { from: '2026-03-10', to: '2026-03-10', tz: 'UTC' };
     mount(document.querySelector('#one'), { src, filters, getToken: () => '${ada}' });
     mount(document.querySelector('#two'), { src, filters, getToken: () => '${ben}' });
     </script></body></html>`,
  );
  await page.goto(portal.origin);
  const [one, two] = ['#one iframe', '#two iframe'].map((place) => page.frameLocator(place));
  await expect(one?.getByRole('rowheader', { name: /^Ada/ }) ?? page.locator('none')).toBeVisible();
  await expect(two?.getByRole('rowheader', { name: /^Ben/ }) ?? page.locator('none')).toBeVisible();
  await expect(one?.getByText('Ben Busy') ?? page.locator('none')).toHaveCount(0);
  await expect(two?.getByText('Ada Autumn') ?? page.locator('none')).toHaveCount(0);
});

test('behind a gateway that adds the credentials the page stands alone, without any of this', async ({
  page,
  dashboard,
}) => {
  const token = await signToken();
  await page.route(/\/api\//, async (route) => {
    await route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } });
  });
  await page.goto(`${dashboard.address}/?from=2026-03-10&to=2026-03-10&tz=UTC`);
  await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-rowcount', '3');
});
