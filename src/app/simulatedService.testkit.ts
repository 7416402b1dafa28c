import { http, HttpResponse, type RequestHandler, getResponse } from 'msw';
import * as v from 'valibot';
import { problemResponse } from '../../server/failures/problem';
import { problemOf, UpstreamFailure } from '../../server/failures/upstreamFailure';
import { failureWith } from '../../server/failures/upstreamFailure.testkit';
import { interpretResponse } from '../../server/upstream/interpretResponse';
import { agentStatusRequestSchema } from '../contract/agentStatusRequest';
import { defaultPublicConfig, type PublicConfig } from '../contract/publicConfig';
import { type Roster, rosterSchema, type RosterTeam } from '../contract/roster';
import { createDemoHandlers } from '../demo/demoHandlers';
import { agentAt } from '../demo/roster';
import type { ChooseFault, Fault, UpstreamRequest } from '../demo/upstreamPages.testkit';

/** A roster as the service sends it: what it may leave out may be left out. */
export type SentRoster = Partial<v.InferInput<typeof rosterSchema>>;

export type SimulatedService = {
  readonly requests: readonly UpstreamRequest[];
  readonly setFault: (chooseFault: ChooseFault | undefined) => void;
  /** The teams from now on; `undefined`: they cannot be read. */
  readonly setRoster: (roster: SentRoster | undefined) => void;
  readonly handlers: RequestHandler[];
};

// What the service does with a long reply it does in turns, which browsers have no function of that name for.
if (!('setImmediate' in globalThis)) {
  Object.assign(globalThis, { setImmediate: (run: () => void) => setTimeout(run, 0) });
}

const demoNowMs = Date.UTC(2026, 2, 10, 15);

/** A team of agents of the demo, by their numbers from 0. */
export function demoTeam(
  id: string,
  [first, end]: readonly [first: number, end: number],
  more: Partial<RosterTeam> = {},
): RosterTeam {
  const agents = Array.from({ length: end - first }, (_, index) => agentAt(1, first + index).email);
  return { id, name: id, kind: 'team', agents, ...more };
}

const demoOfTheTests = () => createDemoHandlers({ nowMs: () => demoNowMs, agentCount: 120 });

/**
 * The service's replies in a browser, for MSW: what it makes of the upstream's replies and failures is made by its
 * own code, without cache, budget, retries and access control.
 */
export function simulateService(options: {
  readonly handlers?: RequestHandler[];
  readonly chooseFault?: ChooseFault;
  readonly config?: Partial<PublicConfig>;
  readonly roster?: SentRoster;
}): SimulatedService {
  const { handlers = demoOfTheTests(), config } = options;
  let roster = rosterFrom(options.roster);
  const requests: UpstreamRequest[] = [];
  let { chooseFault } = options;

  async function pageFor(request: Request): Promise<Response> {
    const received: UpstreamRequest = {
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body: await request.clone().text(),
    };
    const fault = chooseFault?.(received, requests.length) ?? {};
    requests.push(received);
    await fault.until;
    const response = await upstreamResponse(handlers, await ofTeams(request, roster), fault);
    return HttpResponse.json(
      await interpretResponse(
        {
          status: fault.status ?? response.status,
          headers: { retryAfter: fault.headers?.['retry-after'], date: undefined },
          text: await response.text(),
        },
        { nowMs: Date.now(), redact: (words) => words },
      ),
      { headers: fault.serviceHeaders ?? {} },
    );
  }

  return {
    requests,
    setFault: (chosen) => {
      chooseFault = chosen;
    },
    setRoster: (sent) => {
      roster = rosterFrom(sent);
    },
    handlers: [
      http.get('*/api/config', () =>
        HttpResponse.json({
          ...defaultPublicConfig,
          hasRoster: options.roster !== undefined,
          ...config,
        }),
      ),
      http.get('*/api/roster', () =>
        roster === undefined ? new HttpResponse('', { status: 500 }) : HttpResponse.json(roster),
      ),
      http.post('*/api/agentstatusdetails', async ({ request }) => {
        try {
          return await pageFor(request);
        } catch (error) {
          if (!(error instanceof UpstreamFailure)) throw error;
          return problemResponse(problemOf(error));
        }
      }),
    ],
  };
}

async function upstreamResponse(
  handlers: RequestHandler[],
  request: Request | undefined,
  fault: Fault,
): Promise<Response> {
  if (fault.isHangUp === true) throw failureWith('upstream-unreachable');
  if (typeof fault.body === 'string') return new Response(fault.body);
  if (request === undefined) return HttpResponse.json({ hasMore: false, limit: 50, offset: 0, data: [] });
  const usual = await getResponse(handlers, request.clone());
  if (usual === undefined) throw failureWith('upstream-unreachable');
  return usual;
}

function rosterFrom(sent: SentRoster | undefined): Roster | undefined {
  if (sent === undefined) return undefined;
  const asOf = new Date(demoNowMs).toISOString();
  return v.parse(rosterSchema, { asOf, source: 'file', teams: [], ...sent });
}

/** The request as the upstream gets it: for the agents of the teams, which it does not know; `undefined` if none is left. */
async function ofTeams(request: Request, roster: Roster | undefined): Promise<Request | undefined> {
  const parsed = v.safeParse(agentStatusRequestSchema, await request.clone().json());
  if (!parsed.success || parsed.output.filter.teams === undefined) return request;
  const { teams, agents, ...rest } = parsed.output.filter;
  const members = (roster?.teams ?? []).flatMap((team) => (teams.includes(team.id) ? team.agents : []));
  const wanted = [...new Set(members)].filter((member) => agents?.includes(member) ?? true);
  if (wanted.length === 0) return undefined;
  const { url, method, headers } = request;
  return new Request(url, { method, headers, body: JSON.stringify({ filter: { ...rest, agents: wanted } }) });
}
