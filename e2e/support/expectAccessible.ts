import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from 'playwright/test';

export type AxeExclusion = {
  /** The elements, as narrow as possible. */
  readonly selector: string;
  /** Why axe is wrong about them. */
  readonly reason: string;
};

/**
 * Fails with every violation that axe finds on the current page: WCAG 2.2 A and AA, and axe's best practices.
 */
export async function expectAccessible(page: Page, exclusions: readonly AxeExclusion[] = []): Promise<void> {
  // Room for rows is made a frame before the rows are there.
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-scroller]')].every(
          (scroller) =>
            scroller.scrollHeight <= scroller.clientHeight ||
            scroller.matches('[tabindex="0"]') ||
            scroller.querySelector('[tabindex="0"]') !== null,
        ),
      ),
    )
    .toBe(true);
  let axe = new AxeBuilder({ page });
  for (const { selector } of exclusions) axe = axe.exclude(selector);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
  expect(found, 'violations found by axe').toEqual([]);
}
