import { abortableWait } from '../../src/base/sleep';
import type { RosterFault } from '../../src/contract/roster';
import { UpstreamFailure } from '../failures/upstreamFailure';
import type { SourceState } from './LiveRoster';
import { type KoreProgress, type KoreReading, OpenReading, nothingRead } from './OpenReading';
import { type AgentList, contentOfList } from './agentList';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How often to look for what another replica is reading, and for one that has read earlier than was due here. */
const LOOK_EVERY_MS = MINUTE_MS;
const LONGEST_LOOK_MS = 10 * MINUTE_MS;

/** What is kept may seem this much younger than it is: two readings do not end in the same minute. */
const CLOCK_NOISE_MS = MINUTE_MS / 2;

/** Doubled with each failure in a row. */
const FIRST_PAUSE_MS = MINUTE_MS;
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;

/** So that what is kept on the way is written a tenth as often as it grows. */
const PAGES_BETWEEN_SAVES = 10;

/** Keeps readings over a restart, and for other replicas. Nothing rejects; what cannot be read is `undefined`. */
export type KoreKeeper = {
  readonly reading: () => Promise<KoreReading | undefined>;
  readonly keepReading: (reading: KoreReading) => Promise<void>;
  readonly progress: () => Promise<KoreProgress | undefined>;
  readonly keepProgress: (progress: KoreProgress) => Promise<void>;
  /** Begins the work of one replica; `undefined` while another one does it. */
  readonly claim: () => Promise<{ readonly release: () => Promise<void> } | undefined>;
};

export type KoreRosterEvents = {
  /** What a reading costs, as soon as it is known. */
  readonly onCost: (calls: number) => void;
  readonly onRead: (facts: { readonly agents: number; readonly isComplete: boolean }) => void;
  readonly onFailure: (failure: UpstreamFailure, retryInMs: number) => void;
};

export type KoreRosterOptions = {
  readonly listAgents: (page: number, signal: AbortSignal) => Promise<AgentList>;
  readonly keeper: KoreKeeper;
  /** The pause between two calls, as of now. */
  readonly callEveryMs: () => number;
  readonly events: KoreRosterEvents;
  readonly onChange: (state: SourceState) => void;
};

/**
 * Reads all agents of the upstream once a day, page by page, and continues where it stopped, also after a restart. What
 * was read last remains in force meanwhile.
 */
export class KoreRoster {
  readonly #options: KoreRosterOptions;
  #reading: KoreReading | undefined;
  #fault: RosterFault | undefined = 'kore-incomplete';
  #failuresInRow = 0;
  #dueAtMs = 0;
  readonly #startedAtMs = Date.now();

  constructor(options: KoreRosterOptions) {
    this.#options = options;
  }

  /** Reads, and reads again, until the signal is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    const { onChange } = this.#options;
    onChange(this.#state());
    while (!signal.aborted) {
      const pauseMs = await this.#step(signal);
      await abortableWait(pauseMs, signal).catch(() => undefined);
    }
  }

  /** Does what is due, and returns how long nothing is. */
  async #step(signal: AbortSignal): Promise<number> {
    const { keeper } = this.#options;
    await this.#takeOver();
    if (this.#dueInMs() > 0) return Math.min(this.#dueInMs(), LONGEST_LOOK_MS);
    const claim = await keeper.claim();
    if (claim === undefined) return LOOK_EVERY_MS;
    try {
      // Another replica may have finished since the last look.
      await this.#takeOver();
      if (this.#dueInMs() <= 0) await this.#readAndUse(signal);
      return 0;
    } catch (error) {
      if (signal.aborted) return 0;
      if (!(error instanceof UpstreamFailure)) throw error;
      return this.#fail(error);
    } finally {
      await claim.release();
    }
  }

  #dueInMs(): number {
    return this.#dueAtMs - Date.now();
  }

  /** Uses what another replica, or this one before its start, has read later. */
  async #takeOver(): Promise<void> {
    const kept = await this.#options.keeper.reading();
    if (kept !== undefined && kept.atMs > (this.#reading?.atMs ?? 0) + CLOCK_NOISE_MS) this.#use(kept);
  }

  async #readAndUse(signal: AbortSignal): Promise<void> {
    const { keeper, events } = this.#options;
    const { isStuck, ...reading } = await this.#read(signal);
    await keeper.keepProgress(nothingRead(reading.atMs));
    events.onRead({ agents: reading.agents.length, isComplete: reading.isComplete });
    if (isStuck && this.#reading !== undefined) {
      // What was read before is more.
      this.#fault = 'kore-incomplete';
      this.#dueAtMs = reading.atMs + DAY_MS;
      this.#options.onChange(this.#state());
      return;
    }
    this.#use(reading);
    await keeper.keepReading(reading);
  }

  #fail(failure: UpstreamFailure): number {
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** this.#failuresInRow, LONGEST_PAUSE_MS);
    this.#failuresInRow += 1;
    this.#fault = 'kore-failed';
    this.#options.onChange(this.#state());
    this.#options.events.onFailure(failure, pauseMs);
    return pauseMs;
  }

  #use(reading: KoreReading): void {
    this.#reading = reading;
    this.#dueAtMs = reading.atMs + DAY_MS;
    this.#fault = reading.isComplete ? undefined : 'kore-incomplete';
    this.#failuresInRow = 0;
    this.#options.onChange(this.#state());
  }

  #state(): SourceState {
    const { agents, atMs } = this.#reading ?? { agents: [], atMs: this.#startedAtMs };
    return { content: contentOfList(agents), readAtMs: atMs, fault: this.#fault };
  }

  async #read(signal: AbortSignal): Promise<KoreReading & { readonly isStuck: boolean }> {
    const { keeper, callEveryMs, events } = this.#options;
    const kept = await keeper.progress();
    const isRecent = kept !== undefined && Math.abs(Date.now() - kept.atMs) < DAY_MS;
    const reading = new OpenReading(isRecent ? kept : nothingRead(Date.now()));
    let isCostKnown = false;
    try {
      for (;;) {
        const list = await this.#page(reading.pages + 1, signal);
        const outcome = reading.add(list);
        if (!isCostKnown && list.totalPages !== undefined) events.onCost(list.totalPages);
        isCostKnown ||= list.totalPages !== undefined;
        if (outcome !== 'reading') {
          const { agents } = reading;
          const isComplete = outcome === 'complete';
          return { agents, isComplete, isStuck: outcome === 'stuck', atMs: Date.now() };
        }
        if (reading.pages % PAGES_BETWEEN_SAVES === 0) await keeper.keepProgress(reading.progress);
        await abortableWait(callEveryMs(), signal);
      }
    } catch (error) {
      await keeper.keepProgress(reading.progress);
      throw error;
    }
  }

  /** Waits while the budget has no call for it, which is no failure. */
  async #page(page: number, signal: AbortSignal): Promise<AgentList> {
    for (;;) {
      try {
        return await this.#options.listAgents(page, signal);
      } catch (error) {
        if (!(error instanceof UpstreamFailure) || error.code !== 'rate-limited') throw error;
        await abortableWait((error.retryAfterSeconds ?? 60) * 1000, signal);
      }
    }
  }
}
