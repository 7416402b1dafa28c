import { defineConfig } from 'vitest/config';

// Inherited by the workers, so that tests do not depend on the machine's time zone.
process.env['TZ'] = 'UTC';

export default defineConfig({
  test: {
    // No test waits for real time; this only allows for a busy machine.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,server,bench}/**/*.test.{ts,tsx}', '{scripts,examples}/**/*.test.mjs'],
          setupFiles: ['scripts/vitestSetup.ts'],
          // Files share their modules: loading them for each file anew took two thirds of the time.
          isolate: false,
        },
      },
    ],
  },
});
