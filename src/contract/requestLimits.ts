/** The largest page the upstream serves, counted in agents (API document: `limit`, maximum 50). */
export const MAX_PAGE_SIZE = 50;

/** The most agents in one request: at 40 characters each, they stay under 16 KB. */
export const MAX_AGENTS_PER_REQUEST = 400;

/** The most teams in one request: at 40 characters each, they stay under 13 KB. */
export const MAX_TEAMS_PER_REQUEST = 300;

/** The longest team id, in UTF-16 units: those of the upstream have about 40. */
export const MAX_TEAM_ID_LENGTH = 100;

/** The largest offset. Beyond it, the load counts as endless; 50,000 agents are 1,000 pages of 50. */
export const MAX_OFFSET = 50_000;

/**
 * The agents on one page times the days of its range, so that a long range still fits the service's limit of
 * 10 MB for a reply: 500 agent days at 90 spans of about 165 bytes are 7.4 MB.
 */
const AGENT_DAYS_PER_PAGE = 500;

/** The most agents on a page of a range of that many days. */
export function pageLimitFor(days: number): number {
  return Math.max(1, Math.min(MAX_PAGE_SIZE, Math.floor(AGENT_DAYS_PER_PAGE / days)));
}
