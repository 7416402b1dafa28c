import type { Filters } from '../../domain/filters';
import { instantToIso } from '../../time/instant';
import {
  type AddressContext,
  type AddressParameter,
  addressParameters,
  defaultFilters,
  isListParameter,
} from './addressContext';
import { readAddressList, writeAddressList } from './addressList';

/**
 * The query of the address that stands for the filters, without `?`; empty where all are defaults.
 * `readAddress` gives the same filters back. The dates are written both or neither, so that a link
 * to a range means the same range tomorrow.
 */
export function writeAddress(filters: Filters, context: AddressContext): string {
  const values = statedValues(filters);
  const defaults = statedValues(defaultFilters(context));
  const today = context.todayIn(filters.zone);
  const isToday = filters.from === today && filters.to === today;
  return written((parameter) => {
    if (parameter === 'from' || parameter === 'to') return isToday ? undefined : values[parameter];
    return values[parameter] === defaults[parameter] ? undefined : values[parameter];
  });
}

/**
 * The query of an address that means the same to everybody, always: nothing is left to the reader's own
 * clock, zone or language, so that “today” stays the day that it is now.
 */
export function writeLink(filters: Filters): string {
  const values = statedValues(filters);
  return written((parameter) => values[parameter]);
}

/**
 * The filters under the names of the address, for whoever reads them by program: lists as lists, a switch as
 * `1`, and `null` for what is left open.
 */
export function stateFilters(filters: Filters): StatedFilters {
  const values = statedValues(filters);
  const told = addressParameters.map((parameter): [string, StatedFilters[string]] => {
    const value = values[parameter] ?? null;
    if (!isListParameter(parameter)) return [parameter, value];
    return [parameter, value === null ? [] : readAddressList(value)];
  });
  return Object.fromEntries(told);
}

export type StatedFilters = { readonly [name: string]: string | readonly string[] | null };

function written(valueOf: (parameter: AddressParameter) => string | undefined): string {
  return addressParameters
    .flatMap((parameter) => {
      const value = valueOf(parameter);
      return value === undefined ? [] : [`${parameter}=${encodeReadably(value)}`];
    })
    .join('&');
}

type AddressValues = { readonly [Parameter in AddressParameter]: string | undefined };

/** Every value as it is written; `undefined` where there is nothing to write. */
function statedValues(filters: Filters): AddressValues {
  const { sort, visible } = filters;
  return {
    from: filters.from,
    to: filters.to,
    tz: filters.zone,
    agents: listValue(filters.agents),
    status: listValue(filters.statuses),
    q: filters.query === '' ? undefined : filters.query,
    sort: `${sort.isDescending ? '-' : ''}${sort.key}`,
    group: filters.grouping,
    rows: filters.rowSize,
    pin: listValue(filters.pinned),
    view: filters.view,
    theme: filters.theme,
    lang: filters.language,
    chrome: filters.chrome,
    at: visible && `${instantToIso(visible.start)}/${instantToIso(visible.end)}`,
    staffing: filters.isStaffingShown ? '1' : undefined,
    insights: filters.insights,
    minimum: filters.minimumAgents?.toString(),
    thresholds: listValue(filters.thresholds.map(({ code, seconds }) => `${code}:${seconds}`)),
    changes: filters.changesLimit?.toString(),
    overlaps: filters.overlapsLimit?.toString(),
    leavers: filters.leaversAt === undefined ? undefined : instantToIso(filters.leaversAt),
    totals: filters.totalsDetail,
    compare: filters.compareFrom,
    align: filters.alignment,
  };
}

function listValue(list: readonly string[]): string | undefined {
  return list.length === 0 ? undefined : writeAddressList(list);
}

/** Percent-encodes what has to be; what people read in such values (`@`, `,`, `/`, `:`) stays. */
function encodeReadably(value: string): string {
  // URLSearchParams, unlike encodeURIComponent, does not throw for half a surrogate pair.
  const [, encoded = ''] = new URLSearchParams([['', value]]).toString().split('=');
  return encoded.replaceAll('+', '%20').replaceAll(/%(?:40|2C|2F|3A)/g, decodeURIComponent);
}
