import { type Browser, chromium } from 'playwright';

import { chromiumFlags, systemChromiumPath } from '../scripts/chromium.mjs';

/**
 * Runs some work with a new browser, so that no run is affected by what an earlier one left behind. The browser is
 * killed afterwards, because a page that no longer responds would not let it close.
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
