import { expectAccessible } from './support/expectAccessible';
import { expect, test } from './support/test';

test('the demo contact center shows on a timeline', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Agent status timeline/);
  const timeline = page.getByRole('grid', { name: 'Agent status timeline' });
  await expect(timeline).toBeVisible();
  await expect(timeline).toHaveAttribute('aria-busy', 'false');
  await expectAccessible(page);
});
