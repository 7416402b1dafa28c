import { ensureBuilt } from '../../scripts/buildSteps.mjs';
import { ensureInstalled } from '../../scripts/ensureInstalled.mjs';
import { exitOnSignals } from '../../scripts/runTool.mjs';

/** `npm run example:portal`. Signals end the preparation; afterwards the portal handles them. */
exitOnSignals();
try {
  await ensureInstalled();
  await ensureBuilt();
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
  // Imported only now, because it needs the installed packages.
  const { runPortal } = await import('./runPortal.mjs');
  await runPortal();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
