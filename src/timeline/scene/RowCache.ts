import type { AgentDay } from '../../domain/spanColumns';
import type { KeptBars } from './barBatch';

/** A sign beside or over the bars of a row. */
export type SceneMark =
  /** A span of no length, or one that ends before it starts. */
  | { readonly kind: 'instant'; readonly xCssPx: number }
  /** Two spans claim the same time. */
  | { readonly kind: 'overlap'; readonly xCssPx: number; readonly widthCssPx: number }
  /** The span began before the window, or ends after it. */
  | { readonly kind: 'cut-left' | 'cut-right'; readonly xCssPx: number };

/** A row laid out: what it shows, wherever it is. */
export type KeptRow = {
  readonly primary: KeptBars;
  readonly secondary: KeptBars;
  readonly compared: KeptBars;
  readonly marks: readonly SceneMark[];
};

/** Rows kept in each of two generations: more than a screen of dense rows shows at once, 2 MB of bars at most. */
const ROWS_IN_GENERATION = 600;

/**
 * Rows that were laid out for earlier frames, so that scrolling lays out only those that come into view.
 * What was not requested in a while goes first.
 */
export class RowCache {
  #madeFor: readonly unknown[] = [];
  #fresh = new Map<AgentDay, KeptRow>();
  #old = new Map<AgentDay, KeptRow>();

  /** Forgets all rows unless they were laid out for just the same: items are compared by identity. */
  keepOnlyFor(inputs: readonly unknown[]): void {
    const isSame =
      inputs.length === this.#madeFor.length &&
      inputs.every((input, index) => Object.is(input, this.#madeFor[index]));
    if (isSame) return;
    this.#madeFor = inputs;
    this.#fresh.clear();
    this.#old.clear();
  }

  get(agent: AgentDay): KeptRow | undefined {
    const fresh = this.#fresh.get(agent);
    if (fresh !== undefined) return fresh;
    const old = this.#old.get(agent);
    if (old !== undefined) this.set(agent, old);
    return old;
  }

  set(agent: AgentDay, row: KeptRow): void {
    if (this.#fresh.size >= ROWS_IN_GENERATION) {
      this.#old = this.#fresh;
      this.#fresh = new Map();
    }
    this.#fresh.set(agent, row);
  }
}
