import {
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  None,
  ResponseBodyError,
  type ServerMetadata,
  type TokenEndpointResponse,
  type TokenEndpointResponseHelpers,
  WWWAuthenticateChallengeError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  fetchUserInfo,
  refreshTokenGrant,
  tokenRevocation,
} from 'openid-client';

import type { SignInSettings } from '../settings/signInSettings';
import type { Transaction } from './transaction';

/** The clocks of provider and service may differ by this much. */
const CLOCK_TOLERANCE_SECONDS = 60;

const TIMEOUT_SECONDS = 5;

/** Endpoints rarely change. */
const REDISCOVER_AFTER_MS = 60 * 60_000;

/** What a provider says about a person. */
export type PersonClaims = {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
};

/** Tokens of the provider. They never leave this service but encrypted. */
export type ProviderTokens = {
  readonly refreshToken?: string | undefined;
  readonly accessToken?: string | undefined;
  readonly accessTokenEndMs?: number | undefined;
  readonly idToken?: string | undefined;
};

/** The answer to whether a person may still use the service. */
type CheckReply =
  /** `claims` are `undefined` if the provider confirms the person without saying who they are. */
  | {
      readonly kind: 'confirmed';
      readonly claims: PersonClaims['claims'] | undefined;
      readonly tokens: ProviderTokens;
    }
  | { readonly kind: 'refused' }
  /** There is no token with which to ask. */
  | { readonly kind: 'unknown' };

/** An OpenID Connect provider. All but `revoke` reject if it is down, or replies with something else. */
export type IdentityProvider = {
  /** Where a person signs in. */
  readonly signInUrl: (transaction: Transaction) => Promise<URL>;
  /** The person for whom the provider sent the browser back to this address. */
  readonly finishSignIn: (
    callbackUrl: URL,
    transaction: Transaction,
  ) => Promise<PersonClaims & { readonly tokens: ProviderTokens }>;
  readonly check: (subject: string, tokens: ProviderTokens) => Promise<CheckReply>;
  /** Where a person signs out; `undefined` if the provider has no such address. */
  readonly signOutUrl: (idToken: string | undefined) => Promise<URL | undefined>;
  /** Withdraws a refresh token as far as the provider can. */
  readonly revoke: (refreshToken: string) => Promise<void>;
};

type TokenReply = TokenEndpointResponse & TokenEndpointResponseHelpers;

/** The provider that the settings name. It is asked for its addresses only when someone signs in. */
export function createProvider(settings: SignInSettings, fetchFromProvider?: CustomFetch): IdentityProvider {
  const redirectUrl = `${settings.publicUrl}/sign-in/callback`;
  const configuration = createDiscovery(settings, fetchFromProvider);

  /** The claims of the ID token, completed by those of the userinfo endpoint where email or groups are missing. */
  async function claimsIn(config: Configuration, reply: TokenReply, subject: string) {
    const claims = reply.claims();
    const isComplete = [settings.groupsClaim, 'email'].every((name) => claims?.[name] !== undefined);
    if (isComplete || config.serverMetadata().userinfo_endpoint === undefined) return claims;
    try {
      return { ...(await fetchUserInfo(config, reply.access_token, subject)), ...claims };
    } catch (error) {
      // The access token may be for something else.
      if (isRefusal(error)) return claims;
      throw error;
    }
  }

  async function checkByRefreshing(refreshToken: string, subject: string): Promise<CheckReply> {
    const config = await configuration();
    try {
      const reply = await refreshTokenGrant(config, refreshToken);
      const renewedSubject = reply.claims()?.sub;
      if (renewedSubject !== undefined && renewedSubject !== subject) return { kind: 'refused' };
      return {
        kind: 'confirmed',
        claims: await claimsIn(config, reply, subject),
        tokens: tokensIn(reply),
      };
    } catch (error) {
      if (error instanceof ResponseBodyError && refusingErrors.has(error.error)) return { kind: 'refused' };
      throw error;
    }
  }

  async function checkByAccessToken(accessToken: string, subject: string): Promise<CheckReply> {
    const config = await configuration();
    if (config.serverMetadata().userinfo_endpoint === undefined) return { kind: 'unknown' };
    try {
      return { kind: 'confirmed', claims: await fetchUserInfo(config, accessToken, subject), tokens: {} };
    } catch (error) {
      if (isRefusal(error)) return { kind: 'refused' };
      throw error;
    }
  }

  return {
    signInUrl: async ({ state, nonce, codeVerifier }) =>
      buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUrl,
        scope: settings.scopes,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      }),
    finishSignIn: async (callbackUrl, { state, nonce, codeVerifier }) => {
      const config = await configuration();
      const reply = await authorizationCodeGrant(config, callbackUrl, {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const subject = reply.claims()?.sub;
      if (subject === undefined) throw new TypeError('The provider sent no ID token');
      return {
        subject,
        claims: (await claimsIn(config, reply, subject)) ?? {},
        tokens: tokensIn(reply),
      };
    },
    check: async (subject, { refreshToken, accessToken, accessTokenEndMs }) => {
      if (refreshToken !== undefined) return await checkByRefreshing(refreshToken, subject);
      const isAlive = accessTokenEndMs === undefined || accessTokenEndMs > Date.now();
      if (accessToken === undefined || !isAlive) return { kind: 'unknown' };
      return await checkByAccessToken(accessToken, subject);
    },
    signOutUrl: async (idToken) => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return buildEndSessionUrl(config, {
        post_logout_redirect_uri: `${settings.publicUrl}/`,
        ...(idToken !== undefined && { id_token_hint: idToken }),
      });
    },
    revoke: async (refreshToken) => {
      try {
        const config = await configuration();
        if (config.serverMetadata().revocation_endpoint === undefined) return;
        await tokenRevocation(config, refreshToken, { token_type_hint: 'refresh_token' });
      } catch {
        // It is no longer known to anyone.
      }
    },
  };
}

/** The provider's addresses. While they cannot be read again, the last ones remain in use. */
function createDiscovery(
  settings: SignInSettings,
  fetchFromProvider: CustomFetch | undefined,
): () => Promise<Configuration> {
  let known: Configuration | undefined;
  let triedAtMs = Number.NEGATIVE_INFINITY;
  let pending: Promise<Configuration> | undefined;
  const discover = async (): Promise<Configuration> => {
    const issuer = new URL(settings.issuer);
    triedAtMs = performance.now();
    const config = await discovery(
      issuer,
      settings.clientId,
      { [clockTolerance]: CLOCK_TOLERANCE_SECONDS },
      clientAuthWith(settings.clientSecret),
      {
        timeout: TIMEOUT_SECONDS,
        ...(fetchFromProvider !== undefined && { [customFetch]: fetchFromProvider }),
        // The settings allow plain http for the loopback alone.
        ...(issuer.protocol === 'http:' && { execute: [allowInsecureRequests] }),
      },
    );
    known = config;
    return config;
  };
  return async () => {
    if (known !== undefined && performance.now() - triedAtMs < REDISCOVER_AFTER_MS) return known;
    pending ??= discover().finally(() => (pending = undefined));
    try {
      return await pending;
    } catch (error) {
      if (known === undefined) throw error;
      return known;
    }
  };
}

/** In a header (RFC 6749 § 2.3.1 prefers that), unless the provider accepts the secret only in the body. */
function clientAuthWith(secret: string | undefined): ClientAuth {
  if (secret === undefined) return None();
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => (acceptsOnlyBody(server) ? inBody : inHeader)(server, ...rest);
}

function acceptsOnlyBody({ token_endpoint_auth_methods_supported: methods }: ServerMetadata): boolean {
  return methods?.includes('client_secret_basic') === false && methods.includes('client_secret_post');
}

/** RFC 6749 § 5.2, OpenID Connect Core § 3.1.2.6: the person has to sign in again, or may not. */
const refusingErrors: ReadonlySet<string> = new Set([
  'invalid_grant',
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
]);

/** Whether the provider rejects the token, rather than fail. */
function isRefusal(error: unknown): boolean {
  if (error instanceof WWWAuthenticateChallengeError || error instanceof ResponseBodyError) {
    return isRefusingStatus(error.status);
  }
  // How the library reports a status that it does not expect.
  return error instanceof Error && error.cause instanceof Response && isRefusingStatus(error.cause.status);
}

function isRefusingStatus(status: number): boolean {
  return status === 401 || status === 403;
}

function tokensIn(reply: TokenReply): ProviderTokens {
  const lifeSeconds = reply.expiresIn();
  return {
    ...(reply.refresh_token !== undefined && { refreshToken: reply.refresh_token }),
    ...(reply.id_token !== undefined && { idToken: reply.id_token }),
    accessToken: reply.access_token,
    ...(lifeSeconds !== undefined && { accessTokenEndMs: Date.now() + lifeSeconds * 1000 }),
  };
}
