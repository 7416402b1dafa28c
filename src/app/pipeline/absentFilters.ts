import type { AgentRow } from '../../analysis/rows/agentRows';
import type { AgentLoad } from '../../api/load/agentLoad';
import { type Filters, NO_STATUS } from '../../domain/filters';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { agentKey } from '../../filters/address/emailAddress';
import type { TeamsState } from './useTeamsState';

/**
 * Corrects the case of known statuses, since addresses are typed by hand, and removes duplicates. Unknown
 * ones stay as given.
 */
export function knownStatuses(given: readonly string[], known: readonly string[]): readonly string[] {
  const named = given.map((code) => {
    if (known.includes(code)) return code;
    const folded = code.toLowerCase();
    return known.find((candidate) => candidate.toLowerCase() === folded) ?? code;
  });
  return named.some((code, index) => code !== given[index]) ? [...new Set(named)] : given;
}

/**
 * The requested statuses that are not configured and that no agent had in the range: most likely misspelled.
 * Empty until all agents are loaded.
 */
export function absentStatuses(
  statuses: readonly string[],
  context: {
    readonly end: AgentLoad['end'];
    readonly rows: readonly AgentRow[];
    readonly configured: readonly { readonly code: string }[];
    readonly catalog: StatusCatalog;
  },
): readonly string[] {
  const { end, rows, configured, catalog } = context;
  if (end.kind !== 'complete') return [];
  return statuses.filter((status) => {
    if (status === NO_STATUS || configured.some(({ code }) => code === status)) return false;
    const primaryCode = catalog.primaryCodeOf(status);
    return !rows.some(({ primaryCodes }) => primaryCodes.has(primaryCode));
  });
}

/** The requested ids that no team has; empty until the teams are read. */
export function absentTeams(
  ids: readonly string[],
  { teams, state }: Pick<TeamsState, 'teams' | 'state'>,
): readonly string[] {
  if (state === 'reading' || state === 'failed') return [];
  return ids.filter((id) => teams.withId(id) === undefined);
}

/**
 * The requested email addresses without an agent; empty until all agents are loaded, and beside a filter by team, which
 * leaves agents out as well. Agents that were set aside as unreadable count as found.
 */
export function absentAgents(
  { agents: picked, teams }: Pick<Filters, 'agents' | 'teams'>,
  { end, agents, notices }: Pick<AgentLoad, 'end' | 'agents' | 'notices'>,
): readonly string[] {
  if (teams.length > 0) return [];
  if (end.kind !== 'complete' || picked.length === 0) return [];
  const here = new Set(agents.map(({ email }) => agentKey(email)));
  for (const { kind, record } of notices) {
    if (kind === 'agent-set-aside') here.add(agentKey(emailIn(record)));
  }
  return picked.filter((email) => !here.has(agentKey(email)));
}

function emailIn(record: unknown): string {
  const hasEmail = typeof record === 'object' && record !== null && 'email' in record;
  return hasEmail && typeof record.email === 'string' ? record.email : '';
}
