import { ensureBuilt } from './buildSteps.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { exitOnSignals } from './runTool.mjs';

/** `npm run doctor`: checks the settings and the upstream, after installing and building what is missing. */
exitOnSignals();
try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

process.setSourceMapsEnabled(true);
process.argv.splice(2, 0, '--check');
await import(new URL('../dist-server/main.js', import.meta.url).href);
