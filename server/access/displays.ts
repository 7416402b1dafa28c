import * as v from 'valibot';

import { RequestRefused } from '../failures/problem';
import type { Authenticate, Authenticated } from './identity';

/** A revoked display is out within this time, on a server that reads the file then. */
const REREAD_MS = 2000;

/** `display.ID.SECRET`, with a secret of 256 bits. */
const bearerPattern = /^Bearer +display\.(?<id>[\da-f]{8})\.(?<secret>[\w-]{43})$/i;

/** A screen that shows some teams. Its token is in the address of its browser, so the file has only a digest of it. */
const displaySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\da-f]{8}$/)),
  name: v.string(),
  /** The ids of the teams that it shows. */
  teams: v.array(v.string()),
  created: v.pipe(v.string(), v.isoTimestamp()),
  expires: v.pipe(v.string(), v.isoTimestamp()),
  secretSha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
});

const displaysFileSchema = v.pipe(v.string(), v.parseJson(), v.object({ displays: v.array(displaySchema) }));

type Display = v.InferOutput<typeof displaySchema>;

export type DisplaysOptions = {
  /** The content of the file of displays; `undefined` if there is none. */
  readonly readText: () => Promise<string | undefined>;
  /** The file cannot be read, or its content cannot be used; reported once until it can. */
  readonly onFault: (error: unknown) => void;
};

/** The displays that the service accepts. */
export type Displays = {
  /** The display of a bearer token; `undefined` if the request has no token of a display. Throws like `Authenticate`. */
  readonly authenticate: (request: Request) => Promise<Authenticated | undefined>;
};

/**
 * The displays in a file, which is read again when a display asks. While it cannot be read, all of them are refused:
 * otherwise one that was revoked meanwhile would stay.
 */
export function createDisplays({ readText, onFault }: DisplaysOptions): Displays {
  let readAtMs = Number.NEGATIVE_INFINITY;
  let reading: Promise<ReadonlyMap<string, Display> | undefined> = Promise.resolve(undefined);
  let isFailing = false;

  async function read(): Promise<ReadonlyMap<string, Display> | undefined> {
    try {
      const text = await readText();
      const { displays } = text === undefined ? { displays: [] } : v.parse(displaysFileSchema, text);
      isFailing = false;
      return new Map(displays.map((display) => [display.id, display]));
    } catch (error) {
      if (!isFailing) onFault(error);
      isFailing = true;
      return undefined;
    }
  }

  return {
    authenticate: async (request) => {
      const { id, secret } = bearerPattern.exec(request.headers.get('Authorization') ?? '')?.groups ?? {};
      if (id === undefined || secret === undefined) return undefined;
      const nowMs = performance.now();
      if (nowMs - readAtMs >= REREAD_MS) {
        readAtMs = nowMs;
        reading = read();
      }
      const known = await reading;
      if (known === undefined) throw unavailable();
      const display = known.get(id);
      if (display === undefined || !(await isSecretOf(display, secret))) {
        throw refused('display-revoked', 'The display was revoked, or its token is wrong.');
      }
      return authenticatedAs(display);
    },
  };
}

/** Accepts the tokens of displays besides what `others` accepts. */
export function withDisplays(displays: Displays | undefined, others: Authenticate): Authenticate {
  if (displays === undefined) return others;
  return async (request) => (await displays.authenticate(request)) ?? (await others(request));
}

function authenticatedAs({ id, teams, expires }: Display): Authenticated {
  const secondsLeft = (Date.parse(expires) - Date.now()) / 1000;
  // Not `<= 0`: some times of the schema's form are none that can be read, and the display would last forever.
  if (!(secondsLeft > 0)) throw refused('token-expired', 'The token of the display has expired.');
  return {
    identity: {
      subject: `display:${id}`,
      email: undefined,
      groups: [],
      agents: undefined,
      teams,
      isAdmin: false,
    },
    secondsLeft,
    displayId: id,
  };
}

async function isSecretOf({ secretSha256 }: Display, secret: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  // Takes as long wherever the two differ.
  let difference = 0;
  for (const [index, byte] of new Uint8Array(digest).entries()) {
    difference |= byte ^ Number.parseInt(secretSha256.slice(2 * index, 2 * index + 2), 16);
  }
  return difference === 0;
}

function refused(reason: 'display-revoked' | 'token-expired', detail: string): RequestRefused {
  return new RequestRefused({ code: 'unauthenticated', reason, detail, challenge: 'Bearer' });
}

function unavailable(): RequestRefused {
  return new RequestRefused({
    code: 'unauthenticated',
    reason: 'displays-unavailable',
    status: 503,
    detail: 'Displays cannot be verified right now.',
    retryAfterSeconds: 5,
  });
}
