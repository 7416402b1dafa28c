import { type RequestHandler, getResponse } from 'msw';

import type { Budget } from '../budget/budget';
import { judgeAnswer } from './judgeAnswer';
import type { UpstreamCall } from './upstreamCall';
import { UpstreamFailure } from '../failures/upstreamFailure';

/** An address of no host at all: the handlers are asked in this process and nothing is sent. */
const DEMO_ADDRESS = 'http://demo.invalid/agentstatusdetails';

/**
 * The demo contact centre in the upstream's place. Its replies pass the same judgement as real ones.
 */
export function createDemoUpstream(handlers: RequestHandler[], budget: Budget): UpstreamCall {
  return async (request, { limit, offset }, caller) => {
    await budget.take(caller);
    const response = await getResponse(
      handlers,
      new Request(`${DEMO_ADDRESS}?limit=${limit}&offset=${offset}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      }),
    );
    if (response === undefined) throw new UpstreamFailure('upstream-unreachable');
    return judgeAnswer(
      { status: response.status, retryAfter: undefined, text: await response.text() },
      Date.now(),
    );
  };
}
