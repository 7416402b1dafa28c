/** Filters, named as in the dashboard's address; `null` resets one to its default. */
export type DashboardFilters = {
  /** The hours up to now, `1h` to `48h`; dates clear it, and the reverse. */
  last?: string | null;
  /** Civil dates `yyyy-mm-dd`, inclusive, in `tz`. */
  from?: string | null;
  to?: string | null;
  /** IANA time zone, e.g. `Asia/Kolkata`. */
  tz?: string | null;
  /** Ids of teams and queues; an empty list means all. With `agents`, an agent has to be in both. */
  team?: string[] | null;
  /** Email addresses; an empty list means all agents that the token allows. */
  agents?: string[] | null;
  /** Primary statuses to show, e.g. `AWAY`; an empty list means all. */
  status?: string[] | null;
  /** Present primary statuses, or `none`; only in a range that includes now. */
  now?: string[] | null;
  /** Secondary statuses; beside `now`, the present ones. */
  reason?: string[] | null;
  /** Text to search for in name, email address and custom ID. */
  q?: string | null;
  /** `name`, `status`, `since` or `first`; with `-` before it, descending. */
  sort?: string | null;
  group?: 'none' | 'status' | 'reason' | 'letter' | 'team' | null;
  view?: 'timeline' | 'table' | 'totals' | null;
  theme?: 'auto' | 'light' | 'dark' | null;
  /** BCP 47, e.g. `de-AT`. */
  lang?: string | null;
  /** `minimal` hides the title and the theme switch; `wall` is for a screen that nobody operates. */
  chrome?: 'full' | 'minimal' | 'wall' | null;
  /** The visible part: `start/end` as ISO instants. */
  at?: string | null;
  /** Any other parameter of the dashboard's address. */
  [name: string]: string | number | boolean | string[] | null | undefined;
};

/** A color scheme, or theme tokens; for an omitted token the dashboard uses its default. */
export type DashboardTheme =
  | 'auto'
  | 'light'
  | 'dark'
  | {
      scheme?: 'auto' | 'light' | 'dark';
      /** `#rrggbb`, for buttons, links and focus. Made darker or lighter if it would be unreadable. */
      accent?: string;
      /** CSS font families; they must be installed on the user's device. */
      font?: string;
      /** Corner radius, 0 to 16 CSS pixels. */
      radius?: number | string;
      /** `#rrggbb`, the background, light or dark. Made lighter or darker if statuses would be hard to see. */
      surface?: string;
    };

export type TokenReason = 'start' | 'expiring' | 'refused';

export type RejectedField = {
  field: string;
  /** For programs; does not change. */
  code: string;
  /** For users, in the dashboard's language. */
  reason: string;
};

export type Applied = {
  /** The accepted fields, with their current values. */
  applied: Record<string, unknown>;
  /** The rejected fields, which keep their previous values. */
  rejected: RejectedField[];
  /** All filters as they are now. */
  filters: DashboardFilters;
  /** The number of changes to the filters so far, by the user or the host. */
  revision: number;
};

export type DashboardPhase =
  | 'loading'
  | 'complete'
  | 'incomplete'
  | 'waiting'
  | 'offline'
  | 'renewing-access'
  | 'failed';

export type DashboardEvent =
  /** The dashboard is ready and has applied the options of `mount`; `filters` are all filters as they are now. */
  | { type: 'ready'; rejected: RejectedField[]; filters: DashboardFilters; revision: number }
  /** `asOf`: when the oldest data shown was read, as an ISO instant; `null` while there is none. */
  | { type: 'status'; phase: DashboardPhase; asOf: string | null }
  /** The user changed filters in the dashboard; `filters` are all filters as they are now. */
  | { type: 'filtersChanged'; filters: DashboardFilters; revision: number }
  /** The user opened an agent's details. */
  | { type: 'agentSelected'; userId: string }
  /** The height in CSS pixels at which nothing needs scrolling; from 400 to 1,000. */
  | { type: 'resize'; height: number }
  /**
   * Something failed: a problem code of the service (`rate-limited`, `upstream-error`, …), `no-answer`,
   * `handshake-timeout` (the dashboard has not loaded within 10 s; it still may), `get-token-failed`,
   * `message-refused` or `unsupported-version` (`count`: how many messages so far). `reason`: what to mend, where
   * the service states it (docs/failures.md).
   */
  | { type: 'error'; code: string; reason?: string; count?: number };

export type MountOptions = {
  /** The dashboard's address; its query may contain filters, but never a token. */
  src: string;
  /**
   * Returns a new access token from your portal's server. The dashboard calls it at the start, before a token
   * expires, and when one was refused. Omit it if the service needs no tokens.
   */
  getToken?: (request: { reason: TokenReason }) => string | Promise<string>;
  /** By default the dashboard is light or dark like the background of its element. */
  theme?: DashboardTheme;
  /** BCP 47; by default the browser's language. */
  lang?: string;
  filters?: DashboardFilters;
  onEvent?: (event: DashboardEvent) => void;
};

export type DashboardHandle = {
  /**
   * Changes some filters.
   *
   * @param revision of the last `filtersChanged` that you saw: if the user has changed filters since, nothing is applied
   */
  setFilters: (filters: DashboardFilters, revision?: number) => Promise<Applied>;
  setTheme: (theme: DashboardTheme) => Promise<Applied>;
  /** Reloads all agents. */
  refresh: () => Promise<void>;
  /** Removes the dashboard from the page. Pending promises are rejected. */
  destroy: () => void;
};
