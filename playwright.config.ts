import { defineConfig } from 'playwright/test';

import { chromiumFlags, systemChromiumPath } from './scripts/chromium.mjs';

const executablePath = systemChromiumPath();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes only on a retry counts as failed.
  retries: 0,
  // Most take a few seconds; checking every view and state with axe takes half a minute on a busy machine.
  timeout: 180_000,
  // Generous, because it costs nothing when a test passes. The benchmarks measure speed.
  expect: { timeout: 30_000 },
  reporter: 'line',
  use: {
    browserName: 'chromium',
    launchOptions: {
      args: [
        ...chromiumFlags,
        // Only the loopback resolves, so that a test that needs the network fails everywhere.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace of every test takes a quarter of the time of all; `npm test` runs what failed again with one.
    trace: 'off',
  },
});
