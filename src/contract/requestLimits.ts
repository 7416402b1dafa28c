/** The largest page the upstream serves, counted in agents (API document: `limit`, maximum 50). */
export const MAX_PAGE_SIZE = 50;

/** The most agents in one request: at 40 characters each, the body stays under 16 KB. */
export const MAX_AGENTS_PER_REQUEST = 400;

/** The largest offset. Beyond it, the load counts as endless; 50,000 agents are 1,000 pages of 50. */
export const MAX_OFFSET = 50_000;
