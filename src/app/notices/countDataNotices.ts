import type { AgentRow } from '../../analysis/rows/agentRows';
import type { DataNotice } from '../../domain/dataNotice';

/** How many notices there are in all: those of the load, and one for each agent with doubtful spans. */
export function countDataNotices(notices: readonly DataNotice[], rows: readonly AgentRow[]): number {
  return notices.length + rows.filter(({ doubts }) => doubts !== 0).length;
}
