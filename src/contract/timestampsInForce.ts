import type { TimestampsMode } from './publicConfig';

/**
 * How sure it is what the upstream's naive times mean: compared with the upstream; not yet, because nobody had a status
 * to compare; or the upstream's times contradict `KORE_TIMESTAMPS`, which still applies.
 */
export const timestampsChecks = ['verified', 'unverified', 'contradicted'] as const;

export type TimestampsCheck = (typeof timestampsChecks)[number];

/** What the naive times of a reply mean. */
export type TimestampsInForce = { readonly mode: TimestampsMode; readonly check: TimestampsCheck };

/** The header of each page of agents that says it, so that open pages follow a change. */
export const TIMESTAMPS_HEADER = 'Timestamps';

/** The header's value: an item with a parameter (RFC 9651), e.g. `utc;check=verified`. */
export function timestampsText({ mode, check }: TimestampsInForce): string {
  return `${mode};check=${check}`;
}

/** What a header says; `undefined` without one, as from other gateways, or if it is not ours. */
export function readTimestamps(header: string | null): TimestampsInForce | undefined {
  const [, mode, check] = /^(requested-offset|utc)\s*;\s*check=([a-z]+)$/.exec(header ?? '') ?? [];
  const knownCheck = timestampsChecks.find((each) => each === check);
  return knownCheck === undefined || (mode !== 'utc' && mode !== 'requested-offset')
    ? undefined
    : { mode, check: knownCheck };
}
