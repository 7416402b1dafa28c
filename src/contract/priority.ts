/**
 * How soon a page of agents is needed, as RFC 9218 § 4.1 counts urgency: 0 before 7, and 3 where nothing is
 * said. Someone waits for a page that is looked at; nobody waits for a look-ahead or a refresh.
 */
export const urgencies = { foreground: 1, unstated: 3, lookAhead: 5, refresh: 6 } as const;

/** The value of a `Priority` header, e.g. `u=5`. */
export function priorityHeader(urgency: number): string {
  return `u=${urgency}`;
}

/** The urgency that a `Priority` header asks for; 3 where it is missing or says nothing that can be read. */
export function urgencyFrom(header: string | null): number {
  const digit = /(?:^|,)\s*u=([0-7])\s*(?:$|[,;])/.exec(header ?? '')?.[1];
  return digit === undefined ? urgencies.unstated : Number(digit);
}

/** Whether nobody waits for the page, so that calls for looked-at pages go first. */
export function isBackground(urgency: number): boolean {
  return urgency > urgencies.unstated;
}
