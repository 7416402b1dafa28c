/** Who a caller is, verified, before the roster is asked whom they may see. */
export type Identity = {
  /** Stable at their issuer: the claim `sub`. */
  readonly subject: string;
  readonly email: string | undefined;
  /** The groups that the identity provider names, as far as they matter here. */
  readonly groups: readonly string[];
  /** The claim `agents`: all, or email addresses; `undefined` without the claim. */
  readonly agents: '*' | readonly string[] | undefined;
  /** The claim `teams`: ids; `undefined` without the claim. */
  readonly teams: readonly string[] | undefined;
  /** In one of the groups that may see everyone. */
  readonly isAdmin: boolean;
};

/** Who sends a request, and for how long that is certain. */
export type Authenticated = {
  readonly identity: Identity;
  /** Until the token or the session expires, by this server's clock. */
  readonly secondsLeft?: number;
  /** A display on a wall, with this id: it may show what it sees, and nothing else. */
  readonly displayId?: string;
};

/** Tells who sends a request. Throws `RequestRefused`: 401, 403, or 503 without keys. */
export type Authenticate = (request: Request) => Promise<Authenticated>;
