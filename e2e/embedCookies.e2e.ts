import { chromiumFlags, systemChromiumPath } from '../scripts/chromium.mjs';
import { expect, test } from './support/embedTest';

const executablePath = systemChromiumPath();

test.use({
  launchOptions: {
    args: [
      ...chromiumFlags,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      // Chromium as it is where third-party cookies are gone.
      '--test-third-party-cookie-phaseout',
    ],
    ...(executablePath === undefined ? {} : { executablePath }),
  },
});

test('no cookie is needed: with those of third parties blocked all is as ever', async ({
  page,
  openPortal,
  pageGuard,
}) => {
  pageGuard.allow(/third-party cookies/i);
  const { frame, grid } = await openPortal();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  // They are blocked indeed: the frame, on another site than the page, can keep none.
  const kept = await frame.locator('html').evaluate(() => {
    document.cookie = 'probe=1; SameSite=None; Secure';
    return document.cookie;
  });
  expect(kept).toBe('');
  expect(await page.context().cookies()).toEqual([]);
  await frame.getByRole('tab', { name: 'Table' }).click();
  await expect(frame.getByRole('table', { name: 'Status spans' })).toBeVisible();
});
