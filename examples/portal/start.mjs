import { ensureBuilt } from '../../scripts/buildSteps.mjs';
import { ensureInstalled } from '../../scripts/ensureInstalled.mjs';
import { endWithSignals } from '../../scripts/runTool.mjs';

/** `npm run example:portal`. While it prepares, a signal ends it; afterwards signals are the portal's. */
endWithSignals();
try {
  await ensureInstalled();
  await ensureBuilt();
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
  // Loaded only now: it stands on installed packages.
  const { runPortal } = await import('./runPortal.mjs');
  await runPortal();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
