import { fileURLToPath } from 'node:url';

import { buildForProduction } from './buildForProduction';
import type { SubjectName } from './sizes';

/** Where each page of the comparison has its sources, below `pages/`, and its build, below `bench/work/pages/`. */
export const peerFolders = {
  floor: 'floor',
  echarts: 'echarts',
  'vis-timeline': 'visTimeline',
} as const satisfies Record<Exclude<SubjectName, 'ours'>, string>;

export const builtPeersFolder = fileURLToPath(new URL('../work/pages/', import.meta.url));

/** Builds the pages that we are compared with, each by itself, the way the dashboard is built. */
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
