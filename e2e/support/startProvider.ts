import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';

import { Provider } from 'oidc-provider';

/** What the provider says about a person, besides `sub`, which is the login. */
type ProviderAccount = {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[] | string;
  readonly 'https://example.com/groups'?: readonly string[] | string;
};

/** How the provider replies: properly, with a page of HTML, with an error, or not at all. */
type ProviderState = 'up' | 'html' | 'failing' | 'down';

export type RunningProvider = {
  /** e.g. `http://localhost:41234`: another site than the dashboard's `127.0.0.1`. */
  readonly issuer: string;
  /**
   * The settings of a dashboard that signs people in here. The provider accepts any `publicUrl`.
   */
  readonly settingsFor: (publicUrl: string) => Readonly<Record<string, string>>;
  /** Adds a person, or changes what is said about them from now on. */
  readonly setAccount: (login: string, account: ProviderAccount) => void;
  /** The person may not sign in any more, and their tokens are refused. */
  readonly revoke: (login: string) => void;
  readonly setState: (state: ProviderState) => void;
  /** How often tokens were requested with a refresh token. */
  readonly refreshCount: () => number;
  readonly stop: () => Promise<void>;
};

export type ProviderOptions = {
  readonly accounts?: Readonly<Record<string, ProviderAccount>>;
  /** Without, the access token is checked at the userinfo endpoint. */
  readonly hasRefreshTokens?: boolean;
  /** Without, people stay signed in at the provider. */
  readonly canEndSessions?: boolean;
  /** Without, the dashboard is a public client. */
  readonly hasClientSecret?: boolean;
};

const CLIENT_ID = 'agent-status';
const CLIENT_SECRET = 'the-secret-of-the-client-at-the-provider';

const defaultAccounts: Readonly<Record<string, ProviderAccount>> = {
  ana: { email: 'ana@example.com', email_verified: true, name: 'Ana Souza', groups: ['supervisors'] },
  ben: { email: 'ben@example.com', email_verified: true, name: 'Ben Okafor', groups: [] },
  olga: { email: 'olga@example.com', email_verified: true, name: 'Olga Admin', groups: ['admins'] },
};

/**
 * Starts a real OpenID Connect provider (npm `oidc-provider`) on a free port. Its page for signing in has a field
 * "Login", and buttons "Sign in" and "Cancel"; there is no password. Signing out asks once: "Yes, sign me out".
 */
export async function startProvider({
  accounts: initialAccounts = defaultAccounts,
  hasRefreshTokens = true,
  canEndSessions = true,
  hasClientSecret = true,
}: ProviderOptions = {}): Promise<RunningProvider> {
  const accounts = new Map(Object.entries(initialAccounts));
  let state: ProviderState = 'up';
  let refreshCount = 0;

  const server = createServer();
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The provider has no port');
  const issuer = `http://localhost:${bound.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        ...(hasClientSecret ? { client_secret: CLIENT_SECRET } : { token_endpoint_auth_method: 'none' }),
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: ['http://127.0.0.1/sign-in/callback'],
        post_logout_redirect_uris: ['http://127.0.0.1/'],
      },
    ],
    cookies: { keys: ['a-key-for-the-cookies-of-the-provider'] },
    claims: {
      openid: ['sub', 'groups', 'https://example.com/groups'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: false,
    scopes: ['openid', 'offline_access', 'email', 'profile'],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: canEndSessions, logoutSource: askToSignOut },
      revocation: { enabled: true, allowedPolicy: async () => true },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: async (_, login) => {
      const account = accounts.get(login);
      return account && { accountId: login, claims: async () => ({ sub: login, ...account }) };
    },
    // Nobody is asked for consent.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile offline_access');
      await grant.save();
      return grant;
    },
    issueRefreshToken: async () => hasRefreshTokens,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      Grant: 86_400,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: 86_400,
      Session: 86_400,
    },
    jwks: {
      keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })],
    },
  });
  // A dashboard's port is known only when it has started.
  provider.Client.prototype['redirectUriAllowed'] = (uri: string) => uri.endsWith('/sign-in/callback');
  provider.Client.prototype['postLogoutRedirectUriAllowed'] = () => true;
  for (const event of ['grant.success', 'grant.error'] as const) {
    provider.on(event, ({ oidc }) => {
      if (oidc.params?.['grant_type'] === 'refresh_token') refreshCount += 1;
    });
  }
  const serveProvider = provider.callback();

  const serveSignIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(signInPage);
      return;
    }
    const form = new URLSearchParams(await text(request));
    const login = form.get('login') ?? '';
    const result = form.has('cancel')
      ? { error: 'access_denied', error_description: 'Cancelled' }
      : { login: { accountId: login } };
    if (!form.has('cancel') && !accounts.has(login)) {
      response.writeHead(403, { 'content-type': 'text/html; charset=utf-8' }).end(signInPage);
      return;
    }
    await provider.interactionFinished(request, response, result);
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    switch (state) {
      case 'up':
        if (request.url === '/favicon.ico') {
          response.writeHead(204).end();
          return;
        }
        if (request.url?.startsWith('/interaction/') === true) return await serveSignIn(request, response);
        return await serveProvider(request, response);
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>');
        return;
      case 'failing':
        response.writeHead(503).end();
        return;
      case 'down':
        request.socket.destroy();
        return;
      default:
        return state satisfies never;
    }
  };
  server.on('request', (request, response) => {
    serve(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  return {
    issuer,
    settingsFor: (publicUrl) => ({
      ACCESS: 'oidc',
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      ...(hasClientSecret && { OIDC_CLIENT_SECRET: CLIENT_SECRET }),
      OIDC_ADMIN_GROUPS: 'admins',
      PUBLIC_URL: publicUrl,
      SESSION_SECRET: 'a-secret-for-the-sessions-of-the-tests',
    }),
    setAccount: (login, account) => accounts.set(login, account),
    revoke: (login) => accounts.delete(login),
    setState: (next) => {
      state = next;
    },
    refreshCount: () => refreshCount,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

// The package's own pages load a font from elsewhere.
const pageWith = (title: string, content: string) => `<!doctype html>
<html lang="en"><head><title>Provider</title><link rel="icon" href="data:,"></head>
<body><main><h1>${title}</h1>${content}</main></body></html>`;

const signInPage = pageWith(
  'Sign in at the provider',
  `<form method="post"><label>Login <input name="login"></label> <button>Sign in</button>
<button name="cancel" value="1">Cancel</button></form>`,
);

/** `form` has the id that the package gives it. */
async function askToSignOut(context: { body: string }, form: string): Promise<void> {
  const button = '<button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button>';
  context.body = pageWith('Sign out at the provider', form + button);
}
