import type { Page } from 'playwright/test';

import { freePort } from '../server/http/freePort.testkit';
import { type RunningProvider, startProvider } from './support/startProvider';
import { expect, test } from './support/test';

let provider: RunningProvider;
test.beforeAll(async () => {
  provider = await startProvider();
});
test.afterAll(async () => {
  await provider.stop();
});

async function signIn(page: Page, login: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Login' }).fill(login);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const statusOfAgents = async (page: Page): Promise<number> =>
  await page.evaluate(async () => {
    const body = JSON.stringify({ filter: { dateFilter: { date: '2026-11-23', timeZoneOffSet: 0 } } });
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch('/api/agentstatusdetails', { method: 'POST', headers, body })).status;
  });

// Browsers treat these as safe without TLS, so a developer can sign in too.
for (const host of ['127.0.0.1', 'localhost']) {
  test(`signs in and out at a provider, at ${host}`, async ({ page, startServer, pageGuard }) => {
    pageGuard.allow(/the server responded with a status of 401|fonts\.googleapis\.com|favicon\.ico/);
    const port = await freePort();
    const address = `http://${host}:${port}`;
    const settings = { ...provider.settingsFor(address), PORT: String(port), LOG_LEVEL: 'debug' };
    const server = await startServer(settings);
    await page.goto(`${address}/sign-in`);
    await signIn(page, 'olga');
    await expect(page).toHaveURL(`${address}/`);
    expect(await statusOfAgents(page)).toBe(200);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const session = (await page.context().cookies(address)).find(({ name }) => name === '__Host-session');
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });

    await page.evaluate(() => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = '/sign-out';
      document.body.append(form);
      form.submit();
    });
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    // The page finds nobody signed in, and leads to the provider, who asks again.
    await expect(page.getByRole('textbox', { name: 'Login' })).toBeVisible();
    const config: unknown = await (await page.request.get(`${address}/api/config`)).json();
    expect(config).not.toHaveProperty('signIn.userName');

    await expect.poll(server.output).toContain('"route":"/sign-in/callback"');
    expect(server.output()).not.toMatch(/olga|code=|state=|session=/i);
  });
}
