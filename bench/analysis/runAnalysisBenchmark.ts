import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { build } from 'vite';
import { markdownTable } from '../markdownTable';
import { writeResults } from '../writeResults';
import { RUNS } from './measureInsights';

const source = fileURLToPath(new URL('./printInsights.ts', import.meta.url));
const outputFolder = fileURLToPath(new URL('../work/analysis', import.meta.url));

const resultsSchema = v.array(
  v.object({
    agentCount: v.number(),
    spansPerAgent: v.number(),
    medians: v.record(v.string(), v.number()),
  }),
);

/**
 * Measures the insights in a separate process, on one core: `npm run bench -- analysis`. Takes a few seconds.
 * They are built first, as the page is: in separate modules, calls between files take several times as long.
 */
export async function runAnalysisBenchmark(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: source, outDir: outputFolder, emptyOutDir: true },
  });
  const printed = execFileSync(process.execPath, [`${outputFolder}/printInsights.js`], { encoding: 'utf8' });
  const results = v.parse(resultsSchema, JSON.parse(printed));
  const names = Object.keys(results[0]?.medians ?? {});
  console.log(
    markdownTable(
      ['insight, ms', ...results.map(({ agentCount, spansPerAgent }) => `${agentCount} × ${spansPerAgent}`)],
      names.map((name) => [name, ...results.map(({ medians }) => (medians[name] ?? 0).toFixed(1))]),
    ),
  );
  writeResults('analysis', { runCount: RUNS, mediansMs: results });
}
