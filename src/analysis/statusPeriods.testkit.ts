import type { AgentDay } from '../domain/spanColumns';
import type { Interval } from '../time/interval';
import { visitPeriods } from './statusPeriods';

/** One period of an agent's time; `row` is `NO_STATUS_ROW` where nothing was reported. */
export type Period = { readonly startMs: number; readonly endMs: number; readonly row: number };

/** The periods of an agent's time, as `visitPeriods` gives them. */
export function periodsOf(agent: AgentDay, observed: Interval): Period[] {
  const periods: Period[] = [];
  visitPeriods(agent, observed, (startMs, endMs, row) => periods.push({ startMs, endMs, row }));
  return periods;
}
