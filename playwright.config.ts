import { defineConfig } from 'playwright/test';

import { chromiumFlags, systemChromiumPath } from './scripts/chromium.mjs';

const executablePath = systemChromiumPath();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try is a test that fails.
  retries: 0,
  // Most take a few seconds; asking axe about every view and state takes half a minute on a busy machine.
  timeout: 180_000,
  // Patience costs nothing where all is well. What may not take long is measured by the benchmark.
  expect: { timeout: 30_000 },
  reporter: 'line',
  use: {
    browserName: 'chromium',
    launchOptions: {
      args: [
        ...chromiumFlags,
        // Nothing but the loopback has an address: a test that needs the network fails anywhere.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
  },
});
