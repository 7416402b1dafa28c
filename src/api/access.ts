/** What a call is let through with. Compared by identity: two with the same text are two. */
export type Credentials = {
  /** The value of `Authorization`; `undefined` where somebody else adds it, or none is needed. */
  readonly authorization: string | undefined;
};

/** Gives calls what they are let through with, and is told what came of it. */
export type Access = {
  /** Waits, where it must, until there are some. Rejects with the signal's own reason once that is given up. */
  readonly credentials: (signal: AbortSignal) => Promise<Credentials>;
  /** The service took them, and said how long they still hold, where it knows. */
  readonly accepted: (credentials: Credentials, secondsLeft: number | undefined) => void;
  /** The service refused them (401). `true` where others are on their way, so that the call can be made again. */
  readonly refused: (credentials: Credentials) => boolean;
};

const none: Credentials = { authorization: undefined };

/** The page gives none: the service is open, or a gateway before it adds them. */
export const openAccess: Access = {
  credentials: async () => none,
  accepted: () => {},
  refused: () => false,
};
