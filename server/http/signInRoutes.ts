import { Hono, type MiddlewareHandler } from 'hono';

import type { FailureReason } from '../../src/contract/failureReasons';
import type { ProblemCode } from '../../src/contract/problem';
import { RequestRefused, problemResponse } from '../failures/problem';
import { SIGN_IN_CALLBACK_ROUTE, SIGN_IN_ROUTE, type SignIn } from '../signIn/signIn';

const SIGN_OUT_ROUTE = '/sign-out';

/** All routes below, which the log may name. */
export const signInRouteNames = [SIGN_IN_ROUTE, SIGN_IN_CALLBACK_ROUTE, SIGN_OUT_ROUTE];

type Env = { Variables: { problemCode?: ProblemCode; reason?: FailureReason | undefined } };

/** Where people sign in and out. The page itself is public: it leads here. */
export function signInRoutes(signIn: SignIn): Hono<Env> {
  const app = new Hono<Env>();
  app.get(SIGN_IN_ROUTE, async ({ req }) => await signIn.begin(req.raw));
  app.get(SIGN_IN_CALLBACK_ROUTE, async ({ req }) => await signIn.finish(req.raw));
  app.post(SIGN_OUT_ROUTE, async (context) => {
    try {
      return await signIn.end(context.req.raw);
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      context.set('problemCode', error.problem.code);
      context.set('reason', error.problem.reason);
      return problemResponse(error.problem);
    }
  });
  return app;
}

/** Sends the browser its renewed session with a reply, or removes one that has ended. */
export function keepSession(signIn: SignIn): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const cookie of signIn.cookiesFor(context.req.raw)) {
      context.res.headers.append('Set-Cookie', cookie);
    }
  };
}
