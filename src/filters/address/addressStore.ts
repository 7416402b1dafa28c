import type { Filters } from '../../domain/filters';
import {
  type AddressContext,
  type AddressNotice,
  type AddressParameter,
  addressParameters,
  filterOfParameter,
} from './addressContext';
import { readAddress } from './readAddress';
import { writeAddress } from './writeAddress';

/** The parts of `window` that an address bar consists of. */
export type AddressBar = {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState'>;
  readonly addEventListener: (type: 'popstate', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate', listener: () => void) => void;
};

/** A bar that nobody sees, and that leaves no steps to go back. */
export function memoryBar(search: string): AddressBar {
  return {
    location: { pathname: '', search, hash: '' },
    history: { state: null, pushState: () => {}, replaceState: () => {} },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
}

/** What the address says at this moment. A new object with every change, and only then. */
export type AddressSnapshot = {
  /** The query that the filters come from. */
  readonly search: string;
  /** The query that was last typed, followed or gone back to: what notices are about. */
  readonly arrivedSearch: string;
  /** Parameters changed on the page since then, whose notices are settled. */
  readonly settledParameters: ReadonlySet<AddressParameter>;
};

/**
 * The address bar as state. Where the browser refuses to write it (a sandboxed frame, or too many
 * writes within a short time) the state lives on in memory and the next write that succeeds carries
 * all of it.
 */
export class AddressStore {
  readonly #bar: AddressBar;
  readonly #listeners = new Set<() => void>();
  #snapshot: AddressSnapshot;

  constructor(bar: AddressBar) {
    this.#bar = bar;
    this.#snapshot = arrivedAt(bar.location.search);
  }

  readonly snapshot = (): AddressSnapshot => this.#snapshot;

  /** Calls back after every change; the result ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#bar.addEventListener('popstate', this.#onPopState);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#bar.removeEventListener('popstate', this.#onPopState);
    };
  };

  /**
   * Changes some filters, as a new step of history (`push`) or in place of the present one. A change
   * of the range or its zone shows the whole range again, unless it says what part to show.
   */
  change(change: Partial<Filters>, how: 'push' | 'replace', context: AddressContext): void {
    const { filters } = readAddress(this.#snapshot.search, context);
    const next = {
      ...filters,
      ...(movesWindow(change, filters) ? { visible: undefined, leaversAt: undefined } : {}),
      ...change,
    };
    const query = writeAddress(next, context);
    const search = query === '' ? '' : `?${query}`;
    const changed = addressParameters.filter((parameter) => filterOfParameter[parameter] in change);
    const settledParameters = new Set([...this.#snapshot.settledParameters, ...changed]);
    const isNewSearch = search !== this.#snapshot.search;
    this.#set({ ...this.#snapshot, search, settledParameters });
    if (isNewSearch) this.#write(search, how);
  }

  /** Goes to another address of the page as if its link had been followed: with notices for what is wrong in it. */
  readonly follow = (search: string): void => {
    this.#write(search, 'push');
    this.#set(arrivedAt(search));
  };

  #write(search: string, how: 'push' | 'replace'): void {
    const { history, location } = this.#bar;
    const address = `${location.pathname}${search}${location.hash}`;
    try {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(history.state, '', address);
    } catch {
      // The filters hold without the address bar; a link can then not be copied from it.
    }
  }

  readonly #onPopState = (): void => {
    // A jump to an anchor fires popstate too, and leaves the query as it was.
    const { search } = this.#bar.location;
    if (search !== this.#snapshot.search) this.#set(arrivedAt(search));
  };

  #set(snapshot: AddressSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}

/** The notices about the address that somebody arrived with, less those that were settled since. */
export function openNotices(snapshot: AddressSnapshot, context: AddressContext): readonly AddressNotice[] {
  const settled: ReadonlySet<string> = snapshot.settledParameters;
  return readAddress(snapshot.arrivedSearch, context).notices.filter(
    ({ parameter }) => parameter === undefined || !settled.has(parameter),
  );
}

function arrivedAt(search: string): AddressSnapshot {
  return { search, arrivedSearch: search, settledParameters: new Set() };
}

function movesWindow(change: Partial<Filters>, filters: Filters): boolean {
  const moves = (key: 'from' | 'to' | 'zone') => change[key] !== undefined && change[key] !== filters[key];
  return moves('from') || moves('to') || moves('zone');
}
