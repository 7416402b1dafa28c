import { ensureBuilt } from './buildSteps.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { exitOnSignals } from './runTool.mjs';

/** Installs and builds what is missing. Signals end it; afterwards the server handles them. */
async function prepare() {
  exitOnSignals();
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

// The server runs in this process, so that signals and the exit code need no forwarding. It prints its address.
process.setSourceMapsEnabled(true);
await import(new URL('../dist-server/main.js', import.meta.url).href);
