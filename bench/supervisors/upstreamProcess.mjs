// A process of its own, started by startUpstreamProcess.ts. TypeScript, which Node 20 cannot run.
import { runnerImport } from 'vite';

/** @type {{module: typeof import('./serveUpstream')}} */
const { module } = await runnerImport('./bench/supervisors/serveUpstream.ts');
await module.serveUpstream(JSON.parse(process.argv[2] ?? '{}'));
