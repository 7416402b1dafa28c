import { parseArgs } from 'node:util';

import { hasRedis } from '../../server/redis/startRedis.testkit';
import { markdownTable } from '../markdownTable';
import { writeProxyResults } from '../proxy/proxyResults';
import { wholeNumber } from '../wholeNumber';
import { type MeasuringOptions, runScenario, type ScenarioResult } from './runScenario';
import { type Scenario, scenarios } from './scenarios';

type TeamsOptions = MeasuringOptions & {
  readonly label: string;
  readonly scenarios: readonly Scenario[];
};

/**
 * Supervisors who may each see 12 agents, at the default budget: `npm run bench -- teams`. Takes some fifty minutes in
 * real time. Prints a table and keeps the results by label in `bench/proxyResults.json`.
 *
 * | option | meaning (default) |
 * | --- | --- |
 * | `--only 1,3` | these scenarios, counted from 1 (all) |
 * | `--speed 4` | clocks this many times as fast; without Redis only (1) |
 * | `--minutes 4` | how long to watch after all have data (4) |
 * | `--longest 10` | after how many minutes to stop if some have no data yet (10; 15 for 2,000) |
 * | `--label NAME` | the name in the results (`current`) |
 * | `--ignore-ttl` | a page that does not read how often it may refresh |
 * | `--quick` | the first scenario, clocks six times as fast, results not kept |
 */
export async function runTeamsBenchmark(commandLine: readonly string[]): Promise<void> {
  const { isQuick, ...options } = readTeamsOptions(commandLine);
  const { label, speed } = options;
  const results: ScenarioResult[] = [];
  for (const scenario of options.scenarios) {
    if (scenario.replicas > 1 && !hasRedis) {
      console.log(`${scenario.name}: skipped without redis-server`);
      continue;
    }
    console.log(`${scenario.name}…`);
    const result = await runScenario(scenario, options);
    results.push(result);
    const date = new Date().toISOString();
    // Each at once, so that a run that is ended early loses only the scenario under way.
    if (!isQuick) writeProxyResults({ teams: { [label]: { [result.name]: { date, speed, ...result } } } });
  }
  console.log(`\n${teamsTable(results)}`);
}

function readTeamsOptions(commandLine: readonly string[]): TeamsOptions & { readonly isQuick: boolean } {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      only: { type: 'string' },
      speed: { type: 'string' },
      minutes: { type: 'string' },
      longest: { type: 'string' },
      label: { type: 'string', default: 'current' },
      'ignore-ttl': { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  const isQuick = values.quick;
  const only = values.only ?? (isQuick ? '1' : undefined);
  const longestMinutes = values.longest === undefined ? undefined : wholeNumber('longest', values.longest, 1);
  const numbers = only?.split(',').map((text) => wholeNumber('only', text, 1));
  return {
    isQuick,
    label: values.label,
    followsTtl: !values['ignore-ttl'],
    speed: wholeNumber('speed', values.speed ?? (isQuick ? '6' : '1'), 1),
    minutesAfter: wholeNumber('minutes', values.minutes ?? (isQuick ? '2' : '4'), 1),
    scenarios: scenarios
      .filter((_, index) => numbers?.includes(index + 1) ?? true)
      .map((scenario) => ({ ...scenario, longestMinutes: longestMinutes ?? scenario.longestMinutes })),
  };
}

/** The table of the handbook. */
function teamsTable(results: readonly ScenarioResult[]): string {
  const whole = (value: number) => String(Math.round(value));
  return markdownTable(
    [
      'supervisors',
      'half have data',
      'all',
      'refused until then, after',
      'age p50, p95, max',
      'calls, most in 60 s',
    ],
    results.map((result) => [
      result.name,
      result.halfAfterSeconds === null ? 'never' : `${whole(result.halfAfterSeconds)} s`,
      result.allAfterSeconds === null
        ? `${result.withData} after ${whole(result.minutes)} min`
        : `${whole(result.allAfterSeconds)} s`,
      `${result.refusedBefore}, ${result.refusedAfter}`,
      `${whole(result.ageP50Seconds)}, ${whole(result.ageP95Seconds)}, ${whole(result.ageMaxSeconds)} s`,
      `${result.calls}, ${result.mostCallsInAMinute}`,
    ]),
  );
}
