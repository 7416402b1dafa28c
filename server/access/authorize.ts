import type { FetchImplementation } from 'jose';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { assertNever } from '../../src/base/assertNever';
import { RequestRefused } from '../failures/problem';
import type { AccessSettings } from '../settings/accessSettings';
import { authenticateTokens } from './authenticateTokens';
import { type Displays, withDisplays } from './displays';
import type { Authenticate } from './identity';
import { type ResolveRights, type Rights, allRights } from './rights';

/** Requests are counted by the minute. */
const COUNTED_SECONDS = 60;

/** Whose statuses a request may see, for whom, and for how long. */
export type Admission = Rights & {
  /** Who it is. Without tokens nobody can be told apart, so all are one. */
  readonly subject: string;
  /** Until the token expires, by this server's clock; `undefined` if no token is needed. */
  readonly secondsLeft?: number;
  /** The id of the display that asks; `undefined` for people and programs. */
  readonly displayId?: string;
};

/** Decides whose statuses a request may see. Throws `RequestRefused`: 401, 403, 429, or 503 without keys. */
export type Authorize = (request: Request) => Promise<Admission>;

export type AuthorizeOptions = {
  /** Whom an identity may see, as of now. */
  readonly resolveRights: ResolveRights;
  /** Displays on walls, which have tokens of their own. */
  readonly displays?: Displays | undefined;
  /** Fetches the key set, in place of `fetch`. */
  readonly fetchKeys?: FetchImplementation | undefined;
  /** Receives each failed refresh of a key set. */
  readonly onKeySetFailure?: (error: unknown) => void;
  /** Authenticates those who signed in at the page; needed if they can. */
  readonly authenticateSession?: Authenticate | undefined;
};

/** The access check that the settings describe. */
export function createAuthorize(access: AccessSettings, options: AuthorizeOptions): Authorize {
  if (access.kind === 'open') return async () => ({ ...allRights, subject: 'everyone' });
  const authenticate = withDisplays(options.displays, authenticatorFor(access, options));
  const limiter = new RateLimiterMemory({ points: access.requestsPerMinute, duration: COUNTED_SECONDS });
  return async (request) => {
    const { identity, ...rest } = await authenticate(request);
    await spend(limiter, identity.subject);
    return { ...options.resolveRights(identity), subject: identity.subject, ...rest };
  };
}

function authenticatorFor(
  access: Exclude<AccessSettings, { readonly kind: 'open' }>,
  { onKeySetFailure = () => undefined, fetchKeys, authenticateSession }: AuthorizeOptions,
): Authenticate {
  switch (access.kind) {
    case 'token':
      return authenticateTokens(access, onKeySetFailure, fetchKeys);
    case 'oidc': {
      if (authenticateSession === undefined) throw new TypeError('Sessions cannot be authenticated');
      if (access.tokens === undefined) return authenticateSession;
      const authenticateToken = authenticateTokens(access.tokens, onKeySetFailure, fetchKeys);
      // A token says whom to see, on purpose; the cookie comes along by itself, also in a frame of the same site.
      return async (request) =>
        await (hasBearerToken(request) ? authenticateToken(request) : authenticateSession(request));
    }
    default:
      return assertNever(access);
  }
}

function hasBearerToken(request: Request): boolean {
  return /^Bearer /i.test(request.headers.get('Authorization') ?? '');
}

async function spend(limiter: RateLimiterMemory, subject: string): Promise<void> {
  try {
    await limiter.consume(subject);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new RequestRefused({
      code: 'rate-limited',
      status: 429,
      detail: 'Too many requests.',
      // The library goes by the wall clock, which may have been set back.
      retryAfterSeconds: Math.min(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)), COUNTED_SECONDS),
    });
  }
}
