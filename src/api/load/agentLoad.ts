import type { DataNotice } from '../../domain/dataNotice';
import type { AgentDay } from '../../domain/spanColumns';
import type { Instant } from '../../time/instant';
import type { ApiError } from '../apiError';
import type { PageChain } from './pageChain';

/** A page that could not be had. */
type FailedPage = { readonly offset: number; readonly error: ApiError };

/**
 * The state of a load on two axes: what is here (`agents`, `end`, `asOf`), and what goes on
 * (`activity`). Data once received stays, whatever happens on the other axis.
 */
export type AgentLoad = {
  readonly agents: readonly AgentDay[];
  readonly notices: readonly DataNotice[];
  readonly pageCount: number;
  /** Whether all agents are here; `open` while pages are still to come. */
  readonly end: PageChain['end'];
  readonly failedPages: readonly FailedPage[];
  /** The age of the oldest page shown; `undefined` while there is none. */
  readonly asOf: Instant | undefined;
  /** When the newest page shown was made: the moment that current statuses are told for. */
  readonly latestAsOf: Instant | undefined;
  readonly activity:
    | { readonly kind: 'idle' }
    | { readonly kind: 'fetching' }
    /** The account's budget is spent; calls go on by themselves at that moment. */
    | { readonly kind: 'waiting'; readonly until: Instant }
    /** The browser says it is offline; calls go on by themselves when it no longer does. */
    | { readonly kind: 'offline' };
  /** The last refresh of pages already here failed; they are shown as they were. */
  readonly refreshFailure: ApiError | undefined;
};

/** The load of an empty window: nothing to ask for, and nothing missing. */
export const EMPTY_LOAD: AgentLoad = {
  agents: [],
  notices: [],
  pageCount: 0,
  end: { kind: 'complete' },
  failedPages: [],
  asOf: undefined,
  latestAsOf: undefined,
  activity: { kind: 'idle' },
  refreshFailure: undefined,
};

/** The load before its first answer. */
export const FRESH_LOAD: AgentLoad = { ...EMPTY_LOAD, end: { kind: 'open' }, activity: { kind: 'fetching' } };
