import { expect, test } from './support/test';
import { dayAddress } from '../src/demo/upstreamPages.testkit';

const gridName = { name: 'Agent status timeline' } as const;

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLWZpeGVkIn0.c2lnbmF0dXJlLW9mLXRoZS10ZXN0';

for (const [way, credentials] of [
  ['a client id and secret', {}],
  ['a fixed token', { KORE_JWT: jwt, KORE_CLIENT_ID: '', KORE_CLIENT_SECRET: '' }],
] as const) {
  test(`with ${way}: no reply, page or log line holds what is secret`, async ({
    page,
    request,
    pageGuard,
    startFakeUpstream,
    startServer,
  }) => {
    pageGuard.allow(/Failed to load resource/);
    const upstream = await startFakeUpstream();
    const settings = Object.fromEntries(
      Object.entries({ ...upstream.settings, ...credentials, LOG_LEVEL: 'trace' }).filter(
        ([, value]) => value !== '',
      ),
    );
    const server = await startServer(settings);
    const received: Promise<string>[] = [];
    page.on('response', (response) =>
      received.push(
        response.text().then(
          (text) => `${response.url()} ${JSON.stringify(response.headers())} ${text}`,
          // A reply that was given up, or that has no body.
          () => '',
        ),
      ),
    );
    await page.goto(dayAddress(server));
    await expect(page.getByRole('grid', gridName)).toHaveAttribute('aria-busy', 'false');
    const texts = [await page.content()];

    // An upstream that repeats in its errors, and in a broken reply, whatever it was sent.
    for (const status of [400, 401, 403, 404, 500, 302, 200, 429]) {
      upstream.setFault((asked) => ({
        status,
        headers: { 'x-echo': String(asked.headers['auth']), location: asked.url },
        body: `{"errors":[${JSON.stringify({ msg: asked, settings })}]}`,
      }));
      const reply = await request.post(`${server.address}/api/agentstatusdetails`, {
        data: { filter: { dateFilter: { date: '2026-03-09', timeZoneOffSet: 0 } } },
      });
      expect(reply.status(), `for ${status}`).toBeGreaterThanOrEqual(500);
      texts.push(`${JSON.stringify(reply.headers())} ${await reply.text()}`);
    }
    await page.getByRole('button', { name: 'Previous day' }).click();
    await expect(page.getByRole('heading', { name: /call limit/ })).toBeVisible();
    texts.push(await page.content(), ...(await Promise.all(received)), server.output());

    const secrets = [
      ...new Set([
        ...upstream.requests.map(({ headers }) => String(headers['auth'])),
        ...upstream.requests.flatMap(({ headers }) => String(headers['auth']).split('.').slice(1)),
      ]),
      ...['KORE_ACCOUNT_ID', 'KORE_STREAM_ID', 'KORE_CLIENT_ID', 'KORE_CLIENT_SECRET', 'KORE_JWT'].flatMap(
        (name) => settings[name] ?? [],
      ),
    ];
    expect(secrets.length).toBeGreaterThanOrEqual(4);
    const everything = texts.join('\n');
    expect(everything).toContain('"upstream');
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
  });
}
