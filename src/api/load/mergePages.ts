import type { DataNotice } from '../../domain/dataNotice';
import { type AgentDay, spanAt } from '../../domain/spanColumns';
import { codeAt, millisecondsAt } from '../../domain/columnAt';
import type { AgentPage } from '../read/decodePage';

export type MergedAgents = { readonly agents: readonly AgentDay[]; readonly notices: readonly DataNotice[] };

/**
 * One list of agents from the pages, each `userId` once: agents shift between pages while these are read, so
 * one may come twice. The newest copy wins and keeps the place of the first; if the older copy differs (name,
 * email address, custom id, spans), a notice records it.
 */
export function mergePages(pages: readonly AgentPage[]): MergedAgents {
  const notices: DataNotice[] = [];
  const newest = new Map<string, { agent: AgentDay; page: AgentPage }>();
  for (const page of pages) {
    notices.push(...page.notices);
    for (const agent of page.agents) {
      const earlier = newest.get(agent.userId);
      if (earlier === undefined) {
        newest.set(agent.userId, { agent, page });
        continue;
      }
      const isNewer = page.asOf >= earlier.page.asOf;
      const older = isNewer ? earlier : { agent, page };
      if (isNewer) newest.set(agent.userId, { agent, page });
      const differs = !sameCopy(earlier.agent, agent);
      notices.push({
        kind: 'duplicate-agent',
        isSame: !differs,
        agentName: agent.displayName,
        userId: agent.userId,
        pageOffset: older.page.offset,
        record: differs ? copyOf(older.agent) : undefined,
      });
    }
  }
  return { agents: Array.from(newest.values(), ({ agent }) => agent), notices };
}

function sameCopy(one: AgentDay, other: AgentDay): boolean {
  const isSamePerson =
    one.displayName === other.displayName && one.email === other.email && one.customId === other.customId;
  return isSamePerson && sameSpans(one, other);
}

function sameSpans(one: AgentDay, other: AgentDay): boolean {
  const count = one.endRow - one.firstRow;
  if (count !== other.endRow - other.firstRow) return false;
  for (let index = 0; index < count; index += 1) {
    const row = one.firstRow + index;
    const otherRow = other.firstRow + index;
    if (millisecondsAt(one.columns.startMs, row) !== millisecondsAt(other.columns.startMs, otherRow))
      return false;
    if (millisecondsAt(one.columns.endMs, row) !== millisecondsAt(other.columns.endMs, otherRow))
      return false;
    if (codeAt(one.columns.statusCode, row) !== codeAt(other.columns.statusCode, otherRow)) return false;
  }
  return true;
}

function copyOf({ userId, displayName, email, customId, columns, firstRow, endRow }: AgentDay) {
  const rows = Array.from({ length: endRow - firstRow }, (_, index) => firstRow + index);
  return { userId, displayName, email, customId, spans: rows.map((row) => spanAt(columns, row)) };
}
