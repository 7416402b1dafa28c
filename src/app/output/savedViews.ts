import type { Filters } from '../../domain/filters';
import type { AddressContext } from '../../filters/address/addressContext';
import { writeAddress } from '../../filters/address/writeAddress';
import { StoredValue } from '../browser/storedValue';

/** Named filters; the name is unique. */
export type SavedView = {
  readonly name: string;
  /** The view's address, `?query#fragment`, older ones without `?`; empty for the view that an empty address shows. */
  readonly query: string;
};

/** A longer list would need a search. */
export const MAX_SAVED_VIEWS = 50;
const MAX_VIEW_NAME_CHARACTERS = 60;
const MAX_QUERY_LENGTH = 8_000;

/** The views kept in this browser. */
export const savedViews = new StoredValue('agent-status-timeline.views', viewsIn);

/** The valid views in the storage. */
export function viewsIn(stored: unknown): readonly SavedView[] {
  if (!Array.isArray(stored)) return [];
  const views = new Map<string, SavedView>();
  for (const each of stored as readonly unknown[]) {
    if (typeof each !== 'object' || each === null || !('name' in each) || !('query' in each)) continue;
    const { name, query } = each;
    if (typeof name !== 'string' || typeof query !== 'string' || query.length > MAX_QUERY_LENGTH) continue;
    const readable = viewName(name);
    if (readable !== '' && !views.has(readable)) views.set(readable, { name: readable, query });
    if (views.size === MAX_SAVED_VIEWS) break;
  }
  return [...views.values()];
}

/** A name as it is stored: one line, at most 60 characters. */
export function viewName(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return Array.from(line).slice(0, MAX_VIEW_NAME_CHARACTERS).join('').trim();
}

/**
 * The stored part of the filters: theme and language belong to the reader. A live view shows the hours before it is
 * opened, so it contains no moment of this day.
 */
export function viewQuery(filters: Filters, context: AddressContext): string {
  const isLive = filters.lastHours !== undefined;
  const moments = isLive
    ? { visible: undefined, selectedInsight: undefined, onTop: [], compareFrom: undefined }
    : {};
  return writeAddress({ ...filters, theme: 'auto', language: context.defaultLanguage, ...moments }, context);
}

/** The views with one more, or with that of the same name replaced in its place. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const isKnown = views.some(({ name }) => name === view.name);
  if (isKnown) return views.map((each) => (each.name === view.name ? view : each));
  return [...views, view].slice(0, MAX_SAVED_VIEWS);
}

/** The views with one of them called otherwise; as they were where the new name is empty or taken. */
export function withRenamedView(
  views: readonly SavedView[],
  before: string,
  after: string,
): readonly SavedView[] {
  if (after === '' || views.some(({ name }) => name === after)) return views;
  return views.map((each) => (each.name === before ? { ...each, name: after } : each));
}

/** The views with one put back where it was. */
export function withViewAt(
  views: readonly SavedView[],
  view: SavedView,
  index: number,
): readonly SavedView[] {
  return views.some(({ name }) => name === view.name) ? views : views.toSpliced(index, 0, view);
}
