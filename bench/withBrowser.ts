import { type Browser, chromium } from 'playwright';

import { chromiumFlags, systemChromiumPath } from '../scripts/chromium.mjs';

/**
 * Lends a browser to some work: one of its own for each run, because what one leaves behind, or hangs in,
 * shall not be the next one's. It is killed afterwards: a page that never answers would not let it close.
 */
export async function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const executablePath = systemChromiumPath();
  const server = await chromium.launchServer({
    args: chromiumFlags,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    return await work(await chromium.connect(server.wsEndpoint()));
  } finally {
    await server.kill();
  }
}
