import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';

import { type TeamsResult, type TeamsScenario, simulateTeams } from './simulateTeams';

const resultsFile = new URL('../proxyResults.json', import.meta.url);

const BERLIN = -60;
const NEW_YORK = 300;
const KOLKATA = -330;

const twelveOfThousand = {
  supervisors: 200,
  listLength: 12,
  agents: 1000,
  timeZoneOffsets: [BERLIN],
  spreadSeconds: 0,
  replicas: 1,
};
const threeZones = [BERLIN, NEW_YORK, KOLKATA];

const scenarios: readonly TeamsScenario[] = [
  { ...twelveOfThousand, name: '12 of 1,000, at once' },
  { ...twelveOfThousand, name: '12 of 1,000, over 30 s', spreadSeconds: 30 },
  { ...twelveOfThousand, name: '12 of 1,000, three zones', timeZoneOffsets: threeZones },
  {
    ...twelveOfThousand,
    name: '12 of 1,000, three zones, over 30 s',
    timeZoneOffsets: threeZones,
    spreadSeconds: 30,
  },
  { ...twelveOfThousand, name: 'all 1,000, at once', listLength: undefined },
  {
    ...twelveOfThousand,
    name: 'all 1,000, three zones, over 30 s',
    listLength: undefined,
    timeZoneOffsets: threeZones,
    spreadSeconds: 30,
  },
  { ...twelveOfThousand, name: '12 of 10,000, two replicas', supervisors: 2000, agents: 10_000, replicas: 2 },
];

/**
 * Supervisors who may each see other agents, in front of the built service: `npm run bench -- teams`. `--minutes N`
 * watches for N minutes instead of 6; `--only TEXT` runs the scenarios whose name contains the text, and writes
 * nothing. Otherwise the results go into `bench/proxyResults.json`.
 */
export async function runTeamsBenchmark(commandLine: readonly string[]): Promise<void> {
  const optionOf = (name: string) => {
    const position = commandLine.indexOf(name);
    return position === -1 ? undefined : commandLine[position + 1];
  };
  const minutes = Number(optionOf('--minutes') ?? 6);
  const only = optionOf('--only');
  const results: TeamsResult[] = [];
  for (const scenario of scenarios) {
    if (only !== undefined && !scenario.name.includes(only)) continue;
    console.log(`${scenario.name}, ${minutes} minutes…`);
    const result = await simulateTeams(scenario, minutes);
    results.push(result);
    console.log(JSON.stringify(result));
  }
  console.table(results);
  if (only !== undefined) return;
  const written: unknown = JSON.parse(readFileSync(resultsFile, 'utf8'));
  const earlier = typeof written === 'object' && written !== null ? written : {};
  const teams = { date: new Date().toISOString(), minutes, loadAverage: loadavg()[0], results };
  writeFileSync(resultsFile, `${JSON.stringify({ ...earlier, teams }, roundNumbers, 2)}\n`);
}

/** Four digits: the rest is noise. */
function roundNumbers(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
