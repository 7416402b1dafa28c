import { runSoakBenchmark } from './soak/runSoakBenchmark';
import { runProxyBenchmarks } from './proxy/runProxyBenchmarks';
import { runSlowReadersBenchmark } from './slowReaders/runSlowReadersBenchmark';
import { runTeamsBenchmark } from './supervisors/runTeamsBenchmark';

const suites: Readonly<Record<string, (commandLine: readonly string[]) => Promise<void>>> = {
  proxy: runProxyBenchmarks,
  'slow-readers': runSlowReadersBenchmark,
  soak: runSoakBenchmark,
  teams: runTeamsBenchmark,
};

/** Runs a suite that needs no browser, with the arguments after its name. */
export async function runServerBenchmarks(name: string, commandLine: readonly string[]): Promise<void> {
  const suite = suites[name];
  if (suite === undefined) throw new Error(`No such benchmark: ${name}`);
  await suite(commandLine);
}
