import type { DataNotice } from '../../domain/dataNotice';
import type { AgentDay } from '../../domain/spanColumns';
import type { Instant } from '../../time/instant';
import type { ApiError } from '../apiError';
import type { PageChain } from './pageChain';

/** A page that could not be loaded. */
type FailedPage = { readonly offset: number; readonly error: ApiError };

/**
 * The state of a load on two axes: what is loaded (`agents`, `end`, `asOf`), and what is happening
 * (`activity`). Loaded data stays, whatever happens on the other axis.
 */
export type AgentLoad = {
  readonly agents: readonly AgentDay[];
  readonly notices: readonly DataNotice[];
  /** Requested addresses that the upstream does not know, each once. */
  readonly notFound: readonly string[];
  readonly pageCount: number;
  /** How many of the requested days are here as a whole, if each is requested alone. */
  readonly days?: { readonly here: number; readonly count: number } | undefined;
  /** Whether all agents are loaded; `open` while pages are still to come. */
  readonly end: PageChain['end'];
  readonly failedPages: readonly FailedPage[];
  /** The age of the oldest page shown; `undefined` while there is none. */
  readonly asOf: Instant | undefined;
  /** When the newest page shown was made: the moment of the current statuses. */
  readonly latestAsOf: Instant | undefined;
  /** The longest time between two copies of a page, as the service states it; `undefined` if it does not. */
  readonly refreshMs: number | undefined;
  /** Whether the service says that the reader may see no agent at all. */
  readonly isAccessEmpty: boolean;
  readonly activity:
    | { readonly kind: 'idle' }
    | { readonly kind: 'fetching' }
    /** Calls are put off, for the reason that the service states; they resume automatically at that moment. */
    | { readonly kind: 'waiting'; readonly until: Instant; readonly reason?: string | undefined }
    /** The browser is offline; calls resume automatically when it is online again. */
    | { readonly kind: 'offline' };
  /** The last refresh of loaded pages failed; they are shown as they were. */
  readonly refreshFailure: ApiError | undefined;
};

/** The load of an empty range: nothing to request, and nothing missing. */
export const EMPTY_LOAD: AgentLoad = {
  agents: [],
  notices: [],
  notFound: [],
  pageCount: 0,
  end: { kind: 'complete' },
  failedPages: [],
  asOf: undefined,
  latestAsOf: undefined,
  refreshMs: undefined,
  isAccessEmpty: false,
  activity: { kind: 'idle' },
  refreshFailure: undefined,
};

/** The load before its first reply. */
export const FRESH_LOAD: AgentLoad = { ...EMPTY_LOAD, end: { kind: 'open' }, activity: { kind: 'fetching' } };
