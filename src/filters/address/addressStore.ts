import { Observable } from '../../base/observable';
import type { Filters } from '../../domain/filters';
import { usualGrouping, usualSort } from '../../domain/usualOrder';
import type { AddressContext, AddressNotice } from './addressContext';
import { groupBy, sortBy } from './codecs/choices';
import { includesNow } from './codecs/dates';
import { type AddressParameter, filterKeys, parameters } from './parameters';
import { hasAnchor, readAddress } from './readAddress';
import { setsOtherRange, withoutMoments, writeAddress } from './writeAddress';

/** What happens where the address in the bar became another one and the page stayed. */
const barEvents = ['popstate', 'hashchange'] as const;
type BarEvent = (typeof barEvents)[number];

/** The parts of `window` that an address bar consists of. */
export type AddressBar = {
  readonly location: Pick<Location, 'pathname' | 'href'>;
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState'>;
  readonly addEventListener: (type: BarEvent, listener: () => void) => void;
  readonly removeEventListener: (type: BarEvent, listener: () => void) => void;
};

/** An invisible bar without history. */
export function memoryBar(address: string): AddressBar {
  return {
    location: { pathname: '', href: address },
    history: { state: null, pushState: () => {}, replaceState: () => {} },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
}

/** What the address says at this moment. A new object with every change, and only then. */
export type AddressSnapshot = {
  /** `?query#fragment` that the filters come from. */
  readonly address: string;
  /** The one that was last typed, followed or gone back to: what notices are about. */
  readonly arrivedAddress: string;
  /** Parameters changed on the page since then, whose notices are settled. */
  readonly settledParameters: ReadonlySet<AddressParameter>;
};

/**
 * The address bar as state. Where the browser refuses to write it (a sandboxed frame, or too many
 * writes within a short time) the state lives on in memory and the next write that succeeds carries
 * all of it.
 *
 * Parameters and the anchors of links within the page share the fragment. No anchor stays there: whatever
 * puts one into the bar leaves the filters in force, and the bar says again what they are. So no step of
 * history lacks the filters that it had.
 */
export class AddressStore {
  readonly #bar: AddressBar;
  readonly #state: Observable<AddressSnapshot>;
  #followers = 0;

  constructor(bar: AddressBar) {
    this.#bar = bar;
    this.#state = new Observable(arrivedAt(addressIn(bar)));
  }

  readonly snapshot = (): AddressSnapshot => this.#state.get();

  /** Calls back after every change; the result ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const unsubscribe = this.#state.subscribe(listener);
    this.#followers += 1;
    if (this.#followers === 1) {
      for (const event of barEvents) this.#bar.addEventListener(event, this.#onNavigation);
      if (hasAnchor(addressIn(this.#bar))) this.#write(this.snapshot().address, 'replace');
    }
    return () => {
      unsubscribe();
      this.#followers -= 1;
      if (this.#followers > 0) return;
      for (const event of barEvents) this.#bar.removeEventListener(event, this.#onNavigation);
    };
  };

  /**
   * Changes some filters, as a new step of history (`push`) or in place of the present one. A change
   * of the range or its zone shows the whole range again, unless it says what part to show.
   */
  change(asked: Partial<Filters>, how: 'push' | 'replace', context: AddressContext): void {
    // Who chooses dates no longer wants the hours up to now.
    const change = 'from' in asked || 'to' in asked ? { lastHours: undefined, ...asked } : asked;
    const before = this.snapshot();
    const { filters } = readAddress(before.address, context);
    const kept = setsOtherRange(change, filters) ? withoutMoments(filters, context) : filters;
    // Groups of another kind have other ids: those of statuses would fold teams that are called so.
    const isRegrouped = change.grouping !== undefined && change.grouping !== filters.grouping;
    const folding: Partial<Filters> = isRegrouped ? { folded: undefined } : {};
    const next = {
      ...kept,
      ...folding,
      ...usualOrderOf({ ...kept, ...change }, filters, context),
      ...change,
    };
    // Nobody has a present status in a range that is over.
    const address = writeAddress(includesNow(next, context) ? next : { ...next, now: [] }, context);
    const changed = filterKeys.filter((key) => key in change).map((key) => parameters[key].name);
    const settledParameters = new Set([...before.settledParameters, ...changed]);
    this.#state.set({ ...before, address, settledParameters });
    if (address !== before.address) this.#write(address, how);
  }

  /** Goes to another address of the page as if its link had been followed: with notices for what is wrong in it. */
  readonly follow = (address: string): void => {
    this.#write(address, 'push');
    this.#state.set(arrivedAt(address));
  };

  #write(address: string, how: 'push' | 'replace'): void {
    const { history, location } = this.#bar;
    const target = `${location.pathname}${address}`;
    try {
      if (how === 'push') history.pushState(null, '', target);
      else history.replaceState(history.state, '', target);
    } catch {
      // The filters apply without the address bar; a link can then not be copied from it.
    }
  }

  readonly #onNavigation = (): void => {
    const address = addressIn(this.#bar);
    if (hasAnchor(address)) this.#write(this.snapshot().address, 'replace');
    else if (address !== this.snapshot().address) this.#state.set(arrivedAt(address));
  };
}

/** Where an order was not chosen, but usual for the range before, the one that is usual for the next range. */
function usualOrderOf(next: Filters, before: Filters, context: AddressContext): Partial<Filters> {
  const isAboutNow = includesNow(next, context);
  return {
    ...(sortBy.isImplied(before, context) && { sort: usualSort(isAboutNow) }),
    ...(groupBy.isImplied(before, context) && { grouping: usualGrouping(isAboutNow) }),
  };
}

/** The notices about the address of the last navigation, less those that were settled since. */
export function openNotices(snapshot: AddressSnapshot, context: AddressContext): readonly AddressNotice[] {
  const settled: ReadonlySet<string> = snapshot.settledParameters;
  return readAddress(snapshot.arrivedAddress, context).notices.filter(
    ({ parameter }) => parameter === undefined || !settled.has(parameter),
  );
}

function addressIn({ location }: AddressBar): string {
  return /[?#].*/s.exec(location.href)?.[0] ?? '';
}

function arrivedAt(arrived: string): AddressSnapshot {
  const [address = ''] = hasAnchor(arrived) ? arrived.split('#') : [arrived];
  return { address, arrivedAddress: address, settledParameters: new Set() };
}
