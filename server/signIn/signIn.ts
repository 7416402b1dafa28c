import {
  AuthorizationResponseError,
  type CustomFetch,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';

import type { PublicConfig } from '../../src/contract/publicConfig';
import { SIGN_IN_FAILURE_PARAMETER, type SignInFailure } from '../../src/contract/signIn';
import type { Authenticate } from '../access/identity';
import { type ReplicaLease, noReplicaLease } from '../cache/replicaLease';
import { RequestRefused } from '../failures/problem';
import type { SharedRedis } from '../redis/sharedRedis';
import type { SignInSettings } from '../settings/signInSettings';
import { cookiesIn, keepingCookie, removingCookie } from './cookies';
import { createLatestSessions } from './latestSessions';
import { createProvider } from './provider';
import { createSealer } from './sealer';
import { SESSION_COOKIE, SessionTooLarge, authenticatedBy, newSession, sealSession } from './session';
import { createSessions } from './sessions';
import {
  beginTransaction,
  findTransaction,
  isTooOld,
  keepTransaction,
  removeTransaction,
} from './transaction';

/** Where signing in begins; the callback is below it. */
export const SIGN_IN_ROUTE = '/sign-in';
export const SIGN_IN_CALLBACK_ROUTE = '/sign-in/callback';

/** For a caller whose session the provider cannot confirm: it is asked again by then. */
const PAUSED_RETRY_SECONDS = 5;

export type SignIn = {
  /** The reply to `GET /sign-in`: a redirect to the provider. */
  readonly begin: (request: Request) => Promise<Response>;
  /** The reply to `GET /sign-in/callback`: a redirect to the page, with a session or a reason why there is none. */
  readonly finish: (request: Request) => Promise<Response>;
  /** The reply to `POST /sign-out`. Throws `RequestRefused` for a request from another site. */
  readonly end: (request: Request) => Promise<Response>;
  /** Who sends a request, by the session in its cookie. */
  readonly authenticate: Authenticate;
  /** What the page needs to know; who is signed in, by the session in the request's cookie. */
  readonly describe: (request: Request) => Promise<NonNullable<PublicConfig['signIn']>>;
  /** The `Set-Cookie` headers for the reply to a request that was authenticated or described. */
  readonly cookiesFor: (request: Request) => readonly string[];
};

export type SignInOptions = {
  readonly isGroupUsed: (group: string) => boolean;
  readonly redis?: SharedRedis | undefined;
  readonly lease?: ReplicaLease;
  readonly onFailure: (report: SignInReport) => void;
  /** Reaches the provider, in place of `fetch`. */
  readonly fetch?: CustomFetch | undefined;
};

/** What an operator should know of a sign-in or a check of a session that failed; nothing about the person. */
type SignInReport = {
  readonly failure: SignInFailure | 'check' | 'tokens-too-large';
  readonly error?: unknown;
  /** The provider's own code, e.g. `invalid_client` (RFC 6749 § 5.2). */
  readonly providerError?: string;
};

/** Signing in at an OpenID Connect provider: authorization code with PKCE, and a session in an encrypted cookie. */
export function createSignIn(settings: SignInSettings, options: SignInOptions): SignIn {
  const { publicUrl } = settings;
  const { isGroupUsed, redis, lease = noReplicaLease } = options;
  const keys = { secret: settings.secret, previousSecret: settings.previousSecret };
  const client = [settings.issuer, settings.clientId];
  const sessionSealer = createSealer(keys, ['session', ...client]);
  const transactionSealer = createSealer(keys, ['sign-in', ...client]);
  const provider = createProvider(settings, options.fetch);
  const rules = { ...settings, isGroupUsed };
  const sessions = createSessions({
    provider,
    sealer: sessionSealer,
    latest: createLatestSessions(sessionSealer, redis),
    lease,
    rules,
    onCheckFailure: (error) => report('check', error),
  });

  function report(failure: SignInReport['failure'], error?: unknown): void {
    options.onFailure({ failure, error, ...providerErrorIn(error) });
  }

  /** Back to the page, which says why nobody is signed in. */
  function failed(reason: SignInFailure, cookies: readonly string[] = []): Response {
    return redirectTo(`${publicUrl}/?${SIGN_IN_FAILURE_PARAMETER}=${reason}`, cookies);
  }

  async function finishWithSession(callbackUrl: URL, request: Request): Promise<Response> {
    const state = callbackUrl.searchParams.get('state') ?? '';
    const transaction = await findTransaction(state, cookiesIn(request), transactionSealer);
    if (transaction === undefined) {
      // Somebody who is signed in went back to this address.
      const { kind } = await sessions.find(request);
      return kind === 'active'
        ? redirectTo(`${publicUrl}/`, sessions.cookiesFor(request))
        : failed('mismatch');
    }
    const used = removeTransaction(state);
    if (isTooOld(transaction)) return failed('expired', [used]);
    try {
      const person = await provider.finishSignIn(callbackUrl, transaction);
      const session = newSession(person, person.tokens, rules);
      const { text, endMs, canBeChecked } = await sealSession(session, sessionSealer);
      if (!canBeChecked) report('tokens-too-large');
      return redirectTo(`${publicUrl}/`, [used, keepingCookie(SESSION_COOKIE, text, endMs)]);
    } catch (error) {
      const reason = reasonFor(error);
      if (reason !== 'cancelled') report(reason, error);
      return failed(reason, [used]);
    }
  }

  return {
    begin: async (request) => {
      const transaction = beginTransaction();
      try {
        const url = await provider.signInUrl(transaction);
        return redirectTo(
          url.href,
          await keepTransaction(transaction, cookiesIn(request), transactionSealer),
        );
      } catch (error) {
        report('provider', error);
        return failed('provider');
      }
    },
    finish: async (request) => {
      // A proxy in front may have changed all but the query.
      const { search } = new URL(request.url);
      return await finishWithSession(new URL(`${publicUrl}${SIGN_IN_CALLBACK_ROUTE}${search}`), request);
    },
    end: async (request) => {
      refuseOtherSites(request, publicUrl);
      const session = await sessions.end(request);
      const removal = removingCookie(SESSION_COOKIE);
      if (session === undefined) return failed('cancelled', [removal]);
      const { refreshToken, idToken } = session.tokens;
      if (refreshToken !== undefined) void provider.revoke(refreshToken);
      try {
        const url = await provider.signOutUrl(idToken);
        return url === undefined ? failed('cancelled', [removal]) : leadTo(url.href, [removal]);
      } catch (error) {
        report('provider', error);
        return failed('cancelled', [removal]);
      }
    },
    authenticate: async (request) => {
      if (!cookiesIn(request).has(SESSION_COOKIE)) throw notSignedIn();
      if (!['GET', 'HEAD'].includes(request.method)) refuseOtherSites(request, publicUrl);
      const state = await sessions.find(request);
      switch (state.kind) {
        case 'active':
          return authenticatedBy(state.session, settings);
        case 'none':
          throw notSignedIn();
        case 'paused':
          throw new RequestRefused({
            code: 'unauthenticated',
            status: 503,
            detail: 'The identity provider cannot confirm the session right now.',
            retryAfterSeconds: PAUSED_RETRY_SECONDS,
          });
        default:
          return state satisfies never;
      }
    },
    describe: async (request) => {
      const state = await sessions.find(request);
      const description = { url: SIGN_IN_ROUTE, canSignOut: true };
      if (state.kind === 'none') return description;
      const { name, email, subject } = state.session;
      return { ...description, userName: name ?? email ?? subject };
    },
    cookiesFor: sessions.cookiesFor,
  };
}

/**
 * Refuses what another site made the browser send with its cookies. Browsers say where a request comes from in
 * `Sec-Fetch-Site`, older ones in `Origin`; no page can change either.
 */
function refuseOtherSites(request: Request, publicUrl: string): void {
  const site = request.headers.get('Sec-Fetch-Site');
  const isOwn = site === null ? request.headers.get('Origin') === publicUrl : site === 'same-origin';
  if (!isOwn) {
    throw new RequestRefused({
      code: 'forbidden',
      detail: 'With a session, requests are accepted from this service’s own page only.',
    });
  }
}

function notSignedIn(): RequestRefused {
  return new RequestRefused({
    code: 'unauthenticated',
    detail: 'Nobody is signed in, or the session has ended.',
  });
}

/** OpenID Connect Core § 3.1.2.6: the person did not sign in, or did not consent. */
const cancellingErrors: ReadonlySet<string> = new Set([
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
]);

/** The code, if it looks like one: what a provider sends could also repeat what it was sent. */
function providerErrorIn(error: unknown): Pick<SignInReport, 'providerError'> {
  const code = providerCodeIn(error);
  return code !== undefined && /^[a-z_]{1,40}$/.test(code) ? { providerError: code } : {};
}

function providerCodeIn(error: unknown): string | undefined {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return error.error;
  if (!(error instanceof WWWAuthenticateChallengeError)) return undefined;
  return error.cause.map(({ parameters }) => parameters.error).find((code) => code !== undefined);
}

function reasonFor(error: unknown): SignInFailure {
  if (error instanceof AuthorizationResponseError && cancellingErrors.has(error.error)) return 'cancelled';
  // The code was used already, or too late.
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return 'expired';
  return error instanceof SessionTooLarge ? 'refused' : 'provider';
}

function redirectTo(url: string, cookies: readonly string[]): Response {
  return withCookies(new Response(null, { status: 303, headers: { Location: url } }), cookies);
}

/** Shown for a moment; without the link, browsers would look for an icon that does not exist. */
const emptyPage = '<!doctype html><title>…</title><link rel="icon" href="/favicon.svg">';

/**
 * Leads the browser to another site after a form was sent. A redirect would not do: the page's policy allows forms to
 * this service only (`form-action`), and browsers apply it to redirects as well, wherever the provider leads next.
 */
function leadTo(url: string, cookies: readonly string[]): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', Refresh: `0; url=${url}` };
  return withCookies(new Response(emptyPage, { headers }), cookies);
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  response.headers.set('Cache-Control', 'no-store');
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}
