import { SignJWT } from 'jose';

import { emailOf } from './agentDays';

const secret = 'a-secret-of-the-benchmark-and-of-nothing-else';

/** The settings with which our server accepts the tokens. */
export const tokenSettings = {
  ACCESS: 'token',
  ACCESS_SECRET: secret,
  ACCESS_ISSUER: 'benchmark',
  ACCESS_AUDIENCE: 'agent-status',
};

export type Token = { readonly text: string; readonly expiresMs: number };

/** The agents that someone may see: all, or these. */
export type Team = '*' | readonly number[];

export type SignToken = (subject: string, team: Team, nowMs: number) => Promise<Token>;

/** A token that is valid for 14 minutes. */
export const signToken: SignToken = async (subject, team, nowMs) => {
  const expiresMs = nowMs + 14 * 60_000;
  const text = await new SignJWT({ agents: team === '*' ? '*' : team.map(emailOf) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(tokenSettings.ACCESS_ISSUER)
    .setAudience(tokenSettings.ACCESS_AUDIENCE)
    .setSubject(subject)
    .setExpirationTime(Math.floor(expiresMs / 1000))
    .sign(new TextEncoder().encode(secret));
  return { text, expiresMs };
};
