/** What `startProvider.ts` uses of the package, which ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Account = {
    readonly accountId: string;
    readonly claims: () => Promise<{ readonly sub: string } & Readonly<Record<string, unknown>>>;
  };

  class Grant {
    constructor(owner: { readonly clientId: string; readonly accountId: string });
    addOIDCScope: (scope: string) => void;
    save: () => Promise<string>;
  }

  /** The part of Koa's context that the hooks read. */
  type Context = {
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
      readonly provider: Provider;
      /** Of a request for tokens. */
      readonly params?: Readonly<Record<string, unknown>>;
    };
  };

  type Configuration = {
    readonly clients: readonly Readonly<Record<string, unknown>>[];
    readonly cookies: { readonly keys: readonly string[] };
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly conformIdTokenClaims: boolean;
    readonly scopes: readonly string[];
    readonly features: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly interactions: {
      readonly url: (context: Context, interaction: { readonly uid: string }) => string;
    };
    readonly findAccount: (context: Context, id: string) => Promise<Account | undefined>;
    readonly loadExistingGrant: (context: Context) => Promise<Grant>;
    readonly issueRefreshToken: () => Promise<boolean>;
    readonly rotateRefreshToken: boolean;
    readonly ttl: Readonly<Record<string, number>>;
    readonly jwks: { readonly keys: readonly Readonly<Record<string, unknown>>[] };
  };

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Client: { readonly prototype: Record<string, unknown> };
    readonly Grant: typeof Grant;
    on: (event: 'grant.success' | 'grant.error', listener: (context: Context) => void) => void;
    callback: () => (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished: (
      request: IncomingMessage,
      response: ServerResponse,
      result: Readonly<Record<string, unknown>>,
    ) => Promise<void>;
  }
}
