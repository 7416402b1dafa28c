import { CallOptions, connect, WindowMessenger } from 'penpal';
import * as v from 'valibot';

import {
  EMBED_CHANNEL,
  EMBED_VERSION,
  type FrameMessageName,
  type FrameMessages,
  initSchema,
  refreshSchema,
  setFiltersSchema,
  setThemeSchema,
  setTokenSchema,
  type Applied,
  type EmbedTheme,
  type InitMessage,
  type SetFiltersMessage,
  tokenReplySchema,
  type TokenReason,
} from '../../contract/embedMessages';
import { MessageGuard, type Refusal } from './MessageGuard';

/** How long the host may take to give a token; it may have to sign somebody in again silently. */
const TOKEN_TIMEOUT_MS = 15_000;

/** What the page does with the host's messages, each read and found right. */
type HostOrders = {
  readonly init: (message: InitMessage) => Promise<Applied>;
  readonly setToken: (token: string) => void;
  readonly setFilters: (message: SetFiltersMessage) => Promise<Applied>;
  readonly setTheme: (theme: EmbedTheme) => Promise<Applied>;
  readonly refresh: () => void;
};

export type HostConnection = {
  /** Tells the host something; before it is there, and after it is gone, nobody hears. */
  readonly tell: <Name extends FrameMessageName>(name: Name, message: FrameMessages[Name]) => void;
  /** Asks for a token; `undefined` where none is needed. Rejects when there is no answer, or a wrong one. */
  readonly askForToken: (reason: TokenReason) => Promise<string | undefined>;
  /** Messages that were refused so far. */
  readonly refusedCount: () => number;
};

export type HostConnectionOptions = {
  /** The only origins whose messages count. */
  readonly origins: readonly string[];
  readonly orders: HostOrders;
  /** The host is there and can be spoken to. */
  readonly onConnected: () => void;
  readonly onRefused: (refusal: Refusal, count: number) => void;
};

/** The host's side, as Penpal calls it: each name with one message. */
type HostMethods = { readonly [Name in FrameMessageName | 'getToken']: (message: unknown) => unknown };

/**
 * Waits for the page that this one is framed in, and speaks with it alone: the parent window, and only from an
 * origin that is invited. Whatever else comes is counted, and nothing comes of it.
 */
export function connectToHost({
  origins,
  orders,
  onConnected,
  onRefused,
}: HostConnectionOptions): HostConnection {
  const guard = new MessageGuard(onRefused);
  const doorkeeper = watchDoor(guard, origins);
  const methods = {
    init: async (message: unknown) => await orders.init(guard.read(initSchema, message)),
    setToken: (message: unknown) => orders.setToken(guard.read(setTokenSchema, message).token),
    setFilters: async (message: unknown) => await orders.setFilters(guard.read(setFiltersSchema, message)),
    setTheme: async (message: unknown) => await orders.setTheme(guard.read(setThemeSchema, message).theme),
    refresh: (message: unknown) => {
      guard.read(refreshSchema, message);
      orders.refresh();
    },
  };
  const connection = connect<HostMethods>({
    messenger: new WindowMessenger({ remoteWindow: window.parent, allowedOrigins: [...origins] }),
    channel: EMBED_CHANNEL,
    methods: withoutOthers(methods, guard),
  });
  const host = connection.promise.then((remote) => {
    doorkeeper.close();
    onConnected();
    return remote;
  });
  // A connection that was given up never comes; there is nobody to tell.
  host.catch(() => {});
  return {
    tell: (name, message) => {
      const send = async () => {
        const remote = await host;
        const call: FrameMessageName = name;
        await remote[call]({ v: EMBED_VERSION, ...message });
      };
      // The host need not listen to everything, and may have gone.
      send().catch(() => {});
    },
    askForToken: async (reason) => {
      const remote = await host;
      const reply: unknown = await remote.getToken(
        { v: EMBED_VERSION, reason },
        new CallOptions({ timeout: TOKEN_TIMEOUT_MS }),
      );
      const read = v.safeParse(tokenReplySchema, reply);
      if (!read.success) throw guard.refuse('malformed', 'getToken must give {token}');
      return read.output.token ?? undefined;
    },
    refusedCount: () => guard.count,
  };
}

/**
 * Stands before Penpal and sees every message to this window first. Strangers are counted and go no further;
 * once the two have found each other they talk through a channel of their own, and the window is closed to
 * handshakes: a repeated one would cut the channel off.
 */
function watchDoor(guard: MessageGuard, origins: readonly string[]): { readonly close: () => void } {
  let isClosed = false;
  window.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      // The page's own parts and the browser's extensions talk to themselves.
      if (event.source === window) return;
      const isHost = event.source === window.parent && origins.includes(event.origin);
      if (isHost && !isClosed && isHandshake(event.data)) return;
      event.stopImmediatePropagation();
      guard.refuse(refusalOf(isHost, event.data), 'a message to the window');
    },
    { capture: true },
  );
  return {
    close: () => {
      isClosed = true;
    },
  };
}

function refusalOf(isHost: boolean, data: unknown): Refusal {
  if (!isHost) return 'stranger';
  return isHandshake(data) ? 'repeated' : 'malformed';
}

const handshakeSchema = v.object({
  namespace: v.literal('penpal'),
  channel: v.literal(EMBED_CHANNEL),
  type: v.picklist(['SYN', 'ACK1', 'ACK2']),
});

function isHandshake(data: unknown): boolean {
  return v.is(handshakeSchema, data);
}

/** Penpal looks a method up by the name that comes over the wire: no other name leads anywhere. */
function withoutOthers<Methods extends object>(methods: Methods, guard: MessageGuard): Methods {
  return new Proxy(methods, {
    get: (own, name) => {
      if (Object.hasOwn(own, name)) {
        const method: unknown = Reflect.get(own, name);
        return method;
      }
      return () => {
        throw guard.refuse('unknown-call', 'there is no such call');
      };
    },
  });
}
