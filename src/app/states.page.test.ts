import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { heldBack, pagingOf } from '../demo/upstreamPages.testkit';
import { openPage, timeline as grid } from './page.testkit';

const day = 'from=2026-03-10&to=2026-03-10&tz=UTC';

test('rows stand before the second page is in, and the progress says how far it is', async () => {
  const gate = heldBack();
  await openPage(day, {
    chooseFault: (request) => (pagingOf(request).offset > 0 ? { until: gate.opened } : undefined),
  });
  const progress = page.getByRole('progressbar', { name: 'Loading agents' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '50');
  await expect.element(grid).toHaveAttribute('aria-busy', 'true');
  await expect.element(progress).toHaveAttribute('aria-valuetext', '50 agents so far, 1 page');
  gate.open();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '120');
  await expect.element(grid).toHaveAttribute('aria-busy', 'false');
  await expect.element(progress).not.toBeInTheDocument();
  await expect.element(page.getByText('120 agents, 3 pages').first()).toBeVisible();
});
