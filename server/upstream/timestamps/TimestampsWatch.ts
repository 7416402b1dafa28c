import type { AgentStatusReply } from '../../../src/contract/agentStatusReply';
import type { AgentStatusRequest, PagingQuery } from '../../../src/contract/agentStatusRequest';
import { type TimestampsMode, defaultPublicConfig } from '../../../src/contract/publicConfig';
import type { TimestampsInForce } from '../../../src/contract/timestampsInForce';
import { type BudgetCaller, HOUSEKEEPING } from '../../budget/budget';
import type { EndCall } from '../../budget/callCounter';
import { UpstreamFailure } from '../../failures/upstreamFailure';
import type { TimestampsSetting } from '../../settings/settings';
import { type FindingKeeper, FindingReader, type KeptFinding } from '../findings';
import type { UpstreamCall } from '../upstreamCall';
import { type AgentToCompare, agentToCompare, agentsIn, recordsOf } from './agentToCompare';
import { compareTimes, isAheadOfTime } from './compareTimes';
import type { Timestamps, TimestampsFinding, TimestampsReport } from './timestampsFinding';

const MINUTE_MS = 60_000;

/** What the upstream does is looked at again after a day. */
const RENEW_AFTER_MS = 24 * 60 * MINUTE_MS;

/** After tries in vain, the next one follows in 1, 2, 4, … minutes, and at least once an hour. */
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;

/** The age of the same finding is not the same to the millisecond each time it is read from Redis. */
const CLOCK_NOISE_MS = 1000;

export type TimestampsWatchOptions = {
  readonly setting: TimestampsSetting;
  readonly callUpstream: UpstreamCall;
  readonly keeper: FindingKeeper<TimestampsFinding>;
  readonly onReport: (report: TimestampsReport) => void;
  /** An unexpected error in this service. */
  readonly onError: (error: unknown) => void;
};

type Observed = { readonly mode: TimestampsMode; readonly atMs: number; readonly sinceMs: number };

/** A page that was received, and what was asked for. */
type Received = {
  readonly request: AgentStatusRequest;
  readonly paging: PagingQuery;
  readonly caller: BudgetCaller;
  readonly records: readonly unknown[];
};

/**
 * Finds out whether the upstream's naive times are local to the offset that was sent or UTC, by asking for one agent of
 * a reply again in another offset. With `auto`, the first reply with statuses waits for that one call; what was found is
 * shared with other replicas and looked at again after a day. A fixed setting is compared in the background.
 */
export class TimestampsWatch implements Timestamps {
  readonly #options: TimestampsWatchOptions;
  readonly #reader: FindingReader<TimestampsFinding>;
  #observed: Observed | undefined;
  /** In vain since the last success. */
  #tries = 0;
  #nextTryMs = -Infinity;
  /** The last try failed, so that nobody waits for the next one. */
  #hasFailed = false;
  #trying: Promise<void> | undefined;
  /** The end of the first call, after which the others follow. */
  #first: Promise<void> | undefined;

  constructor(options: TimestampsWatchOptions) {
    this.#options = options;
    this.#reader = new FindingReader(options.keeper, (kept) => this.#adopt(kept));
  }

  readonly refresh = async (): Promise<void> => {
    await this.#reader.refresh(this.#observed === undefined);
  };

  readonly inForce = (): TimestampsInForce => {
    const { setting } = this.#options;
    const upstream = this.#observed?.mode;
    if (setting === 'auto') {
      return upstream === undefined
        ? { mode: defaultPublicConfig.timestamps, check: 'unverified' }
        : { mode: upstream, check: 'verified' };
    }
    if (upstream === undefined) return { mode: setting, check: 'unverified' };
    return { mode: setting, check: upstream === setting ? 'verified' : 'contradicted' };
  };

  readonly sinceMs = (): number =>
    this.#options.setting === 'auto' ? (this.#observed?.sinceMs ?? -Infinity) : -Infinity;

  /** The upstream's call; with `auto`, its first replies come once it is known what their times mean. */
  readonly callUpstream: UpstreamCall = async (request, paging, caller, granted) => {
    // Before the call and not after it: replies that wait fill the memory.
    if (this.#isWaitedFor() && this.#first !== undefined) {
      await this.#first;
      await this.#trying;
    }
    const call = this.#call({ request, paging, caller }, granted);
    this.#first ??= call.then(
      () => undefined,
      () => undefined,
    );
    return await call;
  };

  async #call(asked: Omit<Received, 'records'>, granted: EndCall | undefined): Promise<AgentStatusReply> {
    const reply = await this.#options.callUpstream(asked.request, asked.paging, asked.caller, granted);
    await this.refresh();
    await this.#consider({ ...asked, records: reply.data });
    return reply;
  }

  async #consider(received: Received): Promise<void> {
    while (this.#isOpen()) {
      const isWaitedFor = this.#isWaitedFor();
      if (this.#trying === undefined) {
        if (!this.#isDue()) return;
        const { dateFilter } = received.request.filter;
        const agent = agentToCompare({ dateFilter, records: received.records });
        if (agent === undefined) return;
        this.#trying = this.#try(agent, received, isWaitedFor).finally(() => {
          this.#trying = undefined;
        });
      }
      if (!isWaitedFor) return;
      // If it was in vain, another reply may settle it, but not before the next try is due.
      await this.#trying;
    }
  }

  #isWaitedFor(): boolean {
    return this.#options.setting === 'auto' && this.#observed === undefined && !this.#hasFailed;
  }

  #isOpen(): boolean {
    return this.#observed === undefined || performance.now() - this.#observed.atMs >= RENEW_AFTER_MS;
  }

  #isDue(): boolean {
    return this.#isOpen() && performance.now() >= this.#nextTryMs;
  }

  /** Never rejects. */
  async #try(agent: AgentToCompare, received: Received, isWaitedFor: boolean): Promise<void> {
    const caller = isWaitedFor ? { ...received.caller, signal: new AbortController().signal } : housekeeper();
    try {
      await this.#options.keeper.alone({
        finished: async () => {
          await this.#reader.read();
          return !this.#isDue();
        },
        work: async () => {
          const mode = await this.#ask(agent, received, caller);
          if (mode === undefined) await this.#noteInVain(undefined);
          else await this.#note(mode);
        },
      });
      this.#hasFailed = false;
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) this.#options.onError(error);
      this.#hasFailed = true;
      await this.#noteInVain(error instanceof UpstreamFailure ? error : undefined);
    }
  }

  /** The mode that the upstream's replies show; `undefined` if they settle nothing. Rejects as the call does. */
  async #ask(
    { email, first, dateFilter }: AgentToCompare,
    { request, paging, records: received }: Received,
    caller: BudgetCaller,
  ): Promise<TimestampsMode | undefined> {
    const { callUpstream } = this.#options;
    const alone = { filter: { agents: [email], dateFilter } };
    const reply = await callUpstream(alone, { limit: paging.limit, offset: 0 }, caller).catch(unlessRefused);
    let records = recordsOf(email, reply?.data ?? []);
    if (records.length === 0) {
      const samePage = { filter: { ...request.filter, dateFilter } };
      records = recordsOf(email, (await callUpstream(samePage, paging, caller)).data);
    }
    const mode = compareTimes(first, { dateFilter, records });
    const agents = agentsIn({ dateFilter: request.filter.dateFilter, records: received });
    return mode !== undefined && isAheadOfTime(agents, mode, Date.now()) ? undefined : mode;
  }

  async #note(mode: TimestampsMode): Promise<void> {
    const atMs = performance.now();
    const before = this.#observed;
    const hasChanged = before !== undefined && before.mode !== mode;
    const sinceMs = hasChanged ? atMs : (before?.sinceMs ?? -Infinity);
    this.#observe({ mode, atMs, sinceMs });
    const changedAgoMs = sinceMs === -Infinity ? null : atMs - sinceMs;
    await this.#options.keeper.keep({ mode, tries: 0, changedAgoMs });
  }

  async #noteInVain(failure: UpstreamFailure | undefined): Promise<void> {
    this.#tries += 1;
    this.#nextTryMs = performance.now() + pauseAfter(this.#tries);
    this.#options.onReport({ kind: 'undecided', code: failure?.code });
    // What is known remains, for those who read it now.
    if (this.#observed !== undefined) return;
    await this.#options.keeper.keep({ mode: null, tries: this.#tries, changedAgoMs: null });
  }

  /** What another replica has found. */
  #adopt({ finding, atMs }: KeptFinding<TimestampsFinding>): void {
    const { mode, tries, changedAgoMs } = finding;
    const before = this.#observed;
    if (mode === null) {
      if (before !== undefined) return;
      this.#tries = Math.max(this.#tries, tries);
      this.#nextTryMs = Math.max(this.#nextTryMs, atMs + pauseAfter(tries));
    } else if (before === undefined || atMs > before.atMs + CLOCK_NOISE_MS) {
      const sinceMs = changedAgoMs === null ? -Infinity : atMs - changedAgoMs;
      const isOther = before !== undefined && before.mode !== mode && sinceMs === -Infinity;
      this.#observe({ mode, atMs, sinceMs: isOther ? performance.now() : sinceMs });
    }
  }

  #observe(observed: Observed): void {
    const before = this.#observed?.mode;
    this.#observed = observed;
    if (observed.mode !== before) {
      this.#options.onReport({ kind: 'observed', upstream: observed.mode, before, inForce: this.inForce() });
    }
    this.#tries = 0;
    this.#nextTryMs = -Infinity;
    this.#hasFailed = false;
  }
}

function pauseAfter(tries: number): number {
  return Math.min(MINUTE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
}

function housekeeper(): BudgetCaller {
  return {
    signal: new AbortController().signal,
    urgency: () => HOUSEKEEPING,
    subjects: () => new Set(),
  };
}

/** The upstream may take no addresses. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof UpstreamFailure) || !isRefusal(error)) throw error;
}

function isRefusal({ code, upstreamStatus = 0 }: UpstreamFailure): boolean {
  const isOfRequest = code === 'upstream-config' || code === 'upstream-error';
  return isOfRequest && upstreamStatus >= 400 && upstreamStatus < 500;
}
