import { MINUTE_MS } from './callCounter';

/** Whoever asked for a call this recently may come back, so nobody counts as alone until then. */
const REMEMBERED_MS = 10 * MINUTE_MS;

/** A subject's share is an eighth of the calls, or an equal part if more than eight want calls. */
const LEAST_SHARES = 8;

/** However many have not spent their share, this part of the calls is never held back for them. */
const MOST_HELD_BACK = 0.5;

/** How the subjects of one call stand among all who want calls. */
export type Standing = {
  /** The calls of the last minute that the one who has had the fewest was charged for. */
  readonly usage: number;
  /** The number of the last call of the one who has waited the longest; 0: none in ten minutes. */
  readonly lastTurn: number;
  /**
   * The part of the minute's calls that others have not had yet and are likely to want; `undefined` while the
   * call is within the share of one of its subjects, or nobody else is there.
   */
  readonly heldBack: number | undefined;
};

type Charge = { readonly subjects: Set<string>; readonly atMs: number };
type Claimant = {
  readonly firstAskedMs: number;
  readonly lastAskedMs: number;
  readonly lastTurn: number;
};

/**
 * Who has had how many of the last minute's calls. A call that serves several subjects is charged to each in
 * equal parts. All instants are those of one monotonic clock, in the order of the calls of these methods.
 */
export class FairShares {
  /** As of now. */
  readonly #callsPerMinute: () => number;
  /** Everyone who wanted a call in the last ten minutes; the last one who asked is the last. */
  readonly #claimants = new Map<string, Claimant>();
  #charges: Charge[] = [];
  /** Numbers the calls: several may be granted in the same millisecond. */
  #turn = 0;

  constructor(callsPerMinute: () => number) {
    this.#callsPerMinute = callsPerMinute;
  }

  /** The subjects want a call, whether they get it or not. */
  recordRequest(subjects: ReadonlySet<string>, nowMs: number): void {
    for (const subject of subjects) {
      const known = this.#claimants.get(subject);
      const isBack = known === undefined || nowMs - known.lastAskedMs > MINUTE_MS;
      this.#claimants.delete(subject);
      this.#claimants.set(subject, {
        firstAskedMs: isBack ? nowMs : known.firstAskedMs,
        lastAskedMs: nowMs,
        lastTurn: known?.lastTurn ?? 0,
      });
    }
    for (const [subject, { lastAskedMs }] of this.#claimants) {
      if (nowMs - lastAskedMs <= REMEMBERED_MS) break;
      this.#claimants.delete(subject);
    }
  }

  /** Charges a call to its subjects. The returned function adds those who joined later. */
  charge(subjects: ReadonlySet<string>, nowMs: number): (joined: ReadonlySet<string>) => void {
    const charge = { subjects: new Set(subjects), atMs: nowMs };
    this.#charges.push(charge);
    this.#turn += 1;
    for (const subject of subjects) {
      const claimant = this.#claimants.get(subject);
      // Replaced in place: the order remains that of asking.
      if (claimant !== undefined) this.#claimants.set(subject, { ...claimant, lastTurn: this.#turn });
    }
    return (joined) => {
      for (const subject of joined) charge.subjects.add(subject);
    };
  }

  /** The standing of any call's subjects at that time. */
  standingsAt(nowMs: number): (subjects: ReadonlySet<string>) => Standing {
    const usages = this.#usagesAt(nowMs);
    const current = [...this.#claimants].filter(([, { lastAskedMs }]) => nowMs - lastAskedMs <= MINUTE_MS);
    const callsPerMinute = this.#callsPerMinute();
    const share = callsPerMinute / Math.max(current.length, LEAST_SHARES);
    const unspent = new Map(
      current.map(([subject, { firstAskedMs }]) => {
        const usage = usages.get(subject) ?? 0;
        // Someone new may want the whole share, others about as much as lately: as they pause, it shrinks.
        const expected = nowMs - firstAskedMs < MINUTE_MS ? share : Math.min(share, 2 * usage);
        return [subject, Math.max(0, Math.floor(expected - usage))];
      }),
    );
    const unspentOfAll = sum(unspent.values());
    return (subjects) => {
      const usage = Math.min(...[...subjects].map((subject) => usages.get(subject) ?? 0));
      const lastTurn = Math.min(
        ...[...subjects].map((subject) => this.#claimants.get(subject)?.lastTurn ?? 0),
      );
      // The sizes first: this is asked for everyone in the queue.
      const isAlone =
        this.#claimants.size <= subjects.size &&
        [...this.#claimants.keys()].every((subject) => subjects.has(subject));
      if (isAlone || usage < share) return { usage, lastTurn, heldBack: undefined };
      const unspentOfOthers = unspentOfAll - sum([...subjects].map((subject) => unspent.get(subject) ?? 0));
      return { usage, lastTurn, heldBack: Math.min(unspentOfOthers / callsPerMinute, MOST_HELD_BACK) };
    };
  }

  #usagesAt(nowMs: number): ReadonlyMap<string, number> {
    this.#charges = this.#charges.filter(({ atMs }) => nowMs - atMs < MINUTE_MS);
    const usages = new Map<string, number>();
    for (const { subjects } of this.#charges) {
      for (const subject of subjects) usages.set(subject, (usages.get(subject) ?? 0) + 1 / subjects.size);
    }
    return usages;
  }
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}
