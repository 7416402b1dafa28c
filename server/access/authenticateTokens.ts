import { type FetchImplementation, type JWTPayload, type JWTVerifyOptions, errors, jwtVerify } from 'jose';
import * as v from 'valibot';

import { accessClaimsSchema } from '../../src/contract/accessClaims';
import type { ReasonOf } from '../../src/contract/failureReasons';
import { RequestRefused } from '../failures/problem';
import type { TokenSettings } from '../settings/accessSettings';
import type { Authenticate } from './identity';
import { type VerifyToken, createKeySet } from './keySet';
import { providerClaims } from './providerClaims';

type TokenReason = Extract<ReasonOf<'unauthenticated'>, `token-${string}`>;

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
    const payload = await verify(tokenIn(request));
    const claims = v.safeParse(accessClaimsSchema, payload);
    if (!claims.success) {
      throw new RequestRefused({
        code: 'forbidden',
        reason: 'claims-unreadable',
        detail: 'The token’s claims cannot be read.',
      });
    }
    const { sub, agents, teams } = claims.output;
    return {
      identity: { subject: sub, ...providerClaims(payload, settings), agents, teams },
      ...secondsLeft(payload),
    };
  };
}

function tokenIn(request: Request): string {
  const sent = /^Bearer +(.*)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (sent === undefined) throw refused('token-missing');
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(sent)) throw refused('token-malformed');
  return sent;
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
  if (exp === undefined || exp > latestEndSeconds) throw refused('token-lifetime');
}

function secondsLeft({ exp }: JWTPayload): { readonly secondsLeft?: number } {
  return exp === undefined ? {} : { secondsLeft: Math.max(0, exp - Date.now() / 1000) };
}

function refusalFor(error: unknown): RequestRefused {
  return error instanceof RequestRefused ? error : refused(reasonFor(error), missingClaim(error));
}

/** What is wrong with the token, by what jose throws; anything that is not about the token is about the keys. */
function reasonFor(error: unknown): TokenReason {
  if (error instanceof errors.JWTClaimValidationFailed) return claimReason(error);
  if (error instanceof errors.JOSEError) return reasonByCode.get(error.code) ?? 'token-keys-unavailable';
  return 'token-keys-unavailable';
}

const reasonByCode: ReadonlyMap<string, TokenReason> = new Map([
  [errors.JWTExpired.code, 'token-expired'],
  [errors.JWSSignatureVerificationFailed.code, 'token-signature'],
  [errors.JWKSNoMatchingKey.code, 'token-key-unknown'],
  [errors.JOSEAlgNotAllowed.code, 'token-algorithm'],
  [errors.JOSENotSupported.code, 'token-algorithm'],
  [errors.JWSInvalid.code, 'token-malformed'],
  [errors.JWTInvalid.code, 'token-malformed'],
]);

function claimReason({ claim, reason }: errors.JWTClaimValidationFailed): TokenReason {
  if (reason === 'missing') return 'token-claim-missing';
  // The time is not a number.
  if (reason === 'invalid') return 'token-malformed';
  return reasonByClaim.get(claim) ?? 'token-malformed';
}

const reasonByClaim: ReadonlyMap<string, TokenReason> = new Map([
  ['iss', 'token-issuer'],
  ['aud', 'token-audience'],
  ['nbf', 'token-not-yet-valid'],
]);

/** One of the names that this service requires, never anything of the token. */
function missingClaim(error: unknown): string | undefined {
  const isMissing = error instanceof errors.JWTClaimValidationFailed && error.reason === 'missing';
  return isMissing ? `The token has no claim “${error.claim}”.` : undefined;
}

/** What the caller is told: neither what was sent nor what is expected. */
const details: Readonly<Record<TokenReason, string>> = {
  'token-missing': 'A bearer token is missing.',
  'token-malformed': 'The bearer token is not a signed JWT that can be read.',
  'token-signature': 'The signature of the token is wrong.',
  'token-key-unknown': 'The key of the token is not known.',
  'token-algorithm': 'The algorithm of the token is not accepted.',
  'token-issuer': 'The token is from another issuer.',
  'token-audience': 'The token is for another audience.',
  'token-expired': 'The token has expired.',
  'token-not-yet-valid': 'The token is not valid yet.',
  'token-lifetime': 'The token is valid for longer than is accepted.',
  'token-claim-missing': 'The token lacks a claim.',
  'token-keys-unavailable': 'The keys that verify tokens are not available right now.',
};

function refused(reason: TokenReason, detail = details[reason]): RequestRefused {
  const isOurFault = reason === 'token-keys-unavailable';
  return new RequestRefused({
    code: 'unauthenticated',
    reason,
    detail,
    status: isOurFault ? 503 : undefined,
    retryAfterSeconds: isOurFault ? 5 : undefined,
    challenge: isOurFault ? undefined : 'Bearer',
  });
}
