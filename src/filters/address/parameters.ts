import {
  alignments,
  changesBounds,
  chromes,
  coverNames,
  type Filters,
  insightNames,
  minimumBounds,
  overlapsBounds,
  rowSizes,
  shortestDipBounds,
  staffingScales,
  themeNames,
  totalsDetails,
  totalsSubjects,
  turnBounds,
  viewNames,
} from '../../domain/filters';
import { flag, groupBy, oneOf, secondsLong, sortBy, wholeNumber } from './codecs/choices';
import { type Parameter, parameter } from './codecs/codec';
import { endOfRange, hoursUpToNow, otherStart } from './codecs/dates';
import {
  emailAddresses,
  foldedIds,
  presentStatuses,
  statusCodes,
  teamIds,
  thresholds,
  topIds,
  userIds,
} from './codecs/lists';
import { insightInRange, partOfRange } from './codecs/moments';
import { languageTag, searchText, timeZone } from './codecs/texts';

/**
 * The parameters of the address, one for each filter, in the order in which they are written. A new one
 * is an entry here and a field of `Filters`: how it is read and written, what its default is, and what a
 * host page may set follow from its codec.
 */
const entries = {
  lastHours: parameter('last', hoursUpToNow),
  from: parameter('from', endOfRange('from')),
  to: parameter('to', endOfRange('to')),
  zone: parameter('tz', timeZone),
  teams: parameter('team', teamIds),
  agents: parameter('agents', { ...emailAddresses, isInFragment: true }),
  statuses: parameter('status', statusCodes),
  now: parameter('now', presentStatuses),
  reasons: parameter('reason', statusCodes),
  query: parameter('q', { ...searchText, isInFragment: true }),
  sort: parameter('sort', sortBy),
  grouping: parameter('group', groupBy),
  folded: parameter('fold', foldedIds),
  rowSize: parameter('rows', oneOf(rowSizes, 'comfortable')),
  pinned: parameter('pin', { ...userIds, isInFragment: true }),
  view: parameter('view', oneOf(viewNames, 'timeline')),
  theme: parameter('theme', oneOf(themeNames, 'auto')),
  language: parameter('lang', languageTag),
  chrome: parameter('chrome', oneOf(chromes, 'full')),
  turnSeconds: parameter('turn', secondsLong(turnBounds)),
  visible: parameter('at', partOfRange),
  isStaffingShown: parameter('staffing', flag({ kind: 'staffingHidden' })),
  insights: parameter('insights', oneOf(insightNames, undefined)),
  minimumAgents: parameter('minimum', wholeNumber(minimumBounds, { kind: 'noMinimum' })),
  thresholds: parameter('thresholds', thresholds),
  changesLimit: parameter('changes', wholeNumber(changesBounds, { kind: 'usingDefault' })),
  overlapsLimit: parameter('overlaps', wholeNumber(overlapsBounds, { kind: 'usingDefault' })),
  cover: parameter('cover', oneOf(coverNames, 'available')),
  shortestDipSeconds: parameter('shortest', wholeNumber(shortestDipBounds, { kind: 'usingDefault' })),
  staffingScale: parameter('scale', oneOf(staffingScales, 'online')),
  selectedInsight: parameter('item', insightInRange),
  onTop: parameter('top', { ...topIds, isInFragment: true, range: 'within' }),
  totalsDetail: parameter('totals', oneOf(totalsDetails, 'plain')),
  totalsBy: parameter('by', oneOf(totalsSubjects, 'agent')),
  compareFrom: parameter('compare', otherStart),
  alignment: parameter('align', oneOf(alignments, 'clock')),
} satisfies { readonly [Key in keyof Filters]: Parameter<Filters[Key]> };

/** The name of a parameter. */
export type AddressParameter = (typeof entries)[keyof Filters]['name'];

/** The parameter of each filter. */
export const parameters: {
  readonly [Key in keyof Filters]: Parameter<Filters[Key]> & { readonly name: AddressParameter };
} = entries;

/** The filters, in the order of their parameters. */
export const filterKeys: readonly (keyof Filters)[] = Object.keys(entries).filter(
  (key): key is keyof Filters => key in entries,
);

/** The names that an address may carry, in the order in which they are written. */
export const addressParameters = filterKeys.map((key) => parameters[key].name);

/** The parameter of each name. */
export const parametersByName = new Map<string, (typeof parameters)[keyof Filters]>(
  filterKeys.map((key) => [parameters[key].name, parameters[key]]),
);

/** Whether an address may carry a parameter of this name. */
export function isAddressParameter(name: string): name is AddressParameter {
  return parametersByName.has(name);
}

/** Filters, the value of each as given. */
export function filtersOf(valueOf: <Key extends keyof Filters>(key: Key) => Filters[Key]): Filters {
  const filters: { -readonly [Key in keyof Filters]?: Filters[Key] } = {};
  const set = <Key extends keyof Filters>(key: Key, value: Filters[Key]) => {
    filters[key] = value;
  };
  for (const key of filterKeys) set(key, valueOf(key));
  if (!isComplete(filters)) throw new Error('the table lacks a filter');
  return filters;
}

function isComplete(filters: Partial<Filters>): filters is Filters {
  return filterKeys.every((key) => key in filters);
}
