/** The credentials of a call. Compared by identity: two with the same text are different. */
export type Credentials = {
  /** The value of `Authorization`; `undefined` if a gateway adds it, or none is needed. */
  readonly authorization: string | undefined;
};

/** Gives calls their credentials, and is notified of the outcome. */
export type Access = {
  /** Waits until there are credentials. Rejects with the reason of the signal once it is aborted. */
  readonly credentials: (signal: AbortSignal) => Promise<Credentials>;
  /** The service accepted them; `secondsLeft` is how long they are still valid, if it says so. */
  readonly accepted: (credentials: Credentials, secondsLeft: number | undefined) => void;
  /** The service refused them (401). `true` if new ones are being fetched, so that the call can be repeated. */
  readonly refused: (credentials: Credentials) => boolean;
  /** The service says that the reader may only look: see `contract/viewOnly.ts`. */
  readonly onViewOnly?: () => void;
};

const none: Credentials = { authorization: undefined };

/** No credentials: the service is open, or a gateway in front of it adds them. */
export const openAccess: Access = {
  credentials: async () => none,
  accepted: () => {},
  refused: () => false,
};
