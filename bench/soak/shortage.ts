/** Data older than this counts as missing: four refreshes, where one is usual. */
const TOO_OLD_SECONDS = 120;

export type ShortageReport = {
  /** Supervisors who ever waited for their first data, or whose data was too old. */
  readonly affected: number;
  readonly longestSeconds: number;
  /** Of all supervisors' time. */
  readonly percentOfTime: number;
};

type Shortage = { currentSeconds: number; longestSeconds: number; totalSeconds: number };

/** Counts for how long supervisors had no data, or only data older than two minutes. */
export class ShortageCount {
  readonly #shortages: readonly Shortage[];
  #sampledSeconds = 0;

  constructor(supervisors: number) {
    this.#shortages = Array.from({ length: supervisors }, () => ({
      currentSeconds: 0,
      longestSeconds: 0,
      totalSeconds: 0,
    }));
  }

  /** The age of each supervisor's data after another `seconds`; `undefined` without any. */
  sample(ageSeconds: readonly (number | undefined)[], seconds: number): void {
    this.#sampledSeconds += seconds;
    for (const [index, shortage] of this.#shortages.entries()) {
      const age = ageSeconds[index];
      if (age !== undefined && age <= TOO_OLD_SECONDS) {
        shortage.currentSeconds = 0;
        continue;
      }
      shortage.currentSeconds += seconds;
      shortage.totalSeconds += seconds;
      shortage.longestSeconds = Math.max(shortage.longestSeconds, shortage.currentSeconds);
    }
  }

  report(): ShortageReport {
    const total = this.#shortages.reduce((sum, { totalSeconds }) => sum + totalSeconds, 0);
    return {
      affected: this.#shortages.filter(({ totalSeconds }) => totalSeconds > 0).length,
      longestSeconds: Math.max(0, ...this.#shortages.map(({ longestSeconds }) => longestSeconds)),
      percentOfTime: (100 * total) / (this.#sampledSeconds * this.#shortages.length),
    };
  }
}
