import { exitOnSignals } from './runTool.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { ensureBuilt } from './buildSteps.mjs';
import { ensureChromium } from './chromium.mjs';

exitOnSignals();
try {
  await ensureInstalled();
  await ensureBuilt();
  // The benchmarks are TypeScript, which Node 20 cannot run.
  const { runnerImport } = await import('vite');
  const [name = '', ...options] = process.argv.slice(2);
  if (['proxy', 'slow-readers', 'soak', 'teams'].includes(name)) {
    /** @type {{module: typeof import('../bench/runServerBenchmarks')}} */
    const { module } = await runnerImport('./bench/runServerBenchmarks.ts');
    await module.runServerBenchmarks(name, options);
    process.exit();
  }
  await ensureChromium();
  /** @type {{module: typeof import('../bench/runBenchmarks')}} */
  const { module } = await runnerImport('./bench/runBenchmarks.ts');
  await module.runBenchmarks(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
