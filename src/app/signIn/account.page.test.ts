import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { browserPage } from '../browser/browserPage';
import { expectAccessible, openPage, press, readyTimeline } from '../page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';
const url = '/sign-in';
const nobody = { signIn: { url, canSignOut: true } };
const jane = { signIn: { url, canSignOut: true, userName: 'Jane Doe' } };
const account = page.getByRole('button', { name: 'Account: Jane Doe' });
const signOut = page.getByRole('menuitem', { name: 'Sign out' });

function watchPosts() {
  return vi.spyOn(browserPage, 'post').mockImplementation(() => {});
}

describe('who is signed in', () => {
  test('is named in the header, and can sign out', async () => {
    const post = watchPosts();
    await openPage(day, { config: jane });
    await readyTimeline();
    await press(account, '{Enter}');
    await expect.element(signOut).toHaveTextContent('Jane Doe');
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    expect(post.mock.calls).toEqual([['/sign-out']]);
  });

  test.each([1024, 1280])('has room for that at %i px', async (width) => {
    await openPage(day, { config: jane, viewport: [width, 800] });
    await readyTimeline();
    await expect.element(account).toBeVisible();
    const { right, bottom } = account.element().getBoundingClientRect();
    expect(right).toBeLessThanOrEqual(width);
    const header = document.querySelector('header');
    expect(header?.scrollWidth).toBe(header?.clientWidth);
    expect(bottom).toBeLessThan(60);
  });

  test('is in the menu on a phone, however long the name', async () => {
    const userName = 'a.very.long.address.of.somebody.with.many.names@subsidiary.example.com';
    const post = watchPosts();
    await openPage(day, { config: { signIn: { url, canSignOut: true, userName } }, viewport: [390, 844] });
    await readyTimeline();
    await page.getByRole('button', { name: 'More' }).click();
    await expect.element(signOut).toHaveTextContent(userName);
    const { left, right } = signOut.element().getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
    await signOut.click();
    expect(post).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['nobody has to sign in', {}],
    ['a gateway does that', { signIn: { url, canSignOut: false, userName: 'Jane Doe' } }],
  ])('is not shown where %s', async (_, config) => {
    await openPage(day, { config });
    await readyTimeline();
    await expect.element(page.getByRole('button', { name: 'Export' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Account/ })).not.toBeInTheDocument();
  });
});

describe('after signing out', () => {
  test.each([[''], ['sign-in=cancelled']])(
    'the page says so and does not sign in by itself: %s',
    async (query) => {
      watchPosts();
      const goTo = vi.spyOn(browserPage, 'goTo').mockImplementation(() => {});
      const opened = await openPage(day, { config: jane });
      await readyTimeline();
      await account.click();
      await signOut.click();
      opened.close();
      const { requests } = await openPage(query, { config: nobody });
      const notice = page.getByRole('alert');
      await expect.element(notice).toHaveTextContent('You are signed out');
      expect(location.search).toBe('');
      expect(requests).toEqual([]);
      expect(goTo).not.toHaveBeenCalled();
      await notice.getByRole('button', { name: 'Sign in again' }).click();
      expect(goTo.mock.calls).toEqual([[url]]);
    },
  );
});
