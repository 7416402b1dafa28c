import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

import { chromiumFlags, systemChromiumPath } from './scripts/chromium.mjs';

// Inherited by the workers, so that tests do not depend on the machine's time zone.
process.env['TZ'] = 'UTC';

const pageTests = 'src/**/*.page.test.{ts,tsx}';
const executablePath = systemChromiumPath();

/** Serves MSW's service worker to tests; a build must not contain it. */
function serveMockServiceWorker(): Plugin {
  const file = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  return {
    name: 'serve-mock-service-worker',
    configureServer: ({ middlewares }) => {
      middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript').end(readFileSync(file));
      });
    },
  };
}

export default defineConfig({
  // React as it is shipped: in development, strict mode starts every load twice.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  oxc: { jsx: { development: false } },
  test: {
    // No test waits for real time; this only allows for a busy machine.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // Files share their modules: loading them for each file anew took two thirds of the time.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,server,bench}/**/*.test.{ts,tsx}', '{scripts,examples}/**/*.test.mjs'],
          exclude: [pageTests],
          setupFiles: ['scripts/vitestSetup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['e2e/server/**/*.test.ts'],
          setupFiles: ['scripts/vitestSetup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          environment: 'node',
          include: ['e2e/engines/*.engine.ts'],
          // Both browsers at once; each opens one page after the other.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        plugins: [react(), tailwindcss(), serveMockServiceWorker()],
        optimizeDeps: { entries: ['src/app/main.tsx', pageTests] },
        test: {
          name: 'pages',
          include: [pageTests],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumFlags, ...(executablePath !== undefined && { executablePath }) },
              contextOptions: { locale: 'en-GB', timezoneId: 'UTC' },
              actionTimeout: 30_000,
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
