import { LRUCache } from 'lru-cache';
import * as v from 'valibot';

import { type AgentStatusReply, agentStatusReplySchema } from '../../../src/contract/agentStatusReply';
import type { AgentStatusRequest, PagingQuery } from '../../../src/contract/agentStatusRequest';
import type { BudgetCaller } from '../../budget/budget';
import type { EndCall } from '../../budget/callCounter';
import { UpstreamFailure } from '../../failures/upstreamFailure';
import { coveredTime, singleDays } from '../coveredTime';
import { type FindingKeeper, FindingReader } from '../findings';
import type { UpstreamCall } from '../upstreamCall';
import { joinDays } from './joinDays';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** After a week, a range is tried again. */
const REMEMBERED_MS = 7 * DAY_MS;

/**
 * A range that is refused within a day after one was accepted tells only of itself, as where longer ranges are refused,
 * or some of the upstream's servers refuse them. Then it is remembered for a moment, and here only.
 */
const ACCEPTED_MS = DAY_MS;
const REMEMBERED_BRIEFLY_MS = 10 * MINUTE_MS;

/** A single day that was refused as well is not tried again for so long: then something else is wrong. */
const TRY_AGAIN_MS = MINUTE_MS;

/** As many days are asked for at once as pages are by the page itself. */
const DAYS_AT_ONCE = 3;

/** Days of pages that failed, packed: some 300 days of 16 agents. */
const KEPT_BYTES = 8 * 1024 * 1024;
const KEPT_MS = 2 * MINUTE_MS;

export const rangesFindingSchema = v.object({ areRefused: v.literal(true) });
export type RangesFinding = v.InferOutput<typeof rangesFindingSchema>;

export type RangesByDayOptions = {
  readonly callUpstream: UpstreamCall;
  readonly keeper: FindingKeeper<RangesFinding>;
  readonly packer: Packer;
  /** For the log. */
  readonly onRefused: () => void;
};

type Packer = {
  readonly gzip: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
  readonly gunzip: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
};

type Asked = {
  readonly request: AgentStatusRequest;
  readonly paging: PagingQuery;
  readonly caller: BudgetCaller;
};

/**
 * Serves date ranges from an upstream that may refuse them, as the documents of API v1 leave open: if a range is refused
 * but its first day is not, that is remembered and shared, and each range becomes one call a day with the same paging.
 * Each takes a call from the budget. A day that fails fails the page; for two minutes, its other days are not asked for
 * again, so that a page of more days than calls are free comes together in the end.
 */
export class RangesByDay {
  readonly #options: RangesByDayOptions;
  readonly #reader: FindingReader<RangesFinding>;
  #refusedUntilMs = -Infinity;
  #acceptedAtMs = -Infinity;
  #triedInVainAtMs = -Infinity;
  #trying: Promise<void> | undefined;
  readonly #kept = new LRUCache<string, Uint8Array<ArrayBuffer>>({
    maxSize: KEPT_BYTES,
    ttl: KEPT_MS,
    sizeCalculation: ({ byteLength }) => byteLength + 1,
  });

  constructor(options: RangesByDayOptions) {
    this.#options = options;
    this.#reader = new FindingReader(options.keeper, ({ atMs }) => this.#noteRefused(atMs + REMEMBERED_MS));
  }

  /** Reads what other replicas have found; waits for it only while nothing is known. Never rejects. */
  readonly refresh = async (): Promise<void> => {
    const isKnown = this.areRefused() || isWithin(ACCEPTED_MS, this.#acceptedAtMs);
    await this.#reader.refresh(!isKnown);
  };

  readonly areRefused = (): boolean => performance.now() < this.#refusedUntilMs;

  readonly callUpstream: UpstreamCall = async (request, paging, caller, granted) => {
    const { callUpstream } = this.#options;
    if ('date' in request.filter.dateFilter) return await callUpstream(request, paging, caller, granted);
    await this.refresh();
    if (this.areRefused()) return await this.#callByDay({ request, paging, caller }, granted);
    try {
      const reply = await callUpstream(request, paging, caller, granted);
      this.#acceptedAtMs = performance.now();
      return reply;
    } catch (error) {
      if (!(error instanceof UpstreamFailure) || error.code !== 'upstream-config') throw error;
      await this.#tryFirstDay(error, { request, paging, caller });
    }
    return await this.#callByDay({ request, paging, caller }, undefined);
  };

  /** Returns if ranges are refused and single days are not; throws the failure of the range otherwise. */
  async #tryFirstDay(failure: UpstreamFailure, asked: Asked): Promise<void> {
    const isTold = failure.reason === 'date-range-refused';
    if (this.#trying === undefined) {
      const isElse = isWithin(TRY_AGAIN_MS, this.#triedInVainAtMs);
      if (isElse && !isTold && !this.areRefused()) throw failure;
      this.#trying = this.#callFirstDay(asked).finally(() => {
        this.#trying = undefined;
      });
    }
    await this.#trying;
    if (!this.areRefused()) throw failure;
  }

  /** Rejects only if that was not refused, as when the budget is spent: then it settles nothing. */
  async #callFirstDay(asked: Asked): Promise<void> {
    const [firstDay] = daysOf(asked);
    if (firstDay === undefined) return;
    try {
      const reply = await this.#options.callUpstream(firstDay, asked.paging, asked.caller);
      await this.#keep(firstDay, asked.paging, reply);
    } catch (error) {
      if (!(error instanceof UpstreamFailure) || error.code !== 'upstream-config') throw error;
      this.#triedInVainAtMs = performance.now();
      return;
    }
    if (isWithin(ACCEPTED_MS, this.#acceptedAtMs)) {
      this.#noteRefused(performance.now() + REMEMBERED_BRIEFLY_MS);
      return;
    }
    this.#noteRefused(performance.now() + REMEMBERED_MS);
    await this.#options.keeper.keep({ areRefused: true });
  }

  #noteRefused(untilMs: number): void {
    const isNew = !this.areRefused();
    this.#refusedUntilMs = Math.max(this.#refusedUntilMs, untilMs);
    if (isNew && this.areRefused()) this.#options.onRefused();
  }

  async #callByDay(asked: Asked, granted: EndCall | undefined): Promise<AgentStatusReply> {
    const { paging, caller } = asked;
    const days = daysOf(asked);
    const replies: AgentStatusReply[] = [];
    const failures: unknown[] = [];
    let firstCall = granted;
    const open = days.entries();
    const callInTurn = async () => {
      for (const [index, request] of open) {
        if (failures.length > 0) return;
        try {
          const kept = await this.#takeKept(request, paging);
          if (kept !== undefined) {
            replies[index] = kept;
            continue;
          }
          const call = firstCall;
          firstCall = undefined;
          replies[index] = await this.#options.callUpstream(request, paging, caller, call);
        } catch (error) {
          failures.push(error);
        }
      }
    };
    await Promise.all(Array.from({ length: DAYS_AT_ONCE }, callInTurn));
    // All days may have been kept.
    firstCall?.();
    if (failures.length === 0) return joined(replies);
    await Promise.all(
      replies.map(async (reply, index) => {
        const request = days[index];
        if (request !== undefined) await this.#keep(request, paging, reply);
      }),
    );
    throw failures[0];
  }

  /** For a moment; not a day that is under way, which would look newer than it is. */
  async #keep(request: AgentStatusRequest, paging: PagingQuery, reply: AgentStatusReply): Promise<void> {
    if (coveredTime(request.filter.dateFilter).endMs > Date.now()) return;
    const bytes = new TextEncoder().encode(JSON.stringify(reply));
    this.#kept.set(keyOf(request, paging), await this.#options.packer.gzip(bytes));
  }

  async #takeKept(request: AgentStatusRequest, paging: PagingQuery): Promise<AgentStatusReply | undefined> {
    const key = keyOf(request, paging);
    const bytes = this.#kept.get(key);
    if (bytes === undefined) return undefined;
    this.#kept.delete(key);
    const text = new TextDecoder().decode(await this.#options.packer.gunzip(bytes));
    return v.parse(agentStatusReplySchema, JSON.parse(text));
  }
}

function joined([first, ...others]: readonly AgentStatusReply[]): AgentStatusReply {
  if (first === undefined) throw new Error('a range has at least one day');
  return joinDays([first, ...others]);
}

function daysOf({ request }: Asked): readonly AgentStatusRequest[] {
  const { filter } = request;
  return singleDays(filter.dateFilter).map((dateFilter) => ({ filter: { ...filter, dateFilter } }));
}

function keyOf(request: AgentStatusRequest, paging: PagingQuery): string {
  return JSON.stringify([request, paging]);
}

function isWithin(durationMs: number, sinceMs: number): boolean {
  return performance.now() - sinceMs < durationMs;
}
