import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { stylePackages, writeNotices } from './notices.mjs';
import { precompress } from './precompress.mjs';
import { projectRoot } from './projectRoot.mjs';
import { runTool } from './runTool.mjs';
import { hashSources, isBuildFresh, buildHashFile } from './sourceHash.mjs';

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
  // The default loader warns about TypeScript configuration files; this one reads ours without a warning.
  const common = ['build', '--configLoader', 'runner', '--logLevel', isQuiet ? 'warn' : 'info'];
  expectSuccess('The build', await runTool('vite', [...common, ...viteArguments], { isCaptured: isQuiet }));
}

/** @throws {Error} if the sources do not type-check; the errors have been printed. */
export async function checkTypes() {
  expectSuccess('The type check', await runTool(['typescript', 'tsc'], []));
}

/**
 * Writes the types of the host script: `embedTypes.ts`, which imports nothing, and its one function.
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
 * @throws {Error} if one of them cannot be built.
 */
export async function buildDashboard({ isQuiet = false } = {}) {
  // Computed first, so that after a file was saved during the build the next build runs.
  const sourceHash = hashSources();
  await viteBuild([], isQuiet);
  for (const mode of ['production', 'classic']) {
    await viteBuild(['--config', 'vite.embed.config.ts', '--mode', mode], isQuiet);
  }
  writeHostScriptTypes();
  await viteBuild(['--config', 'vite.server.config.ts'], isQuiet);
  writeNotices(path.join(projectRoot, 'dist'), stylePackages);
  writeNotices(path.join(projectRoot, 'dist-server'));
  await precompress(path.join(projectRoot, 'dist'));
  writeFileSync(buildHashFile, sourceHash);
}

/**
 * Builds the dashboard unless the last build was made from the same sources.
 *
 * @throws {Error} if it cannot be built.
 */
export async function ensureBuilt() {
  if (isBuildFresh()) return;
  console.error('Building…');
  await buildDashboard({ isQuiet: true });
}

/**
 * Builds a page into `dist-demo/` that needs no server: the demo contact center runs in the browser.
 *
 * @throws {Error} if it cannot be built.
 */
export async function buildStaticDemo() {
  await viteBuild(['--mode', 'static-demo'], false);
  writeNotices(path.join(projectRoot, 'dist-demo'), stylePackages);
}
