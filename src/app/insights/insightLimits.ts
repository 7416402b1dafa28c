/** Changes within a quarter of an hour from which on a status is called restless, unless somebody chose. */
export const USUAL_CHURN = 10;

/** A tenth of the agents away at once is worth a look, unless somebody chose. */
export function usualOverlapsLimit(agentCount: number): number {
  return Math.max(2, Math.round(agentCount / 10));
}
