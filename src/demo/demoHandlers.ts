import { http, HttpResponse, type RequestHandler } from 'msw';
import * as v from 'valibot';
import type { AgentStatusReply } from '../contract/agentStatusReply';
import { agentStatusRequestSchema, type AgentStatusRequest } from '../contract/agentStatusRequest';
import { MAX_PAGE_SIZE } from '../contract/requestLimits';
import { TIMESTAMPS_HEADER, timestampsText } from '../contract/timestampsInForce';
import type { PublicConfig } from '../contract/publicConfig';
import type { Roster } from '../contract/roster';
import { spansTouching } from './agentHistory';
import { demoConfig } from './demoConfig';
import { DAY_MS, naiveTimeWriter } from './demoTime';
import { requestedTimeRange } from './requestedTimeRange';
import { agentAt, type DemoAgent } from './roster';
import { spanRecordOf } from './spanRecord';
import { demoRoster } from './teams';

export interface DemoOptions {
  /** The clock: epoch milliseconds. No span begins after it. */
  nowMs: () => number;
  /** The number of agents (default 250). */
  agentCount?: number;
  /** Each seed gives another contact center, always with the same history (default 1). */
  seed?: number;
  /**
   * The reply of `GET /api/config`; its `timestamps` determine the offset of all times. Both are read anew for each
   * request, so an object may change while pages are open.
   */
  publicConfig?: PublicConfig;
}

/** More than a supervisor needs, and few enough that one page cannot exhaust the memory. */
const MOST_DAYS = 100;

/**
 * The handlers of a synthetic contact center that follows the upstream's contract, for the browser, the tests
 * and the server's demo. They handle `POST …/agentstatusdetails` under any prefix (both API versions and our
 * proxy's path), `GET …/api/config`, and `GET …/api/roster`. They resolve `filter.teams` and say what their times mean,
 * as our proxy does.
 *
 * An invalid request gets 400 and a body like the upstream's, `{"errors": [{"msg", "code"}]}`.
 */
export function createDemoHandlers(options: DemoOptions): RequestHandler[] {
  const { nowMs, agentCount = 250, seed = 1, publicConfig = demoConfig } = options;
  let agents: DemoAgent[] | undefined;
  const allAgents = () => (agents ??= Array.from({ length: agentCount }, (_, index) => agentAt(seed, index)));
  let roster: Roster | undefined;
  const teams = () => (roster ??= demoRoster(seed, agentCount, nowMs()));

  return [
    http.post('*/agentstatusdetails', async ({ request }) => {
      const paging = readPaging(new URL(request.url).searchParams);
      if (typeof paging === 'string') return refusal(paging);
      const filter = await readFilter(request);
      if (typeof filter === 'string') return refusal(filter);
      const { timestamps: mode, timestampsCheck: check } = publicConfig;
      const requested = requestedAgents(allAgents(), filter, teams);
      return HttpResponse.json(pageOf(requested, filter, paging, nowMs(), mode === 'utc'), {
        headers: { [TIMESTAMPS_HEADER]: timestampsText({ mode, check }) },
      });
    }),
    http.get('*/api/config', () => HttpResponse.json(publicConfig)),
    http.get('*/api/roster', () => HttpResponse.json(teams())),
  ];
}

function refusal(message: string) {
  return HttpResponse.json({ errors: [{ msg: message, code: 400 }] }, { status: 400 });
}

interface Paging {
  readonly limit: number;
  readonly offset: number;
}

/** A limit above the upstream's maximum is not refused but reduced, and the reply says so. */
function readPaging(query: URLSearchParams): Paging | string {
  const limitText = query.get('limit') ?? String(MAX_PAGE_SIZE);
  const offsetText = query.get('offset') ?? '0';
  if (!/^\d{1,9}$/.test(limitText) || Number(limitText) === 0) return 'limit must be a whole number from 1';
  if (!/^\d{1,9}$/.test(offsetText)) return 'offset must be a whole number from 0';
  return { limit: Math.min(Number(limitText), MAX_PAGE_SIZE), offset: Number(offsetText) };
}

type Filter = AgentStatusRequest['filter'];

async function readFilter(request: Request): Promise<Filter | string> {
  let body: unknown;
  try {
    body = await request.json();
  } catch {
    return 'the body must be JSON';
  }
  const parsed = v.safeParse(agentStatusRequestSchema, body);
  if (!parsed.success)
    return parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'} ${issue.message}`).join('; ');
  const { filter } = parsed.output;
  const { startMs, endMs } = requestedTimeRange(filter.dateFilter);
  return endMs - startMs > MOST_DAYS * DAY_MS ? `at most ${MOST_DAYS} days can be asked for` : filter;
}

/** Those who are among the agents of the filter, and in one of its teams; a filter that is not set leaves all. */
function requestedAgents(
  allAgents: readonly DemoAgent[],
  filter: Filter,
  roster: () => Roster,
): readonly DemoAgent[] {
  const named = filter.agents && new Set(filter.agents.map((email) => email.toLowerCase()));
  const { teams: teamIds } = filter;
  const members =
    teamIds &&
    new Set(
      roster()
        .teams.filter(({ id }) => teamIds.includes(id))
        .flatMap(({ agents }) => agents),
    );
  return allAgents.filter(
    ({ email }) => (named?.has(email.toLowerCase()) ?? true) && (members?.has(email) ?? true),
  );
}

function pageOf(
  agents: readonly DemoAgent[],
  filter: Filter,
  { limit, offset }: Paging,
  nowMs: number,
  isInUtc: boolean,
): AgentStatusReply {
  const timeRange = requestedTimeRange(filter.dateFilter);
  const writeTime = naiveTimeWriter(isInUtc ? 0 : filter.dateFilter.timeZoneOffSet);
  const data = agents.slice(offset, offset + limit).map((agent) => {
    const { userId, firstName, lastName, email, customId } = agent;
    const spans = spansTouching(agent, timeRange, nowMs).map((span) => spanRecordOf(span, nowMs, writeTime));
    return {
      userId,
      firstName,
      lastName,
      email,
      ...(customId === undefined ? {} : { customId }),
      ...(spans.length === 0 ? {} : { status: spans }),
    };
  });
  return { hasMore: offset + limit < agents.length, limit, offset, data };
}
