/** Filters under the names of the dashboard's address; `null` sets one back to its default. */
export type DashboardFilters = {
  /** Civil dates `yyyy-mm-dd`, inclusive, in `tz`. */
  from?: string | null;
  to?: string | null;
  /** IANA zone, e.g. `Asia/Kolkata`. */
  tz?: string | null;
  /** E-mail addresses; none means all agents that the token allows. */
  agents?: string[] | null;
  /** Primary statuses shown, e.g. `AWAY`; none means all. */
  status?: string[] | null;
  /** Text looked for in name, e-mail address and custom id. */
  q?: string | null;
  /** `name`, `status`, `since` or `first`; with `-` before it, descending. */
  sort?: string | null;
  group?: 'none' | 'status' | 'letter' | null;
  view?: 'timeline' | 'table' | 'totals' | null;
  theme?: 'auto' | 'light' | 'dark' | null;
  /** BCP 47, e.g. `de-AT`. */
  lang?: string | null;
  /** `minimal` leaves out title and theme switch. */
  chrome?: 'full' | 'minimal' | null;
  /** The visible part: `start/end` as ISO instants. */
  at?: string | null;
  /** Whatever else the dashboard's address knows. */
  [name: string]: string | number | boolean | string[] | null | undefined;
};

/** A scheme by its name, or tokens; a token that is left out is the dashboard's own. */
export type DashboardTheme =
  | 'auto'
  | 'light'
  | 'dark'
  | {
      scheme?: 'auto' | 'light' | 'dark';
      /** `#rrggbb`: buttons, links, focus. Moved towards black or white where it could not be read. */
      accent?: string;
      /** CSS font families; those that the reader's device has. */
      font?: string;
      /** Of corners, 0 to 16 CSS pixels. */
      radius?: number | string;
      /** `#rrggbb`: the ground, light or dark. Moved towards white or black where statuses could not be seen. */
      surface?: string;
    };

export type TokenReason = 'start' | 'expiring' | 'refused';

export type RejectedField = {
  field: string;
  /** Stable, for programs. */
  code: string;
  /** For people, in the dashboard's language. */
  reason: string;
};

export type Applied = {
  /** What holds now, of the fields that were sent. */
  applied: Record<string, unknown>;
  /** What was not taken over, and stays as it was. */
  rejected: RejectedField[];
  /** All of them, as they are now. */
  filters: DashboardFilters;
  /** Counts the changes of the filters, whoever made them. */
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
  /** The dashboard is there, and has the filters, theme and language of `mount`; `filters` are all that hold. */
  | { type: 'ready'; rejected: RejectedField[]; filters: DashboardFilters; revision: number }
  /** `asOf`: how old the oldest data shown is, as an ISO instant; `null` while there is none. */
  | { type: 'status'; phase: DashboardPhase; asOf: string | null }
  /** Somebody changed filters on the dashboard: all of them, as they are now. */
  | { type: 'filtersChanged'; filters: DashboardFilters; revision: number }
  /** Somebody opened an agent's details. */
  | { type: 'agentSelected'; userId: string }
  /** The height, in CSS pixels, at which nothing would have to be scrolled; from 400 to 1,000. */
  | { type: 'resize'; height: number }
  /**
   * Something failed: a problem code of the service (`rate-limited`, `upstream-error`, …), `no-answer`,
   * `handshake-timeout` (the dashboard has not loaded within 10 s; it still may), `get-token-failed`,
   * `message-refused` or `unsupported-version` (`count`: how many messages so far).
   */
  | { type: 'error'; code: string; count?: number };

export type MountOptions = {
  /** The dashboard's address; its query may hold filters. Never a token. */
  src: string;
  /**
   * Gives an access token, fresh from the portal's server, whenever the dashboard asks: at the start, before
   * one expires, and when one was refused. Leave it out where the service needs none.
   */
  getToken?: (request: { reason: TokenReason }) => string | Promise<string>;
  /** Left out, the dashboard is dark where the ground that it stands on is. */
  theme?: DashboardTheme;
  /** BCP 47; left out, the browser's. */
  lang?: string;
  filters?: DashboardFilters;
  onEvent?: (event: DashboardEvent) => void;
};

export type DashboardHandle = {
  /**
   * Changes some filters.
   *
   * @param revision of the `filtersChanged` that this answers: where the dashboard is further on, nothing is changed
   */
  setFilters: (filters: DashboardFilters, revision?: number) => Promise<Applied>;
  setTheme: (theme: DashboardTheme) => Promise<Applied>;
  /** Reads all agents again. */
  refresh: () => Promise<void>;
  /** Takes the dashboard off the page, and leaves nothing behind. Promises under way are rejected. */
  destroy: () => void;
};
