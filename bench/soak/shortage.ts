/** Data of this age is never too old. */
const OLD_SECONDS = 120;

export type Watched = {
  readonly ageSeconds: number;
  /** How often the service said that it can be refreshed. */
  readonly everySeconds: number;
};

export type ShortageReport = {
  /** Supervisors who ever waited for their first data, or whose data was too old. */
  readonly affected: number;
  readonly longestSeconds: number;
  /** Of all supervisors' time. */
  readonly percentOfTime: number;
};

type Shortage = { currentSeconds: number; longestSeconds: number; totalSeconds: number };

/** Counts for how long supervisors had no data, or only data older than two minutes and two refreshes. */
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

  /** What each supervisor sees after another `seconds`; `undefined` without data. */
  sample(watched: readonly (Watched | undefined)[], seconds: number): void {
    this.#sampledSeconds += seconds;
    for (const [index, shortage] of this.#shortages.entries()) {
      const data = watched[index];
      if (data !== undefined && data.ageSeconds <= Math.max(OLD_SECONDS, 2 * data.everySeconds)) {
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
