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

/** How long the host may take to provide a token; it may have to renew the user's session first. */
const TOKEN_TIMEOUT_MS = 15_000;

/** Handles the host's messages, after they have been validated. */
type HostMessageHandlers = {
  readonly init: (message: InitMessage) => Promise<Applied>;
  readonly setToken: (token: string) => void;
  readonly setFilters: (message: SetFiltersMessage) => Promise<Applied>;
  readonly setTheme: (theme: EmbedTheme) => Promise<Applied>;
  readonly refresh: () => void;
};

export type HostConnection = {
  /** Sends a message to the host; without effect after the host is gone. */
  readonly notify: <Name extends FrameMessageName>(name: Name, message: FrameMessages[Name]) => void;
  /** Requests a token; `undefined` if none is needed. Rejects if there is no reply, or an invalid one. */
  readonly requestToken: (reason: TokenReason) => Promise<string | undefined>;
  /** The number of messages refused so far. */
  readonly refusedCount: () => number;
};

export type HostConnectionOptions = {
  /** The only origins whose messages are accepted. */
  readonly origins: readonly string[];
  readonly handlers: HostMessageHandlers;
  /** The host is connected and can receive messages. */
  readonly onConnected: () => void;
  readonly onRefused: (refusal: Refusal, count: number) => void;
};

/** The host's methods, called through Penpal; each takes one message. */
type HostMethods = { readonly [Name in FrameMessageName | 'getToken']: (message: unknown) => unknown };

/**
 * Connects to the host, the page around this frame: only the parent window, and only if its origin may embed the
 * page. Messages from anywhere else are counted and ignored.
 */
export function connectToHost({
  origins,
  handlers,
  onConnected,
  onRefused,
}: HostConnectionOptions): HostConnection {
  const guard = new MessageGuard(onRefused);
  const windowGuard = guardWindow(guard, origins);
  const methods = {
    init: async (message: unknown) => await handlers.init(guard.read(initSchema, message)),
    setToken: (message: unknown) => handlers.setToken(guard.read(setTokenSchema, message).token),
    setFilters: async (message: unknown) => await handlers.setFilters(guard.read(setFiltersSchema, message)),
    setTheme: async (message: unknown) => await handlers.setTheme(guard.read(setThemeSchema, message).theme),
    refresh: (message: unknown) => {
      guard.read(refreshSchema, message);
      handlers.refresh();
    },
  };
  const connection = connect<HostMethods>({
    messenger: new WindowMessenger({ remoteWindow: window.parent, allowedOrigins: [...origins] }),
    channel: EMBED_CHANNEL,
    methods: withoutOthers(methods, guard),
  });
  const host = connection.promise.then((remote) => {
    windowGuard.close();
    onConnected();
    return remote;
  });
  // If the connection fails there is no host to report it to.
  host.catch(() => {});
  return {
    notify: (name, message) => {
      const send = async () => {
        const remote = await host;
        const call: FrameMessageName = name;
        await remote[call]({ v: EMBED_VERSION, ...message });
      };
      // The host may lack this method, or be gone.
      send().catch(() => {});
    },
    requestToken: async (reason) => {
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
 * Sees every message to this window before Penpal does. Messages from strangers are counted and stopped. Once
 * connected, the two sides use their own channel, and `close` stops further handshakes, because a repeated
 * one would break the channel.
 */
function guardWindow(guard: MessageGuard, origins: readonly string[]): { readonly close: () => void } {
  let isClosed = false;
  window.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      // The page's own code and browser extensions post messages to the window they are in.
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

/** Penpal looks up a method by the name in the message; this refuses all names but those of `methods`. */
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
