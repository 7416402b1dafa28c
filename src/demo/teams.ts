import type { Roster, RosterTeam } from '../contract/roster';
import { agentAt, type DemoAgent, rankWithinSite } from './roster';
import { type Site, sites } from './sites';

/** A supervisor of the demo, and the ids of the teams that are theirs. */
export interface DemoSupervisor {
  readonly email: string;
  readonly teams: readonly string[];
}

/** Each site has 10 to 16 agents a team, however many teams that takes, before a few are taken out or join a second. */
const USUAL_TEAM_SIZE = 13;

/** Of what its teams are named; each site begins elsewhere in the list, so that small demos have several. */
const functions = [
  'Billing',
  'Technical Support',
  'Orders',
  'Retention',
  'Claims',
  'Premium Care',
  'Sales',
  'Back Office',
] as const;

const NEXT_SITE_STARTS_AFTER = 2;

const queues = {
  voice: { id: 'queue-voice', name: 'Voice' },
  chat: { id: 'queue-chat', name: 'Chat' },
  email: { id: 'queue-email', name: 'Email' },
  escalations: { id: 'queue-escalations', name: 'Escalations' },
  outages: { id: 'queue-outages', name: 'Outage Hotline' },
} as const;

/**
 * The ids of the teams and queues of the agent at an index, in a contact center of this many agents. Made in
 * constant time. Of 31 agents of a site, one is in no team and no queue; of 12, one is in two teams.
 */
export function teamIdsOf({ site, habits }: DemoAgent, index: number, agentCount: number): readonly string[] {
  const rank = rankWithinSite(site, index);
  const teamCount = teamCountOf(site, agentCount);
  if (rank % 31 === 17) return [];
  const own = Math.floor((rank * teamCount) / rankWithinSite(site, agentCount));
  const second = (own + 1) % teamCount;
  const numbers = rank % 12 === 5 && second !== own ? [own, second] : [own];
  return [
    ...numbers.map((number) => teamIdOf(site, number)),
    queues[habits.channel].id,
    ...(rank % 3 === 1 ? [queues.email.id] : []),
    ...(rank % 5 === 2 ? [queues.escalations.id] : rank % 7 === 3 ? [queues.outages.id] : []),
  ];
}

/** The teams and queues of a contact center, with their members in the order of the roster. */
export function demoRoster(centerSeed: number, agentCount: number, asOfMs: number): Roster {
  const members = new Map<string, string[]>();
  for (let index = 0; index < agentCount; index += 1) {
    const agent = agentAt(centerSeed, index);
    for (const id of teamIdsOf(agent, index, agentCount)) {
      const list = members.get(id);
      if (list === undefined) members.set(id, [agent.email]);
      else list.push(agent.email);
    }
  }
  const teams = sites.flatMap((site) => teamsOfSite(site, agentCount, members));
  return {
    asOf: new Date(asOfMs).toISOString(),
    source: 'demo',
    teams: [...teams, ...queuesWith(members)],
    mine: [],
  };
}

/** One supervises the first teams of Manila, the other one team in Lisbon and one in Denver. */
export function demoSupervisors(agentCount: number): readonly DemoSupervisor[] {
  const firstTeamsOf = (siteName: string, most: number) =>
    sites
      .filter(({ name }) => name === siteName)
      .flatMap((site) =>
        Array.from({ length: Math.min(most, teamCountOf(site, agentCount)) }, (_, number) =>
          teamIdOf(site, number),
        ),
      );
  return [
    { email: 'grace.supervisor@brightline.example', teams: firstTeamsOf('Manila', 3) },
    {
      email: 'rita.supervisor@brightline.example',
      teams: [...firstTeamsOf('Lisbon', 1), ...firstTeamsOf('Denver', 1)],
    },
  ];
}

/** 0 for a site without agents. From 20 agents on, a team has 10 to 16 (20 = 2 × 10, 32 = 2 × 16). */
function teamCountOf(site: Site, agentCount: number): number {
  const size = rankWithinSite(site, agentCount);
  return size === 0 ? 0 : Math.max(1, Math.round(size / USUAL_TEAM_SIZE));
}

function teamsOfSite(
  site: Site,
  agentCount: number,
  members: ReadonlyMap<string, string[]>,
): readonly RosterTeam[] {
  return Array.from({ length: teamCountOf(site, agentCount) }, (_, number) => {
    const id = teamIdOf(site, number);
    // Every fourth team has none, as rosters do where nobody entered one.
    const hasMinimum = number % 4 !== 3;
    return {
      id,
      name: teamNameOf(site, number),
      agents: members.get(id) ?? [],
      kind: 'team',
      site: site.name,
      ...(hasMinimum && { minimum: 1 + (number % 2) }),
    };
  });
}

function queuesWith(members: ReadonlyMap<string, string[]>): readonly RosterTeam[] {
  return Object.values(queues)
    .map(({ id, name }) => ({ id, name, agents: members.get(id) ?? [], kind: 'queue' as const }))
    .filter(({ agents }) => agents.length > 0)
    .map((queue) => ({ ...queue, minimum: Math.ceil(queue.agents.length / 25) }));
}

/** Two teams of each function, A and B, then two more, C and D: with 10,000 agents, up to X. */
function teamNameOf(site: Site, number: number): string {
  const place = Math.floor(number / 2) + sites.indexOf(site) * NEXT_SITE_STARTS_AFTER;
  const lap = Math.floor(number / (2 * functions.length));
  const letter = String.fromCodePoint(65 + lap * 2 + (number % 2));
  return `${functions[place % functions.length] ?? ''} ${site.name} ${letter}`;
}

/** `Billing São Paulo A` has the id `billing-sao-paulo-a`. */
function teamIdOf(site: Site, number: number): string {
  return teamNameOf(site, number)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '-');
}
