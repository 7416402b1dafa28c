import { StoredValue } from '../storedValue';

/** What the reader chose in this browser; `undefined` for what nobody did. */
export type ChosenLimits = { readonly churn?: number | undefined; readonly collisions?: number | undefined };

/** Changes within a quarter of an hour from which on a status is called restless, unless somebody chose. */
export const USUAL_CHURN = 10;

export const chosenLimits = new StoredValue<ChosenLimits>('agent-status-timeline.answer-limits', (stored) => {
  if (typeof stored !== 'object' || stored === null) return {};
  return {
    churn: 'churn' in stored ? limitFrom(stored.churn) : undefined,
    collisions: 'collisions' in stored ? limitFrom(stored.collisions) : undefined,
  };
});

function limitFrom(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 2 ? value : undefined;
}

/** A tenth of the agents away at once is worth a look, unless somebody chose. */
export function usualCollisions(agentCount: number): number {
  return Math.max(2, Math.round(agentCount / 10));
}
