import type { BrowserContext, Page } from 'playwright/test';

import { freePort } from '../server/http/freePort.testkit';
import { type RunningProvider, startProvider } from './support/startProvider';
import type { RunningServer } from './support/startServer';
import { expect, test as base } from './support/test';

type SignInServers = {
  readonly provider: RunningProvider;
  /** The demo, for those whom the provider signs in. */
  readonly dashboard: RunningServer;
};

const test = base.extend<SignInServers>({
  provider: async ({ context }, provide) => {
    const provider = await startProvider();
    await provide(provider);
    await Promise.all(context.pages().map((page) => page.close()));
    await provider.stop();
  },
  dashboard: async ({ provider, startServer, pageGuard }, provide) => {
    // The browser's own words for a request that is refused.
    pageGuard.allow(/status of 401/);
    const port = await freePort();
    await provide(
      await startServer({
        ...provider.settingsFor(`http://127.0.0.1:${port}`),
        PORT: String(port),
        DEMO_AGENTS: '30',
      }),
    );
  },
});

/** A view of which a part is behind `#`. */
const view = '/?last=4h&tz=UTC&group=none&rows=dense#q=a';
const loginPage = (page: Page) => page.getByRole('heading', { name: 'Sign in at the provider' });
const grid = (page: Page) => page.getByRole('grid', { name: 'Agent status timeline' });
const alert = (page: Page) => page.getByRole('alert');
const again = (page: Page) => alert(page).getByRole('button', { name: 'Sign in again' });

async function signInAtProvider(page: Page, login = 'olga'): Promise<void> {
  await expect(loginPage(page)).toBeVisible();
  await page.getByLabel('Login').fill(login);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Waits until the page shows agents in the view that was asked for. */
async function expectView(page: Page, { address }: RunningServer): Promise<void> {
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false');
  await expect(page).toHaveURL(address + view);
  await expect(grid(page).getByRole('rowheader').first()).toBeVisible();
}

async function openSignedIn(page: Page, dashboard: RunningServer): Promise<void> {
  await page.goto(dashboard.address + view);
  await signInAtProvider(page);
  await expectView(page, dashboard);
}

/** The session ends on the server, and the page notices. */
async function endSession(page: Page, dashboard: RunningServer): Promise<void> {
  await dashboard.setClockAhead(13 * 60);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(alert(page)).toContainText('You are signed out');
  await dashboard.setClockAhead(0);
}

test('signing in keeps the address, the part behind # included', async ({ page, dashboard }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto(dashboard.address + view);
  await expect(loginPage(page)).toBeVisible();
  expect(requested).not.toContain('/api/agentstatusdetails');
  await signInAtProvider(page);
  await expectView(page, dashboard);
  await expect(page.getByRole('button', { name: 'Account: Olga Admin' })).toBeVisible();
  expect(await page.evaluate(() => [document.cookie, sessionStorage.length])).toEqual(['', 0]);
});

test('a session that ends under an open page: the data stays, and one click leads back', async ({
  page,
  dashboard,
}) => {
  await openSignedIn(page, dashboard);
  const rows = await grid(page).getAttribute('aria-rowcount');
  await endSession(page, dashboard);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', rows ?? '');
  // Who is still signed in at the provider is asked for nothing.
  await again(page).click();
  await expect(alert(page)).toHaveCount(0);
  await expectView(page, dashboard);
});

test('two tabs may sign in at once', async ({ context, dashboard }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) await page.goto(dashboard.address + view);
  for (const page of [one, other]) await expect(loginPage(page)).toBeVisible();
  for (const page of [other, one]) {
    await signInAtProvider(page);
    await expectView(page, dashboard);
  }
});

test('a tab continues by itself when another has signed in', async ({ context, dashboard }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await openSignedIn(one, dashboard);
  await other.goto(dashboard.address + view);
  await expectView(other, dashboard);
  await endSession(one, dashboard);
  await other.getByRole('button', { name: 'Refresh' }).click();
  await expect(alert(other)).toContainText('You are signed out');
  await again(one).click();
  await expectView(one, dashboard);
  // In a browser without a screen no tab is ever hidden.
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(alert(other)).toHaveCount(0);
  await expectView(other, dashboard);
});

test('who may not sign in any more is out at the next check', async ({ page, provider, dashboard }) => {
  await openSignedIn(page, dashboard);
  provider.revoke('olga');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(alert(page)).toHaveCount(0);
  // The provider is asked again within 15 minutes.
  await dashboard.setClockAhead(15);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(alert(page)).toContainText('You are signed out');
  const config: unknown = await (await page.request.get(`${dashboard.address}/api/config`)).json();
  expect(config).toMatchObject({ signIn: { url: '/sign-in', canSignOut: true } });
  expect(config).not.toHaveProperty('signIn.userName');
});

test('while the provider is down the page says so, and signs in once it is back', async ({
  page,
  provider,
  dashboard,
}) => {
  provider.setState('down');
  await page.goto(dashboard.address + view);
  await expect(alert(page)).toContainText('The sign-in service returned an error');
  await expect(page).toHaveURL(dashboard.address + view);
  await again(page).click();
  await expect(alert(page)).toContainText('The sign-in service returned an error');
  provider.setState('up');
  await again(page).click();
  await signInAtProvider(page);
  await expectView(page, dashboard);
});

test('a sign-in that somebody cancels can be begun again', async ({ page, dashboard }) => {
  await page.goto(dashboard.address + view);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(alert(page)).toContainText('The sign-in was canceled');
  await again(page).click();
  await signInAtProvider(page);
  await expectView(page, dashboard);
});

test('who goes back from the provider is asked, and not sent there again', async ({ page, dashboard }) => {
  await page.goto(dashboard.address + view);
  await expect(loginPage(page)).toBeVisible();
  await page.goBack();
  await expect(alert(page)).toContainText('You are not signed in');
  await again(page).click();
  await signInAtProvider(page);
  await expectView(page, dashboard);
});

test('the reply of the provider is of use once, and in one browser', async ({ page, browser, dashboard }) => {
  const replies: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/sign-in/callback?')) replies.push(request.url());
  });
  await openSignedIn(page, dashboard);
  const [reply = ''] = replies;
  expect(reply).toContain('state=');
  const stranger: BrowserContext = await browser.newContext();
  const strangers = await stranger.newPage();
  await strangers.goto(reply);
  await expect(alert(strangers)).toContainText('The sign-in could not be completed');
  await expect(strangers).toHaveURL(`${dashboard.address}/`);
  await stranger.close();
  await page.context().clearCookies({ domain: '127.0.0.1' });
  await page.goto(reply);
  await expect(alert(page)).toContainText('The sign-in could not be completed');
});

test('signing out ends the session here and at the provider', async ({ page, dashboard, pageGuard }) => {
  // What the provider's own page looks for.
  pageGuard.allow(/fonts\.googleapis\.com|favicon\.ico/);
  await openSignedIn(page, dashboard);
  await page.getByRole('button', { name: 'Account: Olga Admin' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expect(alert(page)).toContainText('You are signed out');
  await expect(grid(page)).toHaveCount(0);
  expect(await page.context().cookies(dashboard.address)).toEqual([]);
  await again(page).click();
  await expect(loginPage(page)).toBeVisible();
});
