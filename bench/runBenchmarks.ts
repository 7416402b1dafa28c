import { runAnalysisBenchmark } from './analysis/runAnalysisBenchmark';
import { runInsightsBenchmark } from './analysis/runInsightsBenchmark';
import { runLiveBenchmark } from './live/runLiveBenchmark';
import { runPageBenchmark } from './page/runPageBenchmark';
import { runPageProfile } from './page/runPageProfile';
import { runViewsBenchmark } from './views/runViewsBenchmark';
import { runWallDayBenchmark } from './wall/runWallDayBenchmark';

/** The suites by name. */
const suites: Readonly<Record<string, (commandLine: readonly string[]) => Promise<void>>> = {
  analysis: runAnalysisBenchmark,
  insights: runInsightsBenchmark,
  'live-hour': runLiveBenchmark,
  page: runPageBenchmark,
  profile: runPageProfile,
  views: runViewsBenchmark,
  'wall-day': runWallDayBenchmark,
};

/**
 * Runs the suite named by the first argument with the arguments after it; without a name, `page`.
 *
 * @throws {Error} if there is no such suite.
 */
export async function runBenchmarks(commandLine: readonly string[]): Promise<void> {
  const [first] = commandLine;
  const isNamed = first !== undefined && !first.startsWith('-');
  const name = isNamed ? first : 'page';
  const suite = suites[name];
  if (suite === undefined) {
    throw new Error(`No such benchmark: ${name}. There are: ${Object.keys(suites).join(', ')}`);
  }
  await suite(isNamed ? commandLine.slice(1) : commandLine);
}
