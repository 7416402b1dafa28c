import { type FetchImplementation, type JWTPayload, type JWTVerifyOptions, errors, jwtVerify } from 'jose';
import * as v from 'valibot';

import { accessClaimsSchema } from '../../src/contract/accessClaims';
import { RequestRefused } from '../failures/problem';
import type { TokenSettings } from '../settings/accessSettings';
import type { Authenticate } from './identity';
import { type VerifyToken, createKeySet } from './keySet';
import { providerClaims } from './providerClaims';

type SecretKey = Extract<TokenSettings['key'], { readonly kind: 'secret' }>;

/** How far apart the clocks of this server and of the portal that signs may be. */
const CLOCK_TOLERANCE_SECONDS = 60;

/** Fixed here because a forged token could name any algorithm in its own header. */
const secretAlgorithms = ['HS256'];
const keySetAlgorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');

/** Authenticates the bearer tokens that the settings describe. The other arguments: see `AuthorizeOptions`. */
export function authenticateTokens(
  settings: TokenSettings,
  onKeySetFailure: (error: unknown) => void,
  fetchKeys?: FetchImplementation,
): Authenticate {
  const verify = verifierFor(settings, onKeySetFailure, fetchKeys);
  return async (request) => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
    if (token === undefined) throw unauthenticated('A bearer token is missing.');
    const payload = await verify(token);
    const claims = v.safeParse(accessClaimsSchema, payload);
    if (!claims.success) {
      throw new RequestRefused({ code: 'forbidden', detail: 'The token’s claims cannot be read.' });
    }
    const { sub, agents, teams } = claims.output;
    return {
      identity: { subject: sub, ...providerClaims(payload, settings), agents, teams },
      ...secondsLeft(payload),
    };
  };
}

function verifierFor(
  { key, issuer, audience, longestSeconds }: TokenSettings,
  onKeySetFailure: (error: unknown) => void,
  fetchKeys?: FetchImplementation,
): (token: string) => Promise<JWTPayload> {
  const options: JWTVerifyOptions = {
    issuer,
    audience,
    algorithms: key.kind === 'secret' ? secretAlgorithms : keySetAlgorithms,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['sub', 'exp'],
  };
  const verify = key.kind === 'secret' ? withSecrets(key) : createKeySet(key.url, onKeySetFailure, fetchKeys);
  return async (token) => {
    try {
      const payload = await verify(token, options);
      refuseLongLife(payload, longestSeconds);
      return payload;
    } catch (error) {
      throw refusalFor(error);
    }
  };
}

function withSecrets({ secret, previousSecret }: SecretKey): VerifyToken {
  const verifyWith = async (text: string, [token, options]: Parameters<VerifyToken>) =>
    (await jwtVerify(token, new TextEncoder().encode(text), options)).payload;
  return async (...parameters) => {
    try {
      return await verifyWith(secret, parameters);
    } catch (error) {
      const mayBePrevious = error instanceof errors.JWSSignatureVerificationFailed;
      if (previousSecret === undefined || !mayBePrevious) throw error;
      return await verifyWith(previousSecret, parameters);
    }
  };
}

/** A token that is valid for days is as good as a password, and it cannot be revoked. */
function refuseLongLife({ exp }: JWTPayload, longestSeconds: number): void {
  const latestEndSeconds = Date.now() / 1000 + longestSeconds + CLOCK_TOLERANCE_SECONDS;
  if (exp === undefined || exp > latestEndSeconds) {
    throw unauthenticated(`The token must expire within ${longestSeconds / 60} minutes.`);
  }
}

function secondsLeft({ exp }: JWTPayload): { readonly secondsLeft?: number } {
  return exp === undefined ? {} : { secondsLeft: Math.max(0, exp - Date.now() / 1000) };
}

function refusalFor(error: unknown): RequestRefused {
  if (error instanceof RequestRefused) return error;
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired.');
  const isTokenFault =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== 'ERR_JOSE_GENERIC';
  if (isTokenFault) return unauthenticated('The token cannot be verified.');
  return new RequestRefused({
    code: 'unauthenticated',
    status: 503,
    detail: 'The keys that verify tokens are not available right now.',
    retryAfterSeconds: 5,
  });
}

function unauthenticated(detail: string): RequestRefused {
  return new RequestRefused({ code: 'unauthenticated', detail, challenge: 'Bearer' });
}
