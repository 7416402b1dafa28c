import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['e2e/engines/*.engine.ts'],
    // Both browsers at once; each opens one page after the other.
    maxWorkers: 2,
    // No test waits for real time; these only allow for a busy machine.
    testTimeout: 120_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
});
