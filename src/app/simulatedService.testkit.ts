import { http, HttpResponse, type RequestHandler, getResponse } from 'msw';
import { problemResponse } from '../../server/failures/problem';
import { problemOf, UpstreamFailure } from '../../server/failures/upstreamFailure';
import { interpretResponse } from '../../server/upstream/interpretResponse';
import { defaultPublicConfig, type PublicConfig } from '../contract/publicConfig';
import { createDemoHandlers } from '../demo/demoHandlers';
import type { ChooseFault, Fault, UpstreamRequest } from '../demo/upstreamPages.testkit';

// The service's code pauses by Node's `setImmediate`, which browsers lack.
Object.assign(globalThis, { setImmediate: (resume: () => void) => setTimeout(resume) });

export type SimulatedService = {
  readonly requests: readonly UpstreamRequest[];
  readonly setFault: (chooseFault: ChooseFault | undefined) => void;
  readonly handlers: RequestHandler[];
};

const demoNowMs = Date.UTC(2026, 2, 10, 15);

const demoOfTheTests = () => createDemoHandlers({ nowMs: () => demoNowMs, agentCount: 120 });

/**
 * The service's replies in a browser, for MSW: what it makes of the upstream's replies and failures is made by its
 * own code, without cache, budget, retries and access control.
 */
export function simulateService(options: {
  readonly handlers?: RequestHandler[];
  readonly chooseFault?: ChooseFault;
  readonly config?: Partial<PublicConfig>;
}): SimulatedService {
  const { handlers = demoOfTheTests(), config } = options;
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
    const response = await upstreamResponse(handlers, request, fault);
    return HttpResponse.json(
      await interpretResponse(
        {
          status: fault.status ?? response.status,
          retryAfter: fault.headers?.['retry-after'],
          text: await response.text(),
        },
        Date.now(),
      ),
      { headers: fault.serviceHeaders ?? {} },
    );
  }

  return {
    requests,
    setFault: (chosen) => {
      chooseFault = chosen;
    },
    handlers: [
      http.get('*/api/config', () => HttpResponse.json({ ...defaultPublicConfig, ...config })),
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
  request: Request,
  fault: Fault,
): Promise<Response> {
  if (fault.isHangUp === true) throw new UpstreamFailure('upstream-unreachable');
  if (typeof fault.body === 'string') return new Response(fault.body);
  const usual = await getResponse(handlers, request.clone());
  if (usual === undefined) throw new UpstreamFailure('upstream-unreachable');
  return usual;
}
