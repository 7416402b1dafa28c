import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { CDPSession } from 'playwright';

import { markdownTable } from '../markdownTable';
import { withBrowser } from '../withBrowser';
import { buildForProduction } from './buildForProduction';
import { builtPeersFolder } from './buildPeerPages';
import { gestures } from './gesture';
import { measureLoad } from './measureLoad';
import { mouseAt, openPage } from './measureSubject';
import { readPageOptions } from './options';
import { civilDate, pageSize } from './pages/receivePages';
import { installProbe } from './pageProbe';
import { performGesture } from './performGesture';
import { dashboardPath, workFolder } from './paths';
import { prepareReplies } from './prepareReplies';
import { type SizeName, sizes, spansPerAgent } from './sizes';
import { startPageServer } from './startPageServer';
import { topCosts } from './topCosts';

const readableFolder = path.join(workFolder, 'readable-dist');
const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Fine enough to show what takes a millisecond in a gesture, coarse enough not to affect it. */
const samplingIntervalMicroseconds = 250;
const functionsShown = 25;

/** Profiles some work, writes the profile for the browser's tools, and prints the top functions. */
async function profiled(session: CDPSession, name: string, work: () => Promise<unknown>): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: samplingIntervalMicroseconds });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  writeFileSync(path.join(workFolder, `${name}.cpuprofile`), JSON.stringify(profile));
  const rows = topCosts(profile, functionsShown).map((cost) => [cost.name, cost.selfMs.toFixed(1)]);
  console.log(`\n${markdownTable([`${name}: main thread, self time`, 'ms'], rows)}`);
}

async function profileSize(size: SizeName, timeoutMs: number): Promise<void> {
  const crowd = { ...sizes[size], spansPerAgent };
  const server = await startPageServer({
    replies: prepareReplies(crowd, civilDate, pageSize),
    latencyMs: 0,
    dashboardFolder: readableFolder,
    peersFolder: builtPeersFolder,
  });
  try {
    await withBrowser(async (browser) => {
      const { page, session } = await openPage(browser);
      await page.addInitScript(installProbe, { isDashboard: true });
      // The profiler belongs to a process, which pages of the same origin share.
      await page.goto(`${server.address}/empty`);
      await profiled(session, `${size}-load`, async () => {
        await page.goto(server.address + dashboardPath, { waitUntil: 'commit' });
        await measureLoad(page, { agentCount: crowd.agentCount, timeoutMs });
      });
      for (const gesture of gestures) {
        await profiled(session, `${size}-${gesture.name}`, () =>
          performGesture(page, session, gesture, mouseAt),
        );
      }
    });
  } finally {
    await server.stop();
  }
}

/**
 * Reports where the dashboard's main thread spends its time during the load and each gesture, by function, in a
 * build with readable names. Takes the page benchmark's `--sizes` and `--timeout`.
 */
export async function runPageProfile(commandLine: readonly string[]): Promise<void> {
  const options = readPageOptions(commandLine);
  await buildForProduction({
    root: projectFolder,
    configFile: path.join(projectFolder, 'vite.config.ts'),
    configLoader: 'runner',
    build: { outDir: readableFolder, emptyOutDir: true, minify: false, sourcemap: false },
  });
  mkdirSync(workFolder, { recursive: true });
  for (const size of options.sizes) await profileSize(size, options.timeoutMs);
}
