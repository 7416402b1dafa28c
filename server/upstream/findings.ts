/** Something that was found out about the upstream, and when, on this process's monotonic clock. */
export type KeptFinding<Finding> = { readonly finding: Finding; readonly atMs: number };

/** Where a finding is kept for other replicas and later processes. */
export type FindingKeeper<Finding> = {
  /** The newest that any replica has. Never rejects. */
  readonly read: () => Promise<KeptFinding<Finding> | undefined>;
  /** Never rejects. */
  readonly keep: (finding: Finding) => Promise<void>;
  /**
   * Finds something out, while no other replica does so too; if one does, waits until `finished` says that nothing is
   * left to do. Rejects as `work` does.
   */
  readonly alone: (task: {
    readonly work: () => Promise<void>;
    readonly finished: () => Promise<boolean>;
  }) => Promise<void>;
};

/** How often to look for what other replicas have found. */
const READ_EVERY_MS = 5000;

/**
 * Reads what is kept, now and then: `refresh` waits for it only while nothing is known, because then the caller needs
 * it.
 */
export class FindingReader<Finding> {
  readonly #keeper: FindingKeeper<Finding>;
  readonly #onRead: (kept: KeptFinding<Finding>) => void;
  #lastReadMs = -Infinity;
  #reading = Promise.resolve();

  constructor(keeper: FindingKeeper<Finding>, onRead: (kept: KeptFinding<Finding>) => void) {
    this.#keeper = keeper;
    this.#onRead = onRead;
  }

  /** Never rejects. */
  async refresh(isNeeded: boolean): Promise<void> {
    if (performance.now() - this.#lastReadMs >= READ_EVERY_MS) {
      this.#lastReadMs = performance.now();
      this.#reading = this.read();
    }
    if (isNeeded) await this.#reading;
  }

  /** At once. Never rejects. */
  async read(): Promise<void> {
    const kept = await this.#keeper.read();
    if (kept !== undefined) this.#onRead(kept);
  }
}
