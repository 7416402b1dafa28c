import type { ReplicaLease } from '../cache/replicaLease';
import { cookiesIn, keepingCookie, removingCookie } from './cookies';
import type { LatestSessions } from './latestSessions';
import type { IdentityProvider } from './provider';
import type { Sealer } from './sealer';
import {
  SESSION_COOKIE,
  type Session,
  type SessionRules,
  SessionTooLarge,
  checkOf,
  confirmedSession,
  openSession,
  sealSession,
} from './session';

/** While the provider fails, it is asked this often. */
const PAUSE_AFTER_FAILURE_MS = 5000;

/** Longer than the provider may take for a check: discovery, tokens, and userinfo, 5 s each. */
const LONGEST_CHECK_MS = 16_000;

type SessionState =
  /** Nobody is signed in, or not any more. */
  | { readonly kind: 'none' }
  | { readonly kind: 'active'; readonly session: Session }
  /** The provider has not confirmed the session in time, because it fails. It goes on once the provider is back. */
  | { readonly kind: 'paused'; readonly session: Session };

export type Sessions = {
  /** The session of a request, checked with the provider when it is time. */
  readonly find: (request: Request) => Promise<SessionState>;
  /** The `Set-Cookie` headers for the reply to a request whose session was looked for. */
  readonly cookiesFor: (request: Request) => readonly string[];
  /** Ends the session of a request, which is returned. */
  readonly end: (request: Request) => Promise<Session | undefined>;
};

export type SessionsOptions = {
  readonly provider: IdentityProvider;
  readonly sealer: Sealer;
  readonly latest: LatestSessions;
  /** Only one replica checks a session: a refresh token can be used once. */
  readonly lease: ReplicaLease;
  readonly rules: SessionRules;
  /** The provider failed when it was asked about a session. */
  readonly onCheckFailure: (error: unknown) => void;
};

type Found = { readonly state: SessionState; readonly cookies: readonly string[] };

const nobody: Found = { state: { kind: 'none' }, cookies: [] };
const nobodyAnyMore: Found = { state: { kind: 'none' }, cookies: [removingCookie(SESSION_COOKIE)] };

/** The sessions in the cookies of requests. */
export function createSessions(options: SessionsOptions): Sessions {
  const { provider, sealer, latest, lease, rules } = options;
  const found = new WeakMap<Request, Promise<Found>>();
  const cookies = new WeakMap<Request, readonly string[]>();
  const checks = new Map<string, Promise<Session | 'ended' | 'unknown'>>();
  /** Of the last check, if it failed. */
  let failure: { readonly sessionId: string; readonly atMs: number; readonly isShared: boolean } | undefined;

  async function askProvider(session: Session): Promise<Session | 'ended' | 'unknown'> {
    const reply = await provider.check(session.subject, session.tokens);
    switch (reply.kind) {
      case 'confirmed': {
        const confirmed = confirmedSession(session, reply.claims, reply.tokens, rules);
        await latest.keep(confirmed);
        return latest.here(confirmed);
      }
      case 'refused':
        await latest.end(session);
        return 'ended';
      case 'unknown':
        return 'unknown';
      default:
        return reply satisfies never;
    }
  }

  async function checkOnce(session: Session): Promise<Session | 'ended' | 'unknown'> {
    return await lease.run(`session:${session.id}`, {
      finished: async () => {
        const newest = await latest.anywhere(session);
        return newest === 'ended' || newest.generation > session.generation ? newest : undefined;
      },
      work: async () => await askProvider(session),
      signal: AbortSignal.timeout(LONGEST_CHECK_MS),
    });
  }

  /** Two sessions in a row that fail mean the provider; a single one must not keep the others from being checked. */
  function noteFailure({ id: sessionId }: Session): void {
    const isShared = failure !== undefined && failure.sessionId !== sessionId;
    failure = { sessionId, atMs: performance.now(), isShared };
  }

  function hasJustFailed({ id }: Session): boolean {
    if (failure === undefined || performance.now() - failure.atMs >= PAUSE_AFTER_FAILURE_MS) return false;
    return failure.isShared || failure.sessionId === id;
  }

  /** All requests that wait for the same check share it. Rejects if the provider fails, or has just failed. */
  async function check(session: Session): Promise<Session | 'ended' | 'unknown'> {
    const running = checks.get(session.id);
    if (running !== undefined) return await running;
    if (hasJustFailed(session)) throw new Error('The provider has just failed');
    const started = checkOnce(session)
      .then((result) => {
        failure = undefined;
        return result;
      })
      .catch((error: unknown) => {
        noteFailure(session);
        options.onCheckFailure(error);
        throw error;
      })
      .finally(() => checks.delete(session.id));
    checks.set(session.id, started);
    return await started;
  }

  async function checked(session: Session): Promise<SessionState> {
    const urgency = checkOf(session);
    if (urgency === 'none') return { kind: 'active', session };
    try {
      const result = await check(session);
      if (result === 'ended') return { kind: 'none' };
      if (result !== 'unknown') return { kind: 'active', session: result };
      return urgency === 'due' ? { kind: 'active', session } : { kind: 'none' };
    } catch {
      return { kind: urgency === 'due' ? 'active' : 'paused', session };
    }
  }

  async function read(request: Request): Promise<Session | undefined> {
    const text = cookiesIn(request).get(SESSION_COOKIE);
    return text === undefined ? undefined : await openSession(text, sealer);
  }

  async function find(request: Request): Promise<Found> {
    if (!cookiesIn(request).has(SESSION_COOKIE)) return nobody;
    const sent = await read(request);
    if (sent === undefined) return nobodyAnyMore;
    let newest = latest.here(sent);
    if (newest !== 'ended' && checkOf(newest) !== 'none') newest = await latest.anywhere(newest);
    if (newest === 'ended') return nobodyAnyMore;
    const state = await checked(newest);
    if (state.kind === 'none') return nobodyAnyMore;
    if (state.session.generation === sent.generation) return { state, cookies: [] };
    try {
      const { text, endMs } = await sealSession(state.session, sealer);
      return { state, cookies: [keepingCookie(SESSION_COOKIE, text, endMs)] };
    } catch (error) {
      if (error instanceof SessionTooLarge) return nobodyAnyMore;
      throw error;
    }
  }

  return {
    find: async (request) => {
      const finding = found.get(request) ?? find(request);
      found.set(request, finding);
      const result = await finding;
      cookies.set(request, result.cookies);
      return result.state;
    },
    cookiesFor: (request) => cookies.get(request) ?? [],
    end: async (request) => {
      const session = await read(request);
      if (session === undefined) return undefined;
      const newest = await latest.anywhere(session);
      await latest.end(session);
      return newest === 'ended' ? session : newest;
    },
  };
}
