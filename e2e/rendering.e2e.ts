import type { Page } from 'playwright/test';

import { expect, test } from './support/test';
import { agentRecord, serveAgents, spanRecord } from '../src/demo/upstreamPages.testkit';

/** What of a React fiber is read here (react-reconciler, `ReactInternalTypes`). */
type Fiber = {
  readonly tag: number;
  readonly flags: number;
  readonly stateNode: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly return: Fiber | null;
  readonly alternate: Fiber | null;
};

type Renders = { header: number; filters: number; footer: number; elsewhere: number };

declare global {
  var rendersSoFar: Renders;
}

/** Counts the components that render in each commit by where on the page they stand, as React's own tools do. */
function countRenders(): void {
  /** Function, class, forwardRef, memo and simple memo components. */
  const componentTags = new Set([0, 1, 11, 14, 15]);
  const hostTag = 5;
  const performedWork = 1;
  const hostBelow = (fiber: Fiber): unknown => {
    for (let child = fiber.child; child !== null; child = child.sibling) {
      const host = child.tag === hostTag ? child.stateNode : hostBelow(child);
      if (host !== undefined) return host;
    }
    return undefined;
  };
  const hostAbove = (fiber: Fiber): unknown => {
    let parent = fiber.return;
    while (parent !== null && parent.tag !== hostTag) parent = parent.return;
    return parent?.stateNode;
  };
  const placeOf = (fiber: Fiber): keyof Renders | undefined => {
    const below = hostBelow(fiber);
    const host = below ?? hostAbove(fiber);
    if (!(host instanceof Element)) return 'elsewhere';
    // The text that tells how old the data is: it alone counts the seconds up here.
    if (below === undefined && host.closest('header [data-age]') !== null) return undefined;
    if (host.closest('header') !== null) return 'header';
    if (host.closest('search') !== null) return 'filters';
    const footer = [...document.querySelectorAll('[role=tabpanel] .border-t')].at(-1);
    return footer?.contains(host) === true ? 'footer' : 'elsewhere';
  };
  const count = (next: Fiber, previous: Fiber | null): void => {
    if (componentTags.has(next.tag) && (next.flags & performedWork) !== 0) {
      const place = placeOf(next);
      if (place !== undefined) globalThis.rendersSoFar[place] += 1;
    }
    // The same children: this commit did not go further down.
    if (next.child === previous?.child) return;
    for (let child = next.child; child !== null; child = child.sibling) count(child, child.alternate);
  };
  globalThis.rendersSoFar = { header: 0, filters: 0, footer: 0, elsewhere: 0 };
  Object.assign(globalThis, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      checkDCE: () => {},
      inject: () => 1,
      onCommitFiberRoot: (_: number, { current }: { readonly current: Fiber }) =>
        count(current, current.alternate),
      onPostCommitFiberRoot: () => {},
      onCommitFiberUnmount: () => {},
    },
  });
}

const rendersOf = (page: Page) => page.evaluate(() => ({ ...globalThis.rendersSoFar }));

/** Lets time go by in the page until it has loaded and done everything that waits for idle moments. */
async function settle(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(100);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false', { timeout: 100 });
  }).toPass();
  for (let second = 0; second < 8; second += 1) {
    await page.clock.runFor(1000);
    await page.waitForLoadState('networkidle');
  }
}

test('header, filter bar and footer do not render while only time goes by', async ({ page, center }) => {
  const status = [
    spanRecord('12:00:00', '12:00:00', { primaryStatus: 'AVAILABLE', endTime: '-', duration: '-' }),
  ];
  center.upstream.setFault(serveAgents([agentRecord(1, { status })]));
  await page.addInitScript(countRenders);
  await page.clock.install({ time: '2026-03-10T12:00:00Z' });
  await page.clock.pauseAt('2026-03-10T12:00:01Z');
  await page.goto(`${center.address}/?tz=UTC`);
  await settle(page);
  const age = page.locator('header [data-age]');
  const row = page.getByRole('rowheader', { name: /^Agent 0001/ });
  const requestsBefore = center.upstream.requests.length;
  const before = await rendersOf(page);
  for (const place of ['header', 'filters', 'footer'] as const) expect(before[place]).toBeGreaterThan(0);

  for (let second = 0; second < 10; second += 1) {
    const ageBefore = await age.textContent();
    const rowBefore = await row.textContent();
    await page.clock.runFor(1000);
    // The clock is not frozen: what shows the time has moved on.
    await expect.poll(() => age.textContent()).not.toBe(ageBefore);
    await expect.poll(() => row.textContent()).not.toBe(rowBefore);
  }
  const after = await rendersOf(page);
  expect(center.upstream.requests.length).toBe(requestsBefore);
  expect(after).toEqual({ ...before, elsewhere: after.elsewhere });
  expect(after.elsewhere).toBeGreaterThanOrEqual(before.elsewhere + 10);
});
