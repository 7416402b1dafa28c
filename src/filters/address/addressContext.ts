import type { Filters } from '../../domain/filters';
import type { CivilDate } from '../../time/civilDate';
import type { Zone } from '../../time/zone';
import type { AddressFact } from './addressFact';

/** What an address leaves unsaid, and the limits that it is read against. */
export type AddressContext = {
  /** The civil date that a clock in the zone shows now. */
  readonly todayIn: (zone: Zone) => CivilDate;
  readonly defaultZone: Zone;
  /** BCP 47. */
  readonly defaultLanguage: string;
  /** The longest range in civil days, at least 1. */
  readonly maxDays: number;
};

/** What was wrong with one parameter of the address, and what is used instead. */
export type AddressNotice = {
  /** `undefined` where several are told of at once. */
  readonly parameter: string | undefined;
  readonly facts: readonly AddressFact[];
};

/** Tells what was wrong with a value. */
export type Tell = (...facts: readonly AddressFact[]) => void;

/** The parameters that an address may carry, in the order in which they are written. */
export const addressParameters = [
  'from',
  'to',
  'tz',
  'agents',
  'status',
  'q',
  'sort',
  'group',
  'rows',
  'pin',
  'view',
  'theme',
  'lang',
  'chrome',
  'at',
  'staffing',
  'insights',
  'minimum',
  'thresholds',
  'changes',
  'overlaps',
  'leavers',
  'totals',
  'compare',
  'align',
] as const;
export type AddressParameter = (typeof addressParameters)[number];

/** Whether an address may carry a parameter of this name. */
export function isAddressParameter(name: string): name is AddressParameter {
  return addressParameters.some((parameter) => parameter === name);
}

const listParameters: ReadonlySet<AddressParameter> = new Set(['agents', 'status', 'pin', 'thresholds']);

/** Whether the parameter's value is a list, its items between commas. */
export function isListParameter(parameter: AddressParameter): boolean {
  return listParameters.has(parameter);
}

/** Longest text looked for, in characters (code points). */
export const MAX_QUERY_CHARACTERS = 200;
/** Longest code of a status, in UTF-16 units. */
export const MAX_STATUS_LENGTH = 100;
/** Longest user id, in UTF-16 units: those of the upstream have about 40. */
export const MAX_USER_ID_LENGTH = 100;
/** Most agents that may be pinned: what is first in more rows than fit a screen is not first. */
export const MAX_ADDRESS_PINS = 30;
/** Most statuses that one address may carry: far beyond what a legend can show. */
export const MAX_ADDRESS_STATUSES = 100;

/** Highest floor of available agents: no account has as many. */
export const MOST_MINIMUM_AGENTS = 100_000;
/** Longest threshold of attention: a week, in seconds. */
export const MAX_THRESHOLD_SECONDS = 604_800;

/** What an empty address stands for: today in the default zone, all agents, every status. */
export function defaultFilters(context: AddressContext): Filters {
  const today = context.todayIn(context.defaultZone);
  return {
    from: today,
    to: today,
    zone: context.defaultZone,
    agents: [],
    statuses: [],
    query: '',
    sort: { key: 'name', isDescending: false },
    grouping: 'none',
    rowSize: 'comfortable',
    pinned: [],
    view: 'timeline',
    theme: 'auto',
    language: context.defaultLanguage,
    chrome: 'full',
    visible: undefined,
    isStaffingShown: false,
    insights: undefined,
    minimumAgents: undefined,
    thresholds: [],
    changesLimit: undefined,
    overlapsLimit: undefined,
    leaversAt: undefined,
    totalsDetail: 'plain',
    compareFrom: undefined,
    alignment: 'clock',
  };
}

/** The filter that each parameter stands for. */
export const filterOfParameter: { readonly [Parameter in AddressParameter]: keyof Filters } = {
  from: 'from',
  to: 'to',
  tz: 'zone',
  agents: 'agents',
  status: 'statuses',
  q: 'query',
  sort: 'sort',
  group: 'grouping',
  rows: 'rowSize',
  pin: 'pinned',
  view: 'view',
  theme: 'theme',
  lang: 'language',
  chrome: 'chrome',
  at: 'visible',
  staffing: 'isStaffingShown',
  insights: 'insights',
  minimum: 'minimumAgents',
  thresholds: 'thresholds',
  changes: 'changesLimit',
  overlaps: 'overlapsLimit',
  leavers: 'leaversAt',
  totals: 'totalsDetail',
  compare: 'compareFrom',
  align: 'alignment',
};
