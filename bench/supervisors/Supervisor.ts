import { LOOK_AHEAD_PAGES } from '../../src/api/load/pageChain';
import { everyone, planRequest, type RequestPlan } from '../../src/api/requestPlan';
import { refreshEveryMs } from '../../src/app/pipeline/useLiveRefresh';
import { priorityHeader, urgencies } from '../../src/contract/priority';
import { timeRangeOf } from '../../src/domain/timeRange';
import { instantFromMs } from '../../src/time/instant';
import { civilDateAt, type Zone } from '../../src/time/zone';
import { scatter } from '../generatePage';
import type { PageAnswer, PageCall } from './postPage';
import { readTeamPage, type TeamPage } from './readTeamPage';
import type { SimulatedClock } from './simulatedClock';
import type { SignToken, Team, Token } from './tokens';

const MIN_REFRESH_MS = 30_000;
/** Someone who sees that the first load failed tries again. */
const RETRY_AFTER_FAILURE_MS = 15_000;
const LONGEST_JITTER_MS = 3000;
/** By how much `Age` may be too small: whole seconds, and what a busy service needs to read a reply. */
const AGE_SLACK_MS = 10_000;
/** Twice as many as a list of 1,000 agents has pages in three zones. */
const PAGES_REMEMBERED = 120;

export type SupervisorOptions = {
  readonly number: number;
  readonly team: Team;
  readonly zone: Zone;
  readonly comesAtMs: number;
};

/** One reply to a supervisor, or none. */
export type ReplyRecord = {
  readonly atMs: number;
  /** `page`, `no-answer`, or the status and the problem's code. */
  readonly kind: string;
  readonly durationMs: number;
};

/** What all supervisors share. */
export type Office = {
  readonly clock: SimulatedClock;
  readonly agentCount: number;
  readonly callsPerMinute: number;
  /** Whether their page refreshes at the rate that replies allow, or only at its own. */
  readonly followsTtl: boolean;
  readonly signToken: SignToken;
  readonly post: (call: PageCall) => Promise<PageAnswer>;
  readonly replies: ReplyRecord[];
  /** Pages by what was asked and sent, because many supervisors get the same bytes. */
  readonly pagesRead: Map<string, TeamPage>;
  readonly faults: string[];
  /** How much older than stated data was, in seconds; at least, because the moment of the reply is not known. */
  readonly understatedSeconds: number[];
  /** Ends the simulation. */
  readonly signal: AbortSignal;
};

type Served = {
  readonly hasMore: boolean;
  readonly limit: number;
  readonly agents: readonly number[];
  readonly asOfMs: number;
  /** How often the service allows it to be refreshed. */
  readonly everyMs: number | undefined;
};

/** Someone who watches a live day as the page does: the first load page by page, then refreshes. */
export class Supervisor {
  readonly #office: Office;
  readonly #options: SupervisorOptions;
  readonly #pages = new Map<number, Served>();
  #token: Token | undefined;
  #closedUntilMs = 0;
  #completeAtMs: number | undefined;

  constructor(office: Office, options: SupervisorOptions) {
    this.#office = office;
    this.#options = options;
  }

  /** When all of the first load's pages were there; `undefined` before. */
  get completeAtMs(): number | undefined {
    return this.#completeAtMs;
  }

  /** How old the oldest part of what is on screen is; `undefined` before all is there. */
  ageMs(): number | undefined {
    if (this.#completeAtMs === undefined) return undefined;
    return this.#office.clock.elapsedMs() - this.#oldestMs();
  }

  /** Watches until the simulation ends, which rejects. */
  async watch(): Promise<never> {
    const { clock, signal } = this.#office;
    await clock.wait(this.#options.comesAtMs, signal);
    while (!(await this.#load())) await clock.wait(RETRY_AFTER_FAILURE_MS, signal);
    this.#completeAtMs = clock.elapsedMs();
    for (let refreshes = 0; ; refreshes += 1) {
      const triedMs = clock.elapsedMs();
      const everyMs = this.everyMs();
      const dueMs = Math.max(this.#oldestMs() + everyMs, triedMs + (refreshes === 0 ? 0 : MIN_REFRESH_MS));
      const jitterMs = scatter(this.#options.number, refreshes) * LONGEST_JITTER_MS;
      await clock.wait(dueMs + jitterMs - triedMs, signal);
      await this.#refresh();
    }
  }

  #oldestMs(): number {
    return Math.min(...Array.from(this.#pages.values(), ({ asOfMs }) => asOfMs));
  }

  /** How often the page refreshes: as the replies allow, or by the number of pages. */
  everyMs(): number {
    const { followsTtl, callsPerMinute } = this.#office;
    const stated = Array.from(this.#pages.values()).flatMap(({ everyMs }) => everyMs ?? []);
    return followsTtl && stated.length > 0
      ? Math.max(MIN_REFRESH_MS, ...stated)
      : refreshEveryMs(this.#pages.size, callsPerMinute);
  }

  /** Requests the first page, then the others up to a few beyond the last one known. Whether all are there. */
  async #load(): Promise<boolean> {
    this.#pages.clear();
    const plan = this.#plan();
    const requested = new Set([0]);
    const beyond = new AbortController();
    const signal = AbortSignal.any([this.#office.signal, beyond.signal]);
    let lastKnown = 0;
    let end = Infinity;
    let hasFailed = false;
    const follow = async (offset: number): Promise<void> => {
      const urgency = () => (offset <= lastKnown ? urgencies.foreground : urgencies.lookAhead);
      const page = await this.#untilServed(plan, { offset, urgency, wantsFresh: false, signal });
      if (page === undefined) {
        hasFailed = true;
        return;
      }
      if (offset <= end) this.#pages.set(offset, page);
      if (page.hasMore) lastKnown = Math.max(lastKnown, offset + page.limit);
      else end = Math.min(end, offset);
      const known = Array.from(this.#pages.keys()).filter((each) => each <= end).length;
      if (known * page.limit > end) beyond.abort();
      const next: number[] = [];
      for (
        let each = 0;
        each <= Math.min(end, lastKnown + LOOK_AHEAD_PAGES * page.limit);
        each += page.limit
      ) {
        if (!requested.has(each)) next.push(each);
      }
      for (const each of next) requested.add(each);
      await Promise.all(next.map(follow));
    };
    try {
      await follow(0);
    } catch (error) {
      if (!beyond.signal.aborted || this.#office.signal.aborted) throw error;
    }
    for (const offset of this.#pages.keys()) if (offset > end) this.#pages.delete(offset);
    if (!hasFailed) this.#checkAgents();
    return !hasFailed;
  }

  /** Requests all pages again, a few at a time, the one on screen first. Failed ones stay as they are. */
  async #refresh(): Promise<void> {
    const plan = this.#plan();
    const { signal } = this.#office;
    const offsets = Array.from(this.#pages.keys()).toSorted((one, other) => one - other);
    const requestOneAfterAnother = async () => {
      for (let offset = offsets.shift(); offset !== undefined; offset = offsets.shift()) {
        const urgency = offset === 0 ? urgencies.foreground : urgencies.refresh;
        const page = await this.#untilServed(plan, {
          offset,
          urgency: () => urgency,
          wantsFresh: true,
          signal,
        });
        if (page !== undefined) this.#pages.set(offset, page);
      }
    };
    await Promise.all(Array.from({ length: 1 + LOOK_AHEAD_PAGES }, requestOneAfterAnother));
    this.#checkAgents();
  }

  #plan(): RequestPlan {
    const { zone } = this.#options;
    const today = civilDateAt(zone, instantFromMs(Math.floor(this.#office.clock.nowMs())));
    const api = { apiVersion: 'v1', timestamps: 'requested-offset' } as const;
    const plan = planRequest(timeRangeOf(today, today, zone), everyone, api);
    if (plan === undefined) throw new RangeError('a day is never empty');
    return plan;
  }

  /** Requests a page again after each wait that is asked for; `undefined` after a failure. */
  async #untilServed(
    plan: RequestPlan,
    page: {
      readonly offset: number;
      readonly urgency: () => number;
      readonly wantsFresh: boolean;
      readonly signal: AbortSignal;
    },
  ): Promise<Served | undefined> {
    const { clock, post, replies } = this.#office;
    const { offset, wantsFresh, signal } = page;
    for (;;) {
      while (this.#closedUntilMs > clock.elapsedMs()) {
        await clock.wait(this.#closedUntilMs - clock.elapsedMs(), signal);
      }
      const headers = {
        authorization: `Bearer ${(await this.#validToken()).text}`,
        priority: priorityHeader(page.urgency()),
        ...(wantsFresh && { 'cache-control': 'no-cache' }),
      };
      const body = JSON.stringify({ filter: { dateFilter: plan.dateFilter } });
      const sentMs = clock.elapsedMs();
      const answer = await post({ home: this.#options.number, offset, body, headers, signal });
      const atMs = clock.elapsedMs();
      const kind = answer.kind === 'refused' ? `${answer.status} ${answer.code}`.trim() : answer.kind;
      replies.push({ atMs, kind, durationMs: atMs - sentMs });
      if (answer.kind === 'page') return this.#served(plan, answer, { sentMs, atMs });
      if (answer.kind === 'no-answer' || answer.code !== 'rate-limited') return undefined;
      this.#closedUntilMs = Math.max(
        this.#closedUntilMs,
        atMs + Math.max(1, answer.retryAfterSeconds) * 1000,
      );
    }
  }

  #served(
    plan: RequestPlan,
    answer: Extract<PageAnswer, { kind: 'page' }>,
    { sentMs, atMs }: { readonly sentMs: number; readonly atMs: number },
  ): Served {
    const { clock, faults, understatedSeconds } = this.#office;
    const { ageSeconds, ttlSeconds } = answer.cache;
    const page = this.#read(answer.text, plan);
    faults.push(...page.faults);
    // The service replied after the request was sent, so the page was older still when `Age` was stated.
    const leastAgeMs = clock.nowMs() - (clock.elapsedMs() - sentMs) - (page.sentMs ?? Infinity);
    const understatedMs = leastAgeMs - ageSeconds * 1000;
    understatedSeconds.push(Math.max(0, understatedMs / 1000));
    if (understatedMs > AGE_SLACK_MS * clock.speed) {
      faults.push(`Age ${ageSeconds}, but ${Math.round(leastAgeMs / 1000)} seconds old`);
    }
    return {
      ...page,
      asOfMs: atMs - ageSeconds * 1000,
      everyMs: ttlSeconds === undefined ? undefined : (ageSeconds + ttlSeconds) * 1000,
    };
  }

  #read(text: string, { dateFilter }: RequestPlan): TeamPage {
    const { pagesRead } = this.#office;
    const key = JSON.stringify(dateFilter) + text;
    const page = pagesRead.get(key) ?? readTeamPage(text, dateFilter);
    if (pagesRead.size > PAGES_REMEMBERED) pagesRead.clear();
    pagesRead.set(key, page);
    return page;
  }

  async #validToken(): Promise<Token> {
    const nowMs = this.#office.clock.nowMs();
    const { number, team } = this.#options;
    if (this.#token === undefined || this.#token.expiresMs < nowMs + 120_000) {
      this.#token = await this.#office.signToken(`supervisor-${number}`, team, nowMs);
    }
    return this.#token;
  }

  /** All agents of the team, each once, and nobody else. */
  #checkAgents(): void {
    const { agentCount, faults } = this.#office;
    const { team, number } = this.#options;
    const seen = Array.from(this.#pages.values()).flatMap(({ agents }) => agents);
    const expected = team === '*' ? agentCount : team.length;
    const isRight =
      seen.length === expected &&
      new Set(seen).size === expected &&
      (team === '*' || seen.every((agent) => team.includes(agent)));
    if (!isRight) faults.push(`supervisor ${number} sees ${seen.length} of ${expected} agents, or others`);
  }
}
