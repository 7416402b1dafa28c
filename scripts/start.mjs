import { ensureBuilt } from './buildSteps.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { endWithSignals } from './runTool.mjs';

/** Makes the dashboard ready to run. While it does, a signal ends it; afterwards signals are the server's. */
async function prepare() {
  endWithSignals();
  await ensureInstalled();
  await ensureBuilt();
  process.removeAllListeners('SIGINT');
  process.removeAllListeners('SIGTERM');
}

try {
  await prepare();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// In this very process, so that signals and the exit code need no forwarding. It prints its address.
process.setSourceMapsEnabled(true);
await import(new URL('../dist-server/main.js', import.meta.url).href);
