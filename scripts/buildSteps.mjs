import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { precompress } from './precompress.mjs';
import { projectRoot } from './projectRoot.mjs';
import { runTool } from './runTool.mjs';
import { hashSources, isBuildFresh, stampFile } from './sourceHash.mjs';

/**
 * @param {string} what
 * @param {import('./runTool.mjs').RunResult} result
 */
function expectSuccess(what, { exitCode, output }) {
  if (exitCode !== 0) throw new Error(`${what} failed\n${output}`.trim());
}

/**
 * @param {readonly string[]} viteArguments
 * @param {boolean} isQuiet
 */
async function viteBuild(viteArguments, isQuiet) {
  // The default loader warns about the future of TypeScript settings files; this one reads ours as it is.
  const common = ['build', '--configLoader', 'runner', '--logLevel', isQuiet ? 'warn' : 'info'];
  expectSuccess('The build', await runTool('vite', [...common, ...viteArguments], { isCaptured: isQuiet }));
}

/** @throws {Error} when the sources do not type-check; the faults have been printed. */
export async function checkTypes() {
  expectSuccess('The type check', await runTool(['typescript', 'tsc'], []));
}

/**
 * The types of the host script: those that it is written with, which import nothing, and its one function.
 */
function writeHostScriptTypes() {
  const types = readFileSync(path.join(projectRoot, 'src/embed/host/embedTypes.ts'), 'utf8');
  const mount = [
    '/** Puts the dashboard into an element. Throws `TypeError` for an option that cannot be used. */',
    'export declare function mount(element: Element, options: MountOptions): DashboardHandle;',
    'declare global {',
    '  var AgentStatusTimeline: { readonly mount: typeof mount } | undefined;',
    '}',
  ];
  writeFileSync(path.join(projectRoot, 'dist/embed.d.ts'), `${types}\n${mount.join('\n')}\n`);
}

/**
 * Builds the page into `dist/`, the host script and its types beside it, and the server into `dist-server/`.
 *
 * @param {{isQuiet?: boolean}} [options]
 * @throws {Error} when either cannot be built.
 */
export async function buildDashboard({ isQuiet = false } = {}) {
  // Taken first: a file saved during the build makes the next build run again.
  const sourceHash = hashSources();
  await viteBuild([], isQuiet);
  for (const mode of ['production', 'classic']) {
    await viteBuild(['--config', 'vite.embed.config.ts', '--mode', mode], isQuiet);
  }
  writeHostScriptTypes();
  await viteBuild(['--config', 'vite.server.config.ts'], isQuiet);
  await precompress(path.join(projectRoot, 'dist'));
  writeFileSync(stampFile, sourceHash);
}

/**
 * Builds the dashboard unless the last build was made of these very sources.
 *
 * @throws {Error} when it cannot be built.
 */
export async function ensureBuilt() {
  if (isBuildFresh()) return;
  console.error('Building…');
  await buildDashboard({ isQuiet: true });
}

/**
 * Builds into `dist-demo/` a page that needs no server: the demo contact centre answers in the browser.
 *
 * @throws {Error} when it cannot be built.
 */
export async function buildStaticDemo() {
  await viteBuild(['--mode', 'static-demo'], false);
}
