import { Observable } from '../../base/observable';
import type { Instant } from '../../time/instant';
import { instantFromMs, MINUTE_MS } from '../../time/instant';
import type { RequestPlan } from '../requestPlan';
import type { AgentPageLoader } from './AgentPageLoader';
import { type AgentLoad, EMPTY_LOAD } from './agentLoad';
import { joinNotFound } from './joinNotFound';
import { joinDays, type LoadedDay } from './joinDays';

/** What is done with the agents of a range, whatever it is requested in. */
export type LoadActions = Pick<AgentPageLoader, 'retryFailed' | 'stop' | 'resume'> & {
  readonly refresh: (firstUserIds?: ReadonlySet<string>) => void;
};

/** One request of a range and what reads its pages. */
export type DayLoader = {
  readonly key: string;
  readonly plan: RequestPlan;
  readonly loader: AgentPageLoader;
  /** It joined a range that was already on screen, so it loads as a refresh does: nothing waits for it. */
  readonly hasJoinedLater: boolean;
};

/**
 * How many days that were not read to their end are requested at once: all of the longest live range. A month by day is
 * 31 lists, and requested all at once they would only wait for each other.
 */
export const DAYS_AT_ONCE = 4;

/**
 * How many pages of each day are requested that may not exist; `undefined` for as many as usual. Of many days enough is
 * under way without them, and each day would spend three calls on them.
 */
export function lookAheadPages(dayCount: number): number | undefined {
  return dayCount > DAYS_AT_ONCE ? 0 : undefined;
}

/** A day's copy is final once it was made this long after the day's end: what is reported late is then in it. */
const LATE_MS = MINUTE_MS;

/**
 * The loads of a range that takes several requests, as one: a live range has one for each civil day, so that
 * all viewers share copies and yesterday's is kept, and so has any range where the upstream refuses ranges of dates.
 */
export class DayLoads implements LoadActions {
  readonly days: readonly DayLoader[];
  readonly #load: Observable<AgentLoad>;
  readonly #subscriptions: (() => void)[] = [];
  readonly #started = new Set<DayLoader>();
  #isStopped = false;
  #isResumed = false;

  constructor(days: readonly DayLoader[]) {
    this.days = days;
    this.#load = new Observable(joinLoads(days));
  }

  /** Follows the loads and starts them, the newest first; the result ends the following, and leaves them as they are. */
  follow(): () => void {
    const join = () => {
      this.#load.set(joinLoads(this.days));
      this.#startNext();
    };
    this.#started.clear();
    for (const { loader } of this.days) this.#subscriptions.push(loader.subscribe(join));
    join();
    return () => {
      for (const unsubscribe of this.#subscriptions.splice(0)) unsubscribe();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#load.subscribe(listener);

  readonly getSnapshot = (): AgentLoad => this.#load.get();

  /** Requests each failed page again, and no other. */
  readonly retryFailed = (): void => {
    for (const { loader } of this.days) loader.retryFailed();
  };

  /** Requests no more pages: loaded ones stay, and the list is incomplete until `resume`. */
  readonly stop = (): void => {
    this.#isStopped = true;
    for (const { loader } of this.days) loader.stop();
  };

  readonly resume = (): void => {
    this.#isStopped = false;
    this.#isResumed = true;
    for (const { loader } of this.#started) loader.resume();
    this.#startNext();
  };

  #startNext(): void {
    if (this.#isStopped) return;
    const next = this.days.findLast((day) => !this.#started.has(day));
    const underWay = [...this.#started].filter(({ loader }) => loader.getSnapshot().end.kind === 'open');
    if (next === undefined || underWay.length >= DAYS_AT_ONCE) return;
    this.#started.add(next);
    // It was stopped before its turn.
    if (this.#isResumed) next.loader.resume();
    next.loader.start();
    this.#startNext();
  }

  /** Requests every page again whose day is not over, or that was read before it was, those with these agents first. */
  readonly refresh = (firstUserIds?: ReadonlySet<string>): void => {
    for (const day of this.days) {
      if (isFinal(day, this.days)) continue;
      day.loader.refresh(firstUserIds === undefined ? [] : day.loader.offsetsOf(firstUserIds));
    }
  };
}

/** Whether nothing of a day can change any more. The last one is the present. */
function isFinal(day: DayLoader, days: readonly DayLoader[]): boolean {
  const next = days[days.indexOf(day) + 1];
  if (next === undefined) return false;
  const { asOf, end, failedPages } = day.loader.getSnapshot();
  // Around a clock change a request reaches beyond its day.
  const endMs = Math.min(day.plan.covered.end, next.plan.covered.start);
  // A list that cannot be read to its end would not be read further by asking again.
  const isRead = end.kind !== 'open' && failedPages.length === 0;
  return isRead && asOf !== undefined && asOf >= endMs + LATE_MS;
}

function joinLoads(days: readonly DayLoader[]): AgentLoad {
  const [first, ...rest] = days;
  if (first === undefined) return EMPTY_LOAD;
  if (rest.length === 0) return first.loader.getSnapshot();
  const loads = days.map(({ loader }) => loader.getSnapshot());
  const newest = days.at(-1);
  // Without anything of the present, an earlier day would be taken for it.
  const isPresentMissing =
    newest !== undefined && !newest.hasJoinedLater && newest.loader.getSnapshot().pageCount === 0;
  // What a finished day was last read at says nothing of how old the present is.
  const current = days.filter((day) => !isFinal(day, days)).map(({ loader }) => loader.getSnapshot());
  return {
    agents: isPresentMissing ? [] : joinDays(days.map(loadedDay)),
    notices: eachOnce(
      loads.flatMap(({ notices }) => notices),
      (notice) => JSON.stringify({ ...notice, pageOffset: 0 }),
    ),
    // The present says it first: a kept copy of an earlier day may not know an agent yet.
    notFound: joinNotFound(isPresentMissing ? [] : loads.toReversed()),
    pageCount: Math.max(...loads.map(({ pageCount }) => pageCount)),
    days: { here: loads.filter(({ end }) => end.kind === 'complete').length, count: days.length },
    end: joinedEnd(days),
    failedPages: eachOnce(
      loads.toReversed().flatMap(({ failedPages }) => failedPages),
      ({ offset }) => String(offset),
    ),
    asOf: isPresentMissing ? undefined : (pick(Math.min, current, 'asOf') ?? pick(Math.min, loads, 'asOf')),
    latestAsOf: isPresentMissing ? undefined : pick(Math.max, loads, 'latestAsOf'),
    // Of the present day: copies of a finished one serve for hours.
    refreshMs: loads.at(-1)?.refreshMs,
    isAccessEmpty: loads.at(-1)?.isAccessEmpty ?? false,
    activity: joinedActivity(days),
    refreshFailure: loads.find(({ refreshFailure }) => refreshFailure !== undefined)?.refreshFailure,
  };
}

function loadedDay({ plan, loader }: DayLoader): LoadedDay {
  const { agents, end } = loader.getSnapshot();
  return { agents, start: plan.covered.start, isComplete: end.kind === 'complete' };
}

/** A record that comes with both days is one, and so is a page that fails for both. */
function eachOnce<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}

function joinedEnd(days: readonly DayLoader[]): AgentLoad['end'] {
  const ends = days.filter((day) => !isJoining(day)).map(({ loader }) => loader.getSnapshot().end);
  return (
    ends.find(({ kind }) => kind === 'open') ??
    ends.find(({ kind }) => kind === 'incomplete') ?? { kind: 'complete' }
  );
}

/** Whether a day that joined later is still on its way. */
function isJoining({ hasJoinedLater, loader }: DayLoader): boolean {
  return hasJoinedLater && loader.getSnapshot().end.kind === 'open';
}

function joinedActivity(days: readonly DayLoader[]): AgentLoad['activity'] {
  const activities = days.map(({ loader }) => loader.getSnapshot().activity);
  const waits = activities.flatMap((activity) => (activity.kind === 'waiting' ? [activity] : []));
  const [longest] = waits.toSorted((one, other) => other.until - one.until);
  if (longest !== undefined) return longest;
  return (
    activities.find(({ kind }) => kind === 'offline') ??
    activities.find(({ kind }) => kind === 'fetching') ?? { kind: 'idle' }
  );
}

function pick(
  choose: (...moments: number[]) => number,
  loads: readonly AgentLoad[],
  field: 'asOf' | 'latestAsOf',
): Instant | undefined {
  const moments = loads.flatMap((load) => load[field] ?? []);
  return moments.length === 0 ? undefined : instantFromMs(choose(...moments));
}
