import * as v from 'valibot';

/** A request that reached the upstream. */
export type UpstreamRequest = {
  readonly method: string;
  /** Path and query, e.g. `/agentassist/api/public/…?limit=50&offset=0`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
};

/** How the reply to one request differs from the usual one. */
export type Fault = {
  /** The reply starts when this is fulfilled, so that a test can hold a page back. */
  readonly until?: Promise<unknown>;
  /** The connection is closed without a reply. */
  readonly isHangUp?: boolean;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers of the simulated service's own reply, as its cache adds them. */
  readonly serviceHeaders?: Readonly<Record<string, string>>;
  /** Sent instead of the usual body. */
  readonly body?: string | Uint8Array;
  /** The body never ends: a blank is sent at intervals. */
  readonly isDripping?: boolean;
  /** The connection breaks after the body, before its announced end. */
  readonly isCutShort?: boolean;
};

/** Selects the fault for a request; `index` counts all requests from 0. `undefined`: the usual reply. */
export type ChooseFault = (request: UpstreamRequest, index: number) => Fault | undefined;

/** The day that tests of hostile and failing upstreams use. */
export const testDay = '2026-03-10';

/** The page's address for the test day in UTC, with additional query parameters. */
export function dayAddress(server: { readonly address: string }, query = '', date = testDay): string {
  return `${server.address}/?from=${date}&to=${date}&tz=UTC${query === '' ? '' : `&${query}`}`;
}

/** The paging in the address of a request. */
export function pagingOf({ url }: UpstreamRequest): { readonly limit: number; readonly offset: number } {
  const { searchParams } = new URL(url, 'http://127.0.0.1');
  return { limit: Number(searchParams.get('limit')), offset: Number(searchParams.get('offset')) };
}

const requestedFilterSchema = v.object({
  filter: v.object({
    agents: v.optional(v.array(v.string()), []),
    teams: v.optional(v.array(v.string()), []),
    dateFilter: v.object({ date: v.string() }),
  }),
});

/** The date, the agents and the teams in the body of a request. */
export function requestedFilter({ body }: UpstreamRequest): {
  readonly date: string;
  readonly agents: readonly string[];
  readonly teams: readonly string[];
} {
  const { filter } = v.parse(v.pipe(v.string(), v.parseJson(), requestedFilterSchema), body);
  return { date: filter.dateFilter.date, agents: filter.agents, teams: filter.teams };
}

/** A page of agents in the upstream's format, whatever the records are. */
export function pageBody(
  request: UpstreamRequest,
  agents: readonly unknown[],
  envelope: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ hasMore: false, ...pagingOf(request), data: agents, ...envelope });
}

/** An upstream with just these records, paged as the real one does. */
export function serveAgents(agents: readonly unknown[]): ChooseFault {
  return (request) => {
    const { limit, offset } = pagingOf(request);
    const body = pageBody(request, agents.slice(offset, offset + limit), {
      hasMore: offset + limit < agents.length,
    });
    return { status: 200, body };
  };
}

/** An agent with one valid hour of work; `changes` replace or add fields. */
export function agentRecord(
  number: number,
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    userId: `u-${number}`,
    firstName: 'Agent',
    lastName: String(number).padStart(4, '0'),
    email: `agent${number}@example.com`,
    status: [spanRecord('08:00:00', '09:00:00')],
    ...changes,
  };
}

/** A span on the test day between two times of day, with the right duration. */
export function spanRecord(
  startTime: string,
  endTime: string,
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const start = `${testDay}T${startTime}`;
  const end = `${testDay}T${endTime}`;
  const seconds = (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return {
    primaryStatus: 'AVAILABLE',
    secondaryStatus: 'Ready',
    startTime: start,
    endTime: end,
    duration: parts.map((part) => String(part).padStart(2, '0')).join(':'),
    ...changes,
  };
}

/** A gate for holding back replies: they wait for `opened` until the test calls `open`. */
export function heldBack(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
