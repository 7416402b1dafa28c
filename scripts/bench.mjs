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
  if (process.argv[2] === 'proxy') {
    /** @type {{module: typeof import('../bench/proxy/runProxyBenchmarks')}} */
    const { module } = await runnerImport('./bench/proxy/runProxyBenchmarks.ts');
    await module.runProxyBenchmarks();
    process.exit();
  }
  if (process.argv[2] === 'slow-readers') {
    /** @type {{module: typeof import('../bench/slowReaders/runSlowReadersBenchmark')}} */
    const { module } = await runnerImport('./bench/slowReaders/runSlowReadersBenchmark.ts');
    await module.runSlowReadersBenchmark(process.argv.slice(3));
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
