import { expect, test } from './support/test';
import { signToken, tokenSettings } from './support/startPortal';
import { agentRecord, heldBack, serveAgents, testDay } from '../src/demo/upstreamPages.testkit';

test('a token that expires mid-load leaves what is here, and says so', async ({
  page,
  pageGuard,
  startFakeUpstream,
  startServer,
}) => {
  pageGuard.allow(/Failed to load resource/);
  const many = Array.from({ length: 100 }, (_, index) => agentRecord(index + 1));
  const held = heldBack();
  const upstream = await startFakeUpstream({
    chooseFault: (request, index) => ({ ...serveAgents(many)(request, index), until: held.opened }),
  });
  const server = await startServer({ ...upstream.settings, ...tokenSettings });
  await page.setExtraHTTPHeaders({ Authorization: `Bearer ${await signToken()}` });
  await page.goto(`${server.address}/?from=${testDay}&to=${testDay}&tz=UTC`);
  await expect.poll(() => upstream.requests.length).toBe(1);
  // Beyond the difference of clocks that the service allows.
  const expired = await signToken({ lifeSeconds: -120 });
  await page.setExtraHTTPHeaders({ Authorization: `Bearer ${expired}` });
  held.open();
  await expect(page.getByRole('alert')).toContainText('Your access has expired');
  await expect(page.getByRole('grid', { name: 'Agent status timeline' })).toHaveAttribute(
    'aria-rowcount',
    '50',
  );
});
