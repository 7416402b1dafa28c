import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Filters } from '../../domain/filters';
import { supportedLanguage } from '../../words/languages';
import type { AddressContext, AddressNotice } from './addressContext';
import { type AddressBar, AddressStore, memoryBar, openNotices } from './addressStore';
import { knownLanguage } from './codecs/texts';
import type { AddressParameter } from './parameters';
import { parameterText, readAddress } from './readAddress';

export type AddressFilters = {
  readonly filters: Filters;
  /** What was wrong with the address of the last navigation, less what was changed since. */
  readonly notices: readonly AddressNotice[];
  /**
   * Changes some filters. `push` for what Back shall undo; `replace` for typing and gestures, which
   * would fill the history with unintended steps.
   */
  readonly setFilters: (change: Partial<Filters>, how: 'push' | 'replace') => void;
  /** Goes to another address of the page (`?…#…`, or empty) as if its link had been followed. */
  readonly follow: (address: string) => void;
};

let pageAddress: AddressStore | undefined;

/** There is one address bar, so there is one store. */
export function pageAddressStore(): AddressStore {
  pageAddress ??= new AddressStore(window);
  return pageAddress;
}

/**
 * Leaves the address bar as it is from now on, and keeps what it would say in memory: in a frame nobody sees
 * it, its steps would go into the history of the page around, and whom somebody looks for belongs into no
 * address at all. To be called before anything reads the filters.
 */
export function keepAddressInMemory(address: string): AddressStore {
  pageAddress = new AddressStore(memoryBar(address));
  return pageAddress;
}

/** Reads and writes this bar from now on. To be called before anything reads the filters. */
export function changeAddressBar(bar: AddressBar): void {
  pageAddress = new AddressStore(bar);
}

/** What the page's address has for a parameter at this moment, before there is a context to read it in. */
export function addressTextNow(name: AddressParameter): string | undefined {
  return parameterText(pageAddressStore().snapshot().address, name);
}

/** The language in the address, or the given one if the address has none that the page supports. */
export function useAddressLanguage(defaultLanguage: string): string {
  const store = pageAddressStore();
  const { address } = useSyncExternalStore(store.subscribe, store.snapshot);
  const asked = knownLanguage(parameterText(address, 'lang') ?? '');
  return asked !== undefined && supportedLanguage(asked) !== undefined ? asked : defaultLanguage;
}

/**
 * The filters in the address bar. Give the same `context` object while nothing in it changes, and a
 * new one when the civil date does, so that an address without dates continues to mean today.
 */
export function useAddressFilters(context: AddressContext): AddressFilters {
  const store = pageAddressStore();
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  const filters = useMemo(() => readAddress(snapshot.address, context).filters, [snapshot.address, context]);
  const notices = useMemo(() => openNotices(snapshot, context), [snapshot, context]);
  const setFilters = useCallback(
    (change: Partial<Filters>, how: 'push' | 'replace') => store.change(change, how, context),
    [store, context],
  );
  return { filters, notices, setFilters, follow: store.follow };
}
