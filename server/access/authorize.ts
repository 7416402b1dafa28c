import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { assertNever } from '../../src/base/assertNever';
import { RequestRefused } from '../failures/problem';
import type { AccessSettings } from '../settings/accessSettings';
import { authenticateTokens } from './authenticateTokens';
import { type Displays, withDisplays } from './displays';
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
  /** Receives each failed refresh of a key set. */
  readonly onKeySetFailure?: (error: unknown) => void;
};

/** The access check that the settings describe. */
export function createAuthorize(
  access: AccessSettings,
  { resolveRights, displays, onKeySetFailure = () => undefined }: AuthorizeOptions,
): Authorize {
  switch (access.kind) {
    case 'open':
      return async () => ({ ...allRights, subject: 'everyone' });
    case 'token': {
      const authenticate = withDisplays(displays, authenticateTokens(access, onKeySetFailure));
      const limiter = new RateLimiterMemory({ points: access.requestsPerMinute, duration: COUNTED_SECONDS });
      return async (request) => {
        const { identity, ...rest } = await authenticate(request);
        await spend(limiter, identity.subject);
        return { ...resolveRights(identity), subject: identity.subject, ...rest };
      };
    }
    default:
      return assertNever(access);
  }
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
