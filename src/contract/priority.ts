/**
 * How soon a page of agents is needed, as urgency in RFC 9218 § 4.1: 0 is the most urgent, 7 the least, 3 the
 * default. A user waits for a page in the foreground; no one waits for a look-ahead or a refresh.
 */
export const urgencies = { foreground: 1, unstated: 3, lookAhead: 5, refresh: 6 } as const;

/** The value of a `Priority` header, e.g. `u=5`. */
export function priorityHeader(urgency: number): string {
  return `u=${urgency}`;
}

/** The urgency in a `Priority` header, at most that of the foreground; 3 if it is missing or unreadable. */
export function urgencyFrom(header: string | null): number {
  const digit = /(?:^|,)\s*u=([0-7])\s*(?:$|[,;])/.exec(header ?? '')?.[1];
  return digit === undefined ? urgencies.unstated : Math.max(urgencies.foreground, Number(digit));
}

/** Whether no user waits for the page, so that calls for other pages go first. */
export function isBackground(urgency: number): boolean {
  return urgency > urgencies.unstated;
}
