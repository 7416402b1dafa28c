import { fileURLToPath } from 'node:url';

import { buildForProduction } from './buildForProduction';
import type { SubjectName } from './sizes';

/** The folder of each compared page: its sources in `pages/`, its build in `bench/work/pages/`. */
export const peerFolders = {
  baseline: 'baseline',
  echarts: 'echarts',
  'vis-timeline': 'visTimeline',
} as const satisfies Record<Exclude<SubjectName, 'ours'>, string>;

export const builtPeersFolder = fileURLToPath(new URL('../work/pages/', import.meta.url));

/** Builds the pages that the dashboard is compared with, each separately, the way the dashboard is built. */
export async function buildPeerPages(subjects: readonly SubjectName[]): Promise<void> {
  for (const subject of subjects) {
    if (subject === 'ours') continue;
    const folder = peerFolders[subject];
    await buildForProduction({
      root: fileURLToPath(new URL(`./pages/${folder}/`, import.meta.url)),
      base: './',
      configFile: false,
      build: {
        outDir: `${builtPeersFolder}${folder}`,
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: false,
      },
    });
  }
}
