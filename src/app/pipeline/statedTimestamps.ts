import { useMemo, useSyncExternalStore } from 'react';
import { Observable } from '../../base/observable';
import type { PublicConfig } from '../../contract/publicConfig';
import type { TimestampsInForce } from '../../contract/timestampsInForce';
import { type Instant, SECOND_MS } from '../../time/instant';

/**
 * A change of the mode loads all pages again. Replicas that disagree, as during an update, must not have the page do
 * that with each reply: after a change the mode stays for this long.
 */
const STEADY_MS = 30 * SECOND_MS;

/** What the latest page of agents says of the upstream's times; `undefined` until one says it. */
export class StatedTimestamps {
  readonly #stated = new Observable<TimestampsInForce | undefined>(undefined);
  #changedAtMs = Number.NEGATIVE_INFINITY;

  readonly get = this.#stated.get;

  readonly subscribe = this.#stated.subscribe;

  /** Takes what a reply says. A change of the mode too soon after the last is left out, until a reply repeats it. */
  receive(next: TimestampsInForce, now: Instant): void {
    const current = this.#stated.get();
    if (current !== undefined && current.mode !== next.mode) {
      if (Math.abs(now - this.#changedAtMs) < STEADY_MS) return;
      this.#changedAtMs = now;
    }
    if (current?.mode !== next.mode || current.check !== next.check) this.#stated.set(next);
  }

  /** Forgets it, for a page that is opened anew. */
  reset(): void {
    this.#stated.set(undefined);
    this.#changedAtMs = Number.NEGATIVE_INFINITY;
  }
}

export const statedTimestamps = new StatedTimestamps();

/** The configuration, with what the latest page of agents says of the upstream's times. */
export function useConfigInForce(config: PublicConfig): PublicConfig {
  const stated = useSyncExternalStore(statedTimestamps.subscribe, statedTimestamps.get);
  return useMemo(
    () =>
      stated === undefined ? config : { ...config, timestamps: stated.mode, timestampsCheck: stated.check },
    [config, stated],
  );
}
