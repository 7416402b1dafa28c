import * as v from 'valibot';

import type { SharedRedis } from '../redis/sharedRedis';
import {
  type BudgetLimits,
  type CallCounter,
  HOUR_MS,
  MINUTE_MS,
  type SpentLimit,
  type Taking,
  minuteLimitFor,
} from './callCounter';
import type { CallLog } from './callLog';
import {
  type Learned,
  isSettled,
  isTrying,
  learn,
  learnedFrom,
  limitsAt,
  nothingLearned,
  textOf,
} from './learnedLimits';
import { LocalCounter } from './localCounter';
import { keepScript, keysOf, refusedScript, takeScript } from './sharedScripts';

/** More than a slow Redis can have counted in two minutes: it is asked once in two seconds (`SharedRedis.run`). */
const MOST_UNMADE = 100;

/** How often limits are learned anew because another replica did so at the same time. Each time one of them succeeds. */
const MOST_LEARNING_ATTEMPTS = 20;

const takeResultSchema = v.union([
  v.tuple([v.number(), v.number(), v.number()]),
  v.tuple([v.number(), v.string(), v.number()]),
]);

const refusedResultSchema = v.tuple([
  v.number(),
  v.string(),
  v.number(),
  v.number(),
  v.number(),
  v.array(v.number()),
  v.number(),
]);

export type SharedCounterOptions = {
  readonly redis: SharedRedis;
  /** Identifies the account: each one has its own count. */
  readonly account: string;
  readonly limits: BudgetLimits;
  /** The most replicas that share the count; while Redis is unreachable, each may spend its share of the limit. */
  readonly replicas: number;
  /** Of this replica's calls. */
  readonly callLog?: CallLog;
};

/**
 * Counts the calls of all replicas in Redis; without Redis, the calls of this one against its share. What refusals
 * teach is shared too: each replica goes by a version of it, which it replaces when Redis has a later one.
 */
export class SharedCounter implements CallCounter {
  readonly #redis: SharedRedis;
  readonly set: BudgetLimits;
  readonly #replicas: number;
  readonly #keys: readonly string[];
  readonly #own: LocalCounter;
  /** The calls that were left when Redis last answered, and how many this replica has made since without it. */
  #known = { callsLeft: Infinity, atMs: -Infinity, madeSince: 0 };
  /** The last calls that were not made because Redis did not answer in time; it may have counted them. */
  #unmade: readonly string[] = [];
  /** Instants are those of this process's monotonic clock. */
  #learned: Learned = nothingLearned;
  #version = 0;
  /** The end of the last refusal's learning: one after the other, they do not disturb each other. */
  #learning: Promise<void> = Promise.resolve();

  constructor({ redis, account, limits, replicas, callLog }: SharedCounterOptions) {
    this.#redis = redis;
    this.set = limits;
    this.#replicas = replicas;
    this.#keys = keysOf(account);
    this.#own = new LocalCounter(this.#shareOf(limits), callLog, () => this.#shareOf(this.limits()));
    // Restores this replica's calls in a Redis that came back empty, before another replica takes one.
    redis.client.on('ready', () => void this.callsLeft());
  }

  readonly limits = (): BudgetLimits => limitsAt(this.set, this.#learned, performance.now());

  readonly isSettled = (): boolean => isSettled(this.#learned, performance.now());

  readonly tryTake = async (reserved: number): Promise<Taking> => {
    const pauseMs = this.#own.pauseLeftMs();
    if (pauseMs > 0) return { kind: 'refused', waitMs: pauseMs };
    const id = this.#own.nextId();
    try {
      const { waitMs } = await this.#ask(id, reserved);
      if (waitMs > 0) return { kind: 'refused', waitMs };
      this.#own.record(id);
      return { kind: 'granted', end: () => this.#end(id) };
    } catch {
      return await this.#takeAlone(reserved);
    }
  };

  readonly pause = async (durationMs: number, spent: SpentLimit): Promise<void> => {
    this.#own.block(durationMs);
    const learning = this.#learning.then(async () => await this.#learn(durationMs, spent));
    // Without Redis, each replica learns by itself.
    this.#learning = learning.catch(async () => await this.#own.pause(durationMs, spent));
    await this.#learning;
  };

  readonly callsLeft = async (): Promise<number> => {
    try {
      return (await this.#ask('', 0)).callsLeft;
    } catch {
      return await this.#own.callsLeft();
    }
  };

  /** What this replica may call while Redis is unreachable. */
  #shareOf({ callsPerMinute, callsPerHour }: BudgetLimits): BudgetLimits {
    const share = (calls: number) => Math.max(1, Math.floor(calls / this.#replicas));
    return {
      callsPerMinute: share(callsPerMinute),
      callsPerHour: callsPerHour === undefined ? undefined : share(callsPerHour),
    };
  }

  /**
   * Without Redis. For a minute after its last answer, the replicas divide what was left then: more, beside the calls that
   * the others had made through Redis, could exceed the limit.
   */
  async #takeAlone(reserved: number): Promise<Taking> {
    const known = this.#known;
    const waitMs = known.atMs + MINUTE_MS - performance.now();
    const part = Math.floor(known.callsLeft / this.#replicas);
    if (waitMs > 0 && known.madeSince >= part) return { kind: 'refused', waitMs };
    // Counted before the others who ask at the same moment.
    known.madeSince += 1;
    const taking = await this.#own.tryTake(reserved);
    if (taking.kind === 'refused') known.madeSince -= 1;
    return taking;
  }

  /** If Redis does not learn of it now, it does with the next question. */
  #end(id: string): void {
    this.#own.recordEnd(id);
    void this.callsLeft();
  }

  async #ask(id: string, reserved: number): Promise<{ readonly waitMs: number; readonly callsLeft: number }> {
    const { callsPerMinute, callsPerHour } = this.limits();
    const unmade = this.#unmade;
    const isOnlyOne = isTrying(this.#learned, performance.now());
    const question = [
      this.#version,
      id,
      isOnlyOne ? 1 : minuteLimitFor(callsPerMinute, reserved),
      minuteLimitFor(this.set.callsPerMinute, reserved),
      callsPerMinute,
      this.set.callsPerMinute,
      callsPerHour ?? 0,
      this.set.callsPerHour ?? 0,
      minuteLimitFor(this.#shareOf(this.limits()).callsPerMinute, reserved),
      // As old as this, they are removed.
      ...unmade.flatMap((unmadeId) => [unmadeId, HOUR_MS]),
      ...this.#own.callsOfLastMinute().flatMap((call) => [call.id, call.endedAgoMs]),
    ];
    let isSent = false;
    try {
      const result = await this.#redis.run(async (client) => {
        isSent = true;
        return await client.eval(takeScript, this.#keys.length, ...this.#keys, ...question);
      });
      const [version, first, second] = v.parse(takeResultSchema, result);
      if (typeof first === 'string') {
        this.#adopt(version, first, second);
        return await this.#ask(id, reserved);
      }
      this.#unmade = this.#unmade.filter((unmadeId) => !unmade.includes(unmadeId));
      if (version < this.#version) void this.#keep(this.#version, this.#learned, 0).catch(() => undefined);
      this.#known = { callsLeft: second, atMs: performance.now(), madeSince: 0 };
      return { waitMs: first, callsLeft: second };
    } catch (error) {
      if (isSent && id !== '') this.#unmade = [...this.#unmade, id].slice(-MOST_UNMADE);
      throw error;
    }
  }

  /** What another replica learned. A text that cannot be read, of another release, teaches nothing. */
  #adopt(version: number, text: string, ageMs: number): void {
    this.#version = version;
    this.#learned = learnedFrom(text, performance.now() - ageMs) ?? nothingLearned;
  }

  async #learn(durationMs: number, spent: SpentLimit): Promise<void> {
    let refusalId = this.#own.nextId();
    for (let attempt = 0; attempt < MOST_LEARNING_ATTEMPTS; attempt += 1) {
      const [version, text, ageMs, knownMs, running, passedByMinute, refusals] = v.parse(
        refusedResultSchema,
        await this.#redis.run(async (client) =>
          client.eval(refusedScript, this.#keys.length, ...this.#keys, refusalId, Math.ceil(durationMs)),
        ),
      );
      refusalId = '';
      if (version > this.#version) this.#adopt(version, text, ageMs);
      const seen = { running, passedByMinute, refusals, knownMs };
      const refusal = { nowMs: performance.now(), spent, pauseMs: durationMs, seen };
      const { learned, pauseMs } = learn(this.set, this.#learned, refusal);
      const next = this.#version + 1;
      if (await this.#keep(next, learned, pauseMs)) {
        this.#version = next;
        this.#learned = learned;
        this.#own.block(pauseMs);
        return;
      }
    }
  }

  async #keep(version: number, learned: Learned, pauseMs: number): Promise<boolean> {
    const text = textOf(learned, performance.now());
    const isKept = await this.#redis.run(async (client) =>
      client.eval(keepScript, this.#keys.length, ...this.#keys, version, text, Math.ceil(pauseMs)),
    );
    return isKept === 1;
  }
}
