/** The largest page the upstream serves, counted in agents (API document: `limit`, maximum 50). */
export const MAX_PAGE_SIZE = 50;

/** A proxy refuses more agents than this in one request: at 40 characters each the body stays under 16 KB. */
export const MAX_AGENTS_PER_REQUEST = 400;

/** More pages than this in one load is taken for an upstream that never ends; 50,000 agents at 50 a page. */
export const MAX_OFFSET = 50_000;
