import type { Filters } from '../domain/filters';
import { instantToIso } from '../time/instant';
import {
  type AddressContext,
  type AddressParameter,
  addressParameters,
  defaultFilters,
} from './addressContext';
import { writeAddressList } from './addressList';

/**
 * The query of the address that stands for the filters, without `?`; empty where all are defaults.
 * `readAddress` gives the same filters back. The dates are written both or neither, so that a link
 * to a range means the same range tomorrow.
 */
export function writeAddress(filters: Filters, context: AddressContext): string {
  const values = addressValues(filters, context);
  return addressParameters
    .flatMap((parameter) => {
      const value = values[parameter];
      return value === undefined ? [] : [`${parameter}=${encodeReadably(value)}`];
    })
    .join('&');
}

function unless(isDefault: boolean, value: string): string | undefined {
  return isDefault ? undefined : value;
}

function addressValues(
  filters: Filters,
  context: AddressContext,
): { readonly [Parameter in AddressParameter]: string | undefined } {
  const defaults = defaultFilters(context);
  const today = context.todayIn(filters.zone);
  const isToday = filters.from === today && filters.to === today;
  const { sort, visible } = filters;
  const sortName = `${sort.isDescending ? '-' : ''}${sort.key}`;
  return {
    from: unless(isToday, filters.from),
    to: unless(isToday, filters.to),
    tz: unless(filters.zone === defaults.zone, filters.zone),
    agents: unless(filters.agents.length === 0, writeAddressList(filters.agents)),
    status: unless(filters.statuses.length === 0, writeAddressList(filters.statuses)),
    q: unless(filters.query === '', filters.query),
    sort: unless(sortName === defaults.sort.key, sortName),
    group: unless(filters.grouping === defaults.grouping, filters.grouping),
    rows: unless(filters.rowSize === defaults.rowSize, filters.rowSize),
    pin: unless(filters.pinned.length === 0, writeAddressList(filters.pinned)),
    view: unless(filters.view === defaults.view, filters.view),
    theme: unless(filters.theme === defaults.theme, filters.theme),
    lang: unless(filters.language === defaults.language, filters.language),
    at: visible && `${instantToIso(visible.start)}/${instantToIso(visible.end)}`,
    staffing: unless(!filters.isStaffingShown, '1'),
    answers: filters.answers,
    floor: filters.coverFloor?.toString(),
    thresholds: unless(
      filters.thresholds.length === 0,
      writeAddressList(filters.thresholds.map(({ code, seconds }) => `${code}:${seconds}`)),
    ),
    blame: filters.blame === undefined ? undefined : instantToIso(filters.blame),
    totals: unless(filters.totalsDetail === defaults.totalsDetail, filters.totalsDetail),
    compare: filters.compareFrom,
    align: unless(filters.alignment === defaults.alignment, filters.alignment),
  };
}

/** Percent-encodes what has to be; what people read in such values (`@`, `,`, `/`, `:`) stays. */
function encodeReadably(value: string): string {
  // URLSearchParams, unlike encodeURIComponent, does not throw for half a surrogate pair.
  const [, encoded = ''] = new URLSearchParams([['', value]]).toString().split('=');
  return encoded.replaceAll('+', '%20').replaceAll(/%(?:40|2C|2F|3A)/g, decodeURIComponent);
}
