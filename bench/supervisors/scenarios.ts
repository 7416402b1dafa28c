import { parseZone, type Zone } from '../../src/time/zone';
import { scatter } from '../generatePage';
import type { SupervisorOptions } from './Supervisor';

const TEAM_SIZE = 12;
const SPREAD_MS = 30_000;

/** One situation that is measured. */
export type Scenario = {
  readonly name: string;
  readonly supervisors: number;
  readonly agentCount: number;
  /** 12 agents drawn for each supervisor, or everyone. */
  readonly team: 'drawn' | '*';
  readonly zones: readonly string[];
  readonly arrival: 'at once' | 'over 30 s';
  readonly replicas: number;
  /** The simulation ends then, even if some have no data yet. */
  readonly longestMinutes: number;
};

const oneZone = ['Europe/Berlin'];
const threeZones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];

function scenariosOf(team: Scenario['team']): readonly Scenario[] {
  return [oneZone, threeZones].flatMap((zones) =>
    (['at once', 'over 30 s'] as const).map((arrival) => ({
      name: [
        `200 × ${team === '*' ? '`*`' : '12'} of 1,000`,
        ...(zones.length > 1 ? [`${zones.length} zones`] : []),
        arrival,
      ].join(', '),
      supervisors: 200,
      agentCount: 1000,
      team,
      zones,
      arrival,
      replicas: 1,
      longestMinutes: 10,
    })),
  );
}

/** Everything that `npm run bench -- teams` measures. */
export const scenarios: readonly Scenario[] = [
  ...scenariosOf('drawn'),
  ...scenariosOf('*'),
  {
    name: '2,000 × 12 of 10,000, 2 replicas',
    supervisors: 2000,
    agentCount: 10_000,
    team: 'drawn',
    zones: oneZone,
    arrival: 'at once',
    replicas: 2,
    longestMinutes: 15,
  },
];

/** The supervisors of a scenario; the same ones each time. */
export function supervisorsOf(scenario: Scenario): readonly SupervisorOptions[] {
  const { supervisors, agentCount, zones, arrival } = scenario;
  return Array.from({ length: supervisors }, (_, number) => ({
    number,
    team: scenario.team === '*' ? '*' : drawTeam(number, agentCount),
    zone: zoneNamed(zones[number % zones.length]),
    comesAtMs: arrival === 'at once' ? 0 : (number / supervisors) * SPREAD_MS,
  }));
}

/** Twelve different agents. Teams overlap as chance has it. */
export function drawTeam(supervisor: number, agentCount: number): readonly number[] {
  const team = new Set<number>();
  for (let draw = 0; team.size < Math.min(TEAM_SIZE, agentCount); draw += 1) {
    team.add(Math.floor(scatter(supervisor, draw) * agentCount));
  }
  return [...team];
}

function zoneNamed(name = 'UTC'): Zone {
  const zone = parseZone(name);
  if (zone === undefined) throw new Error(`No zone ${name}`);
  return zone;
}
