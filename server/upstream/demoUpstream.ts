import { type RequestHandler, getResponse } from 'msw';

import type { Budget } from '../budget/budget';
import { interpretResponse } from './interpretResponse';
import { createRedaction } from './redaction';
import type { UpstreamCall } from './upstreamCall';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** No host has this address: the handlers run in this process and nothing is sent. */
const DEMO_ADDRESS = 'http://demo.invalid/agentstatusdetails';

/** The demo contact center in place of the upstream. Its responses are interpreted like real ones. */
export function createDemoUpstream(handlers: RequestHandler[], budget: Budget): UpstreamCall {
  return async (request, { limit, offset }, caller, granted) => {
    // The demo answers at once, so a call is over when it is made.
    (granted ?? (await budget.take(caller)))();
    const response = await getResponse(
      handlers,
      new Request(`${DEMO_ADDRESS}?limit=${limit}&offset=${offset}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      }),
    );
    if (response === undefined)
      throw new UpstreamFailure({ code: 'upstream-unreachable', reason: 'connection-failed' });
    return await interpretResponse(
      {
        status: response.status,
        headers: { retryAfter: undefined, date: undefined },
        text: await response.text(),
      },
      { nowMs: Date.now(), redact: createRedaction([]) },
    );
  };
}
