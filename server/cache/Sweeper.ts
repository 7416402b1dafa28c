import { abortableWait } from '../../src/base/sleep';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** Enough to use up the budget even if the upstream takes seconds for a call. */
const MOST_AT_ONCE = 3;

/** Does one job that waits for a call; rejects as the call does. */
export type SweepJob = () => Promise<unknown>;

/**
 * Does jobs for which nobody waits, as long as there are any: a few at a time, and when the budget is spent, after
 * a wait. Any other failure ends it until it is started again.
 */
export class Sweeper {
  readonly #next: () => SweepJob | undefined;
  #running = 0;

  /** `next` gives the job to do now; it must not give a job that is still being done. */
  constructor(next: () => SweepJob | undefined) {
    this.#next = next;
  }

  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** Begins, or takes on more jobs at once if it is under way and does fewer than it may. */
  start(): void {
    while (this.#running < MOST_AT_ONCE) {
      const job = this.#next();
      if (job === undefined) return;
      this.#running += 1;
      void this.#sweep(job);
    }
  }

  async #sweep(first: SweepJob): Promise<void> {
    try {
      for (let job: SweepJob | undefined = first; job !== undefined; job = this.#next()) {
        const waitSeconds = await job().then(() => 0, secondsUntilAnotherTry);
        if (waitSeconds > 0) await abortableWait(waitSeconds * 1000, new AbortController().signal);
      }
    } catch {
      // Whoever asks next gets the failure.
    } finally {
      this.#running -= 1;
    }
  }
}

/** Throws failures after which another try is pointless for now. */
function secondsUntilAnotherTry(failure: unknown): number {
  if (failure instanceof UpstreamFailure && failure.code === 'rate-limited') {
    return failure.retryAfterSeconds ?? 1;
  }
  throw failure;
}
