import * as v from 'valibot';

import { providerClaims } from '../access/providerClaims';
import type { Authenticated } from '../access/identity';
import type { ClaimSettings } from '../settings/signInSettings';
import { fitsIntoCookie } from './cookies';
import type { PersonClaims, ProviderTokens } from './provider';
import type { Sealer } from './sealer';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A session that nobody used for so long is over. */
const IDLE_MS = 8 * hourMs;

/** After so long, one has to sign in again. */
const ABSOLUTE_MS = 12 * hourMs;

/** The provider is asked again after this time, so that it may fail for a while before the session pauses. */
const RECHECK_AFTER_MS = 10 * minuteMs;

/** Nothing is shown for longer than this without the provider's consent. */
const LONGEST_UNCHECKED_MS = 15 * minuteMs;

/** Longer names are cut: the page only greets by them. */
const LONGEST_NAME = 100;

const tokensSchema = v.object({
  refreshToken: v.optional(v.string()),
  accessToken: v.optional(v.string()),
  accessTokenEndMs: v.optional(v.number()),
  idToken: v.optional(v.string()),
});

const sessionSchema = v.object({
  id: v.string(),
  /** Grows with each check, so that the newest of several copies is known. */
  generation: v.number(),
  signedInMs: v.number(),
  checkedMs: v.number(),
  subject: v.string(),
  email: v.optional(v.string()),
  name: v.optional(v.string()),
  /** Only groups that matter here. */
  groups: v.array(v.string()),
  tokens: tokensSchema,
});

/** A person who has signed in. */
export type Session = v.InferOutput<typeof sessionSchema>;

export type SessionRules = ClaimSettings & {
  /** Whether membership in a group gives any rights. */
  readonly isGroupUsed: (group: string) => boolean;
};

/** The cookie that holds a session. */
export const SESSION_COOKIE = 'session';

/** The claims take more than a cookie even without tokens: too many groups give rights. */
export class SessionTooLarge extends Error {
  override readonly name = 'SessionTooLarge';
}

export type SealedSession = {
  readonly text: string;
  readonly endMs: number;
  /** Whether the tokens fit that check the session; without them it ends when it would be checked. */
  readonly canBeChecked: boolean;
};

/** The session that begins with a sign-in. */
export function newSession(
  { subject, claims }: PersonClaims,
  tokens: ProviderTokens,
  rules: SessionRules,
): Session {
  const nowMs = Date.now();
  return {
    id: crypto.randomUUID(),
    generation: 0,
    signedInMs: nowMs,
    checkedMs: nowMs,
    subject,
    ...personIn(claims, rules),
    tokens: neededTokens(tokens),
  };
}

/** The session after the provider confirmed it; without claims, what is known of the person remains. */
export function confirmedSession(
  session: Session,
  claims: PersonClaims['claims'] | undefined,
  tokens: ProviderTokens,
  rules: SessionRules,
): Session {
  return {
    ...session,
    ...(claims && { email: undefined, name: undefined, ...personIn(claims, rules) }),
    generation: session.generation + 1,
    checkedMs: Date.now(),
    tokens: neededTokens({ ...session.tokens, ...tokens }),
  };
}

function personIn(
  claims: PersonClaims['claims'],
  rules: SessionRules,
): Pick<Session, 'email' | 'name' | 'groups'> {
  const { email, groups } = providerClaims(claims, rules);
  const name = [claims['name'], claims['preferred_username']].find((text) => typeof text === 'string');
  return {
    ...(email !== undefined && { email }),
    ...(typeof name === 'string' && { name: name.slice(0, LONGEST_NAME) }),
    groups: groups.filter((group) => rules.adminGroups.includes(group) || rules.isGroupUsed(group)),
  };
}

/** The access token only checks a session that has no refresh token. */
function neededTokens({ refreshToken, ...tokens }: ProviderTokens): Session['tokens'] {
  const { idToken, accessToken, accessTokenEndMs } = tokens;
  return {
    ...(refreshToken !== undefined && { refreshToken }),
    ...(refreshToken === undefined && accessToken !== undefined && { accessToken, accessTokenEndMs }),
    ...(idToken !== undefined && { idToken }),
  };
}

/** Until when the session can be used without another check of its own. */
function endOf(session: Session): number {
  return Math.min(session.checkedMs + IDLE_MS, session.signedInMs + ABSOLUTE_MS);
}

/** How urgent it is to ask the provider about a session. */
export function checkOf({ checkedMs }: Session): 'none' | 'due' | 'required' {
  const ageMs = Date.now() - checkedMs;
  // A check in the future is one by a clock that was wrong.
  if (ageMs >= LONGEST_UNCHECKED_MS || ageMs < -minuteMs) return 'required';
  return ageMs >= RECHECK_AFTER_MS ? 'due' : 'none';
}

/** The session as a cookie holds it. Throws `SessionTooLarge`. */
export async function sealSession(session: Session, sealer: Sealer): Promise<SealedSession> {
  const endMs = endOf(session);
  const { tokens } = session;
  // The ID token only spares a question when signing out.
  for (const kept of [tokens, { ...tokens, idToken: undefined }, {}]) {
    const text = await sealer.seal({ session: { ...session, tokens: kept } }, endMs);
    if (fitsIntoCookie(SESSION_COOKIE, text))
      return { text, endMs, canBeChecked: canBeChecked(kept) || !canBeChecked(tokens) };
  }
  throw new SessionTooLarge('Too many groups that give rights');
}

function canBeChecked({ refreshToken, accessToken }: ProviderTokens): boolean {
  return refreshToken !== undefined || accessToken !== undefined;
}

/** The session in a cookie; `undefined` if the cookie is not ours or the session is over. */
export async function openSession(text: string, sealer: Sealer): Promise<Session | undefined> {
  const payload = await sealer.open(text);
  const read = v.safeParse(sessionSchema, payload?.['session']);
  // A cookie that was sealed by a clock that was ahead must not outlive its session.
  return read.success && endOf(read.output) > Date.now() ? read.output : undefined;
}

/** Who it is, for the rest of the service. Claims about agents and teams come from bearer tokens alone. */
export function authenticatedBy(session: Session, { adminGroups }: ClaimSettings): Authenticated {
  const { subject, email, groups } = session;
  const isAdmin = groups.some((group) => adminGroups.includes(group));
  return {
    identity: { subject, email, groups, agents: undefined, teams: undefined, isAdmin },
    secondsLeft: Math.max(0, (endOf(session) - Date.now()) / 1000),
  };
}
