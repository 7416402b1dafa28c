import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { build } from 'vite';
import { markdownTable } from '../markdownTable';
import { writeResults } from '../writeResults';
import { RUNS } from './measureAnswers';

const source = fileURLToPath(new URL('./printAnswers.ts', import.meta.url));
const outputFolder = fileURLToPath(new URL('../work/analysis', import.meta.url));

const resultsSchema = v.array(
  v.object({
    agentCount: v.number(),
    spansPerAgent: v.number(),
    medians: v.record(v.string(), v.number()),
  }),
);

/**
 * Measures the answers in a process of its own, on one core: `npm run bench -- analysis`. A few seconds.
 * They are built first, as the page is: run as single modules, calls across files cost several times as much.
 */
export async function runAnalysisBenchmark(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: source, outDir: outputFolder, emptyOutDir: true },
  });
  const printed = execFileSync(process.execPath, [`${outputFolder}/printAnswers.js`], { encoding: 'utf8' });
  const results = v.parse(resultsSchema, JSON.parse(printed));
  const names = Object.keys(results[0]?.medians ?? {});
  console.log(
    markdownTable(
      ['answer, ms', ...results.map(({ agentCount, spansPerAgent }) => `${agentCount} × ${spansPerAgent}`)],
      names.map((name) => [name, ...results.map(({ medians }) => (medians[name] ?? 0).toFixed(1))]),
    ),
  );
  writeResults('analysis', { runCount: RUNS, mediansMs: results });
}
