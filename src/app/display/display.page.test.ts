import { http, HttpResponse } from 'msw';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { problemResponse } from '../../../server/failures/problem';
import { defaultPublicConfig } from '../../contract/publicConfig';
import type { Fault } from '../../demo/upstreamPages.testkit';
import { browserPage } from '../browser/browserPage';
import { expectAccessible, openPage, readyTimeline, replyInstead } from '../page.testkit';
import { untranslatedTexts } from '../untranslatedTexts.testkit';

const token = 'display.4f9a01c2.the-secret-of-the-lobby-0123456789-abcdefgh';
const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';

const served: Fault = { serviceHeaders: { 'Access-View-Only': '1' } };
const ended = page.getByRole('alert').filter({ hasText: 'no longer has access' });

/** Has the service refuse the display from now on, until it is admitted again. */
function revoke(): { readonly admit: () => void } {
  let isRevoked = true;
  const refuse = () =>
    isRevoked
      ? problemResponse({
          code: 'unauthenticated',
          reason: 'display-revoked',
          detail: 'The display was revoked.',
          challenge: 'Bearer',
        })
      : undefined;
  replyInstead(http.post('*/api/agentstatusdetails', refuse), http.get('*/api/roster', refuse));
  return {
    admit: () => {
      isRevoked = false;
    },
  };
}

const copies = () => !document.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true }));

test('a display sends its token with every request, and keeps it in its address alone', async () => {
  const opened = await openPage(`${day}#display=${token}`, { chooseFault: () => served });
  await readyTimeline();
  const sent = opened.requests.map(({ headers }) => headers['authorization']);
  expect(new Set(sent)).toEqual(new Set([`Bearer ${token}`]));
  expect(opened.requests.filter(({ url }) => url.includes('secret'))).toEqual([]);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect.poll(() => location.search).toContain('view=table');
  expect(location.hash).toBe(`#display=${token}`);
  await expect.element(page.getByText('display', { exact: true })).not.toBeInTheDocument();
  opened.reload();
  await expect.element(page.getByRole('table', { name: 'Status spans' })).toBeVisible();
  expect(opened.requests.at(-1)?.headers['authorization']).toBe(`Bearer ${token}`);
});

test('where people sign in, a display still loads the page anew after a deploy', async () => {
  const signIn = { url: '/sign-in', canSignOut: true };
  const build = (name: string) => `<head><meta name="build" content="${name}" /></head>`;
  const meta = document.createElement('meta');
  Object.assign(meta, { name: 'build', content: 'old' });
  document.head.append(meta);
  onTestFinished(() => meta.remove());
  const reload = vi.spyOn(browserPage, 'reload').mockImplementation(() => {});
  await openPage(`chrome=wall&tz=UTC#display=${token}`, {
    config: { signIn, build: 'old' },
    now: '2026-03-10T12:00:00Z',
  });
  await expect.poll(() => document.querySelectorAll('[data-wall-name]').length).toBeGreaterThan(0);
  replyInstead(
    http.get('*/api/config', () => HttpResponse.json({ ...defaultPublicConfig, signIn, build: 'new' })),
    http.get(location.pathname, () => HttpResponse.html(build('new'))),
  );
  vi.setSystemTime('2026-03-10T12:05:01Z');
  await expect.poll(() => reload.mock.calls.length).toBe(1);
});

test('a display goes to no sign-in', async () => {
  const goTo = vi.spyOn(browserPage, 'goTo').mockImplementation(() => {});
  await openPage(`${day}#display=${token}`, { config: { signIn: { url: '/sign-in', canSignOut: true } } });
  await readyTimeline();
  expect(goTo).not.toHaveBeenCalled();
});

test.each([
  ['by its address', `${day}#display=${token}`, {}],
  ['by what the service says', day, served],
])('what may only be looked at, known %s, is not exported, copied, or printed', async (_, query, fault) => {
  await openPage(query, { chooseFault: () => fault });
  await readyTimeline();
  const tools = (name: string) => page.getByRole('button', { name, exact: true });
  await expect.element(tools('Views')).toBeVisible();
  await expect.element(tools('Export')).not.toBeInTheDocument();
  await expect.element(tools('Copy link')).not.toBeInTheDocument();
  expect(copies()).toBe(true);
  window.dispatchEvent(new Event('beforeprint'));
  await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
  expect(document.querySelector('[data-print]')).toBeNull();
});

test('in a small window, they are not in the menu either', async () => {
  await openPage(`${day}#display=${token}`, { viewport: [600, 800] });
  await readyTimeline();
  await page.getByRole('button', { name: 'More' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Views' })).toBeVisible();
  const items = page.getByRole('menuitem').elements();
  expect(items.map((item) => item.textContent)).toEqual([
    'Views',
    'Wall display',
    expect.stringContaining('Theme'),
  ]);
  await userEvent.keyboard('{Escape}');
});

test('others export, copy, and print', async () => {
  await openPage(day);
  await readyTimeline();
  await expect.element(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
  expect(copies()).toBe(false);
  onTestFinished(() => void window.dispatchEvent(new Event('afterprint')));
  await expect
    .poll(() => {
      window.dispatchEvent(new Event('beforeprint'));
      return document.querySelector('[data-print]');
    })
    .not.toBeNull();
});

test('a revoked display says so, shows nothing any more, and resumes once it is admitted again', async () => {
  const now = Date.parse('2026-03-10T15:00:00Z');
  await openPage(`chrome=wall&lang=en-XA&tz=UTC#display=${token}`, {
    chooseFault: () => served,
    roster: { teams: [] },
    now: new Date(now).toISOString(),
    viewport: [1920, 1080],
  });
  const heading = page.getByRole('heading', { level: 1 });
  await expect.poll(() => document.querySelectorAll('[data-wall-name]').length).toBeGreaterThan(0);
  const { admit } = revoke();
  vi.setSystemTime(now + 60_000);
  await expect.element(ended).toBeVisible();
  await expect.element(ended).toHaveTextContent('display 4f9a01c2');
  expect(document.querySelectorAll('[data-wall-name]')).toHaveLength(0);
  await expect.element(heading).toBeInTheDocument();
  await expectAccessible();
  expect(untranslatedTexts()).toEqual([]);
  vi.setSystemTime(now + 130_000);
  await expect.element(ended).toBeVisible();
  admit();
  vi.setSystemTime(now + 200_000);
  await expect.poll(() => document.querySelectorAll('[data-wall-name]').length).toBeGreaterThan(0);
  await expect.element(ended).not.toBeInTheDocument();
});

test('another address of a display, typed over its own, loads the page anew', async () => {
  const reload = vi.spyOn(browserPage, 'reload').mockImplementation(() => {});
  await openPage(`${day}#display=${token}`);
  await readyTimeline();
  location.hash = `#display=${token.replace('4f9a01c2', '00000000')}`;
  await expect.poll(() => reload.mock.calls.length).toBe(1);
});
