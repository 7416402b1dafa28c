import { abortableWait } from '../../src/base/sleep';

/** The time of a simulation, which may pass faster than real time. */
export type SimulatedClock = {
  readonly speed: number;
  /** Milliseconds since the simulation began. */
  readonly elapsedMs: () => number;
  /** Milliseconds of the epoch, as the servers' clocks show it. */
  readonly nowMs: () => number;
  /** Rejects with the signal's reason once it is aborted. */
  readonly wait: (durationMs: number, signal: AbortSignal) => Promise<void>;
  /** Makes a process that loads `scaledClock.mjs` show the same time. */
  readonly environment: Readonly<Record<'CLOCK_SPEED' | 'CLOCK_START_MS', string>>;
};

/** Starts a clock `speed` times as fast as real time. */
export function startClock(speed: number, startMs = Date.now()): SimulatedClock {
  const elapsedMs = () => (Date.now() - startMs) * speed;
  return {
    speed,
    elapsedMs,
    nowMs: () => startMs + elapsedMs(),
    wait: async (durationMs, signal) => abortableWait(Math.max(0, durationMs) / speed, signal),
    environment: { CLOCK_SPEED: String(speed), CLOCK_START_MS: String(startMs) },
  };
}
