import * as v from 'valibot';

import type { TimestampsMode } from '../../../src/contract/publicConfig';
import type { TimestampsInForce } from '../../../src/contract/timestampsInForce';
import type { UpstreamFailureCode } from '../../failures/upstreamFailure';

/** What the upstream was found to do, or how often that was tried in vain. */
export const timestampsFindingSchema = v.object({
  /** `null`: every try so far was in vain. */
  mode: v.nullable(v.picklist(['requested-offset', 'utc'])),
  /** In vain, one after the other. */
  tries: v.number(),
  /** How long before this finding the mode changed; `null`: it was never seen to change. */
  changedAgoMs: v.nullable(v.number()),
});

export type TimestampsFinding = v.InferOutput<typeof timestampsFindingSchema>;

/** For the log. */
export type TimestampsReport =
  | {
      readonly kind: 'observed';
      /** What the upstream does. */
      readonly upstream: TimestampsMode;
      /** What it did before; `undefined` if that was not known. */
      readonly before: TimestampsMode | undefined;
      readonly inForce: TimestampsInForce;
    }
  /** The upstream was asked, but its replies settle nothing; `code` says how the call failed. */
  | { readonly kind: 'undecided'; readonly code: UpstreamFailureCode | undefined };

/** What naive times mean, as of now. */
export type Timestamps = {
  /** Reads what other replicas have found; waits for it only while nothing is known. Never rejects. */
  readonly refresh: () => Promise<void>;
  readonly inForce: () => TimestampsInForce;
  /**
   * What was received before that instant (`performance.now()`) has times of the other mode: the upstream itself was
   * seen to change.
   */
  readonly sinceMs: () => number;
};

/** For an upstream that is known to follow the setting, as the demo. */
export function knownTimestamps(mode: TimestampsMode): Timestamps {
  return {
    refresh: async () => undefined,
    inForce: () => ({ mode, check: 'verified' }),
    sinceMs: () => -Infinity,
  };
}
