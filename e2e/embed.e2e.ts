import { expect, test } from './support/embedTest';
import { hostPage } from './support/startPortal';

test('a portal frames the dashboard, gives a token, and hears that it is there', async ({
  page,
  portal,
  dashboard,
}) => {
  portal.serve('/', hostPage(dashboard.address));
  await page.goto(portal.origin);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('grid', { name: 'Agent status timeline' })).toHaveAttribute(
    'aria-busy',
    'false',
  );
  await expect
    .poll(async () => await page.evaluate(() => window.events))
    .toContainEqual(expect.objectContaining({ type: 'status', phase: 'complete' }));
});
