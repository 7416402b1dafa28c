import { exitOnSignals } from './runTool.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { buildDashboard, buildStaticDemo, checkTypes } from './buildSteps.mjs';

exitOnSignals();
try {
  await ensureInstalled();
  await checkTypes();
  await (process.argv.includes('--demo') ? buildStaticDemo() : buildDashboard());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
