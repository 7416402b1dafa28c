import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { signInFailures } from '../../contract/signIn';
import { browserPage } from '../browser/browserPage';
import {
  addressParameters,
  expectAccessible,
  openPage,
  type PageOptions,
  readyTimeline,
} from '../page.testkit';
import { untranslatedTexts } from '../untranslatedTexts.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const view = `${day}&view=table#q=Ag&agents=agent1%40example.com`;
const viewed = {
  from: '2026-03-10',
  to: '2026-03-10',
  tz: 'UTC',
  view: 'table',
  q: 'Ag',
  agents: 'agent1@example.com',
};
const url = '/sign-in';
const nobody = { signIn: { url, canSignOut: true } };
const jane = { signIn: { url, canSignOut: true, userName: 'Jane Doe' } };
const notice = page.getByRole('alert');
const again = notice.getByRole('button', { name: 'Sign in again' });

/** Where the page went to instead of being left. */
function watchLeaving() {
  return vi.spyOn(browserPage, 'goTo').mockImplementation(() => {});
}

/** The page as it is when its tab comes back from the sign-in. */
async function openAfterSignIn(query: string, options: PageOptions) {
  const goTo = watchLeaving();
  const left = await openPage(view, { config: nobody });
  await expect.poll(() => goTo.mock.calls).toEqual([[url]]);
  left.close();
  goTo.mockClear();
  return { goTo, opened: await openPage(query, options) };
}

describe('where nobody is signed in', () => {
  test('the page goes to the sign-in and requests no agents', async () => {
    const goTo = watchLeaving();
    const { requests } = await openPage(view, { config: nobody });
    await expect.poll(() => goTo.mock.calls).toEqual([[url]]);
    await expect.element(page.getByRole('button', { name: 'Refresh' })).not.toBeInTheDocument();
    expect(requests).toEqual([]);
  });

  test('it does without storage too', async () => {
    const goTo = watchLeaving();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await openPage(view, { config: nobody });
    await expect.poll(() => goTo.mock.calls).toEqual([[url]]);
  });

  test('it says so where no cookie could keep a sign-in', async () => {
    const goTo = watchLeaving();
    vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false);
    await openPage(view, { config: nobody });
    await expect.element(notice).toHaveTextContent('allow cookies');
    expect(goTo).not.toHaveBeenCalled();
  });

  test.each([
    ['who is signed in', jane],
    ['whom a gateway signs in', { signIn: { url, canSignOut: false } }],
    ['nobody has to sign in', {}],
  ])('but not where it is known %s', async (_, config) => {
    const goTo = watchLeaving();
    await openPage(day, { config });
    await readyTimeline();
    expect(goTo).not.toHaveBeenCalled();
  });
});

describe('back from the sign-in', () => {
  test('the page shows the view that it left, once', async () => {
    const { goTo, opened } = await openAfterSignIn('', { config: jane });
    await expect.element(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
    expect(addressParameters()).toEqual(viewed);
    expect(goTo).not.toHaveBeenCalled();
    opened.goTo(day);
    await expect.element(await readyTimeline()).toHaveAttribute('aria-rowcount', '120');
    expect(addressParameters()).toEqual({ from: '2026-03-10', to: '2026-03-10', tz: 'UTC' });
  });

  test.each([
    ['the fragment that a gateway lost', `${day}&view=table`, viewed],
    ['the view behind the fragment of a provider', '#_=_', viewed],
    [
      'not what a link leads elsewhere than',
      `${day}&view=totals`,
      { from: '2026-03-10', to: '2026-03-10', tz: 'UTC', view: 'totals' },
    ],
  ])('it takes back %s', async (_, query, expected) => {
    await openAfterSignIn(query, { config: jane });
    await expect.element(page.getByRole('tablist', { name: 'View' })).toBeVisible();
    await expect.poll(() => addressParameters()).toEqual(expected);
  });

  test.each([['https://evil.example/?q=1'], ['//evil.example/'], ['7'], [null]])(
    'it takes nothing foreign back from storage: %s',
    async (stored) => {
      sessionStorage.setItem('agent-status-timeline.sign-in', JSON.stringify({ view: stored }));
      await openPage('', { config: jane, now: '2026-03-10T15:00:00Z' });
      await expect.element(page.getByRole('tablist', { name: 'View' })).toBeVisible();
      expect(location.href).not.toContain('evil');
    },
  );

  test('without a sign-in it does not go there again, but says so', async () => {
    const { goTo, opened } = await openAfterSignIn('', { config: nobody });
    await expect.element(notice).toHaveTextContent('You are not signed in');
    expect(goTo).not.toHaveBeenCalled();
    expect(opened.requests).toEqual([]);
    await again.click();
    expect(goTo.mock.calls).toEqual([[url]]);
  });
});

describe('a sign-in that failed', () => {
  test.each([
    ['cancelled', 'The sign-in was canceled'],
    ['expired', 'The sign-in took too long'],
    ['mismatch', 'could not be completed'],
    ['provider', 'returned an error'],
    ['refused', 'You do not have access'],
    ['unknown-reason', 'returned an error'],
  ])('is explained and leaves the address: %s', async (reason, words) => {
    const { goTo, opened } = await openAfterSignIn(`sign-in=${reason}`, { config: nobody });
    await expect.element(notice).toHaveTextContent(words);
    expect(addressParameters()).toEqual(viewed);
    expect(goTo).not.toHaveBeenCalled();
    expect(opened.requests).toEqual([]);
    await again.click();
    expect(goTo.mock.calls).toEqual([[url]]);
    opened.close();
    await openPage('', { config: jane });
    await expect.element(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
    expect(addressParameters()).toEqual(viewed);
  });

  test('is forgotten where another tab signed in', async () => {
    await openAfterSignIn('sign-in=mismatch', { config: jane });
    await expect.element(page.getByRole('tab', { name: 'Table' })).toHaveAttribute('aria-selected', 'true');
    await expect.element(notice).not.toBeInTheDocument();
  });

  test.each(signInFailures)('has only translated words, and is accessible: %s', async (reason) => {
    watchLeaving();
    await openPage(`sign-in=${reason}&lang=en-XA`, { config: nobody });
    await expect.element(notice.getByRole('button')).toBeVisible();
    await expectAccessible();
    expect(untranslatedTexts()).toEqual([]);
  });
});
