import { runAnalysisBenchmark } from './analysis/runAnalysisBenchmark';
import { runAnswersBenchmark } from './analysis/runAnswersBenchmark';
import { runPageBenchmark } from './page/runPageBenchmark';
import { runPageProfile } from './page/runPageProfile';
import { runViewsBenchmark } from './views/runViewsBenchmark';

/** The suites there are, by the name that chooses them. */
const suites: Readonly<Record<string, (commandLine: readonly string[]) => Promise<void>>> = {
  analysis: runAnalysisBenchmark,
  answers: runAnswersBenchmark,
  page: runPageBenchmark,
  profile: runPageProfile,
  views: runViewsBenchmark,
};

/**
 * Runs the suite that the first argument names with the arguments after it; without a name, the page's.
 *
 * @throws {Error} when there is no such suite.
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
