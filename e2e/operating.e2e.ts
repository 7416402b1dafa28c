import { SignJWT } from 'jose';

import { expect, test } from './support/test';
import { agentRecord, heldBack, serveAgents, testDay } from '../src/demo/upstreamPages.testkit';

const tokenSettings = {
  ACCESS: 'token',
  ACCESS_SECRET: 'a-secret-of-the-test-of-thirty-two-bytes',
  ACCESS_ISSUER: 'https://portal.example',
  ACCESS_AUDIENCE: 'agent-status',
};

async function tokenFor(
  listed: '*' | readonly string[],
  subject = 'supervisor-of-the-test',
): Promise<string> {
  return await new SignJWT({ agents: listed })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(tokenSettings.ACCESS_ISSUER)
    .setAudience(tokenSettings.ACCESS_AUDIENCE)
    .setSubject(subject)
    .setExpirationTime('10 minutes')
    .sign(new TextEncoder().encode(tokenSettings.ACCESS_SECRET));
}

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
  await page.setExtraHTTPHeaders({ Authorization: `Bearer ${await tokenFor('*')}` });
  await page.goto(`${server.address}/?from=${testDay}&to=${testDay}&tz=UTC`);
  await expect.poll(() => upstream.requests.length).toBe(1);
  await page.setExtraHTTPHeaders({ Authorization: 'Bearer e.e.e' });
  held.open();
  await expect(page.getByRole('alert')).toContainText('Your sign-in is missing or has expired');
  await expect(page.getByRole('grid', { name: 'Agent status timeline' })).toHaveAttribute(
    'aria-rowcount',
    '50',
  );
});
