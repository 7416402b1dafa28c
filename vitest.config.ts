import { defineConfig } from 'vitest/config';

// The workers inherit it. Code that depends on the machine's own zone shall fail here as in any other place.
process.env['TZ'] = 'UTC';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,server,bench}/**/*.test.{ts,tsx}', '{scripts,examples}/**/*.test.mjs'],
    setupFiles: ['scripts/vitestSetup.ts'],
    // No test waits by the clock; this only leaves room for a machine that is busy otherwise.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
  },
});
