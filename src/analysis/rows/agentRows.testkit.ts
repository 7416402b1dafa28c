import type { AgentDay } from '../../domain/spanColumns';
import { type AgentRow, AgentRowReader, type RowContext } from './agentRows';

/** The row of each agent in a range, at a moment in it. */
export function agentRows(agents: readonly AgentDay[], context: RowContext): AgentRow[] {
  return new AgentRowReader().read(agents, context);
}
