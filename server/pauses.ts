/** A health check waits for two or three such stretches, and should be answered within 100 ms on a busy machine. */
const LONGEST_STRETCH_MS = 8;

/** Awaited between the pieces of long work: lets others be served first if the work has gone on for a while. */
export type Pause = () => Promise<void>;

export function createPause(): Pause {
  let startedMs = performance.now();
  return async () => {
    if (performance.now() - startedMs < LONGEST_STRETCH_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    startedMs = performance.now();
  };
}
