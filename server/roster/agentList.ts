import * as v from 'valibot';

import { isNestedDeeperThan } from '../../src/base/jsonNesting';
import { invalidReply, notJson } from '../failures/unreadableReply';
import type { RosterContent, RosterMember } from './rosterContent';
import { keyOf } from './RosterLines';
import { isTeamId } from './teamId';

/** The documented reply nests four levels deep; the rest is room for future fields. */
const DEEPEST_REPLY = 64;

const groupSchema = v.object({
  groupId: v.string(),
  groupName: v.optional(v.string(), ''),
  role: v.nullish(v.string()),
});
const queueSchema = v.object({ id: v.string(), name: v.optional(v.string(), '') });

/** An agent of the upstream's list, as far as teams are concerned. */
export const listedAgentSchema = v.object({
  userId: v.nullish(v.string()),
  emailId: v.nullish(v.string()),
  status: v.nullish(v.string()),
  agentGroups: v.nullish(v.array(groupSchema)),
  queues: v.nullish(v.array(queueSchema)),
});

export type ListedAgent = v.InferOutput<typeof listedAgentSchema>;

const agentListSchema = v.object({
  results: v.array(v.unknown()),
  hasMore: v.nullish(v.boolean()),
  totalPages: v.nullish(v.number()),
  totalResults: v.nullish(v.number()),
});

/** A page of the upstream's List All Agents. */
export type AgentList = {
  readonly agents: readonly ListedAgent[];
  /** Records that cannot be read. */
  readonly unreadable: number;
  /** `undefined` if the reply does not say. */
  readonly hasMore: boolean | undefined;
  readonly totalPages: number | undefined;
  readonly totalResults: number | undefined;
};

/** Parses the text of a reply. Throws `UpstreamFailure`. */
export function parseAgentList(text: string, upstreamStatus: number): AgentList {
  const list = v.safeParse(agentListSchema, parseJson(text, upstreamStatus));
  if (!list.success) throw invalidReply(upstreamStatus);
  const { results, hasMore, totalPages, totalResults } = list.output;
  const agents = results.flatMap((record) => {
    const agent = v.safeParse(listedAgentSchema, record);
    return agent.success && memberOf(agent.output) !== undefined ? [agent.output] : [];
  });
  return {
    agents,
    unreadable: results.length - agents.length,
    hasMore: hasMore ?? undefined,
    totalPages: totalPages ?? undefined,
    totalResults: totalResults ?? undefined,
  };
}

function parseJson(text: string, upstreamStatus: number): unknown {
  if (isNestedDeeperThan(text, DEEPEST_REPLY)) throw invalidReply(upstreamStatus);
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(text, upstreamStatus);
  }
}

function memberOf({ emailId, userId }: ListedAgent): RosterMember | undefined {
  const member = { email: emailId?.trim() || undefined, userId: userId?.trim() || undefined };
  return member.email === undefined && member.userId === undefined ? undefined : member;
}

/** Other texts could be read as a group of the sign-in, or as the subject of somebody else. */
function isAddress(email: string | undefined): email is string {
  return email?.includes('@') === true && !email.startsWith('group:');
}

/** Identifies an agent on several pages. */
export function keyOfListed(agent: ListedAgent): string {
  const member = memberOf(agent);
  return member?.userId ?? (member === undefined ? '' : keyOf(member));
}

type OpenTeam = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'team' | 'queue';
  readonly members: Map<string, RosterMember>;
  readonly supervisors: Set<string>;
};

/**
 * The teams and queues of agents: a group is a team, and those whose role in it is `manager` supervise it and are in it
 * as well. Agents who are not active are left out, and supervise nothing.
 */
export function contentOfList(agents: readonly ListedAgent[]): RosterContent {
  const teams = new Map<string, OpenTeam>();
  const add = (id: string, name: string, kind: OpenTeam['kind'], member: RosterMember) => {
    if (!isTeamId(id)) return undefined;
    const known = teams.get(id);
    const team = known ?? { id, name: name.trim() || id, kind, members: new Map(), supervisors: new Set() };
    teams.set(id, team);
    team.members.set(keyOf(member), member);
    return team;
  };
  for (const agent of agents) {
    const member = memberOf(agent);
    const isActive = (agent.status ?? 'ACTIVE').toUpperCase() === 'ACTIVE';
    if (member === undefined || !isActive) continue;
    for (const { groupId, groupName, role } of agent.agentGroups ?? []) {
      const team = add(groupId, groupName, 'team', member);
      if (role?.toLowerCase() === 'manager' && isAddress(member.email)) {
        team?.supervisors.add(member.email);
      }
    }
    for (const { id, name } of agent.queues ?? []) add(id, name, 'queue', member);
  }
  return {
    teams: [...teams.values()].map((team) => ({ ...team, minimum: undefined, site: undefined })),
  };
}
