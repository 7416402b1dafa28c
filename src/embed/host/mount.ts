import { CallOptions, connect, type RemoteProxy, WindowMessenger } from 'penpal';
import { checkOptions } from './checkOptions';
import { createFrame } from './createFrame';
import type {
  Applied,
  DashboardEvent,
  DashboardFilters,
  DashboardHandle,
  DashboardTheme,
  MountOptions,
  TokenReason,
} from './embedTypes';
import { frameEvent, isFields, isOurVersion } from './frameEvent';
import { isOnDarkBackground, watchBackground } from './hostBackground';

// Copies of the contract's values: importing its schemas would make the script three times as large.
const VERSION = 1;
const CHANNEL = 'agent-status-timeline';

/** If the frame has not loaded and connected within this time, the host is notified. */
const HANDSHAKE_TIMEOUT_MS = 10_000;
/** A dashboard that has been reloaded never replies to calls made before. */
const REPLY_TIMEOUT_MS = 30_000;

/** The frame's methods, called through Penpal. */
type FrameMethods = {
  readonly init: (message: object) => Applied;
  readonly setFilters: (message: object) => Applied;
  readonly setTheme: (message: object) => Applied;
  readonly refresh: (message: object) => void;
};
type Frame = RemoteProxy<FrameMethods>;

/**
 * Mounts the dashboard in an element of the page, in a frame that fills it. If the element has no height of its
 * own, the frame takes the height that the dashboard needs.
 *
 * @throws {TypeError} if an argument is invalid; the message says which one and what is expected.
 */
export function mount(element: Element, options: MountOptions): DashboardHandle {
  const { address, getToken, lang, onEvent, ...given } = checkOptions(element, options);
  const isAutoHeight = element.clientHeight === 0;
  const frame = createFrame(address.href, lang, isAutoHeight);
  let { filters, theme } = given;
  let sequence = 0;
  let sentTheme = '';
  let isDestroyed = false;
  let markReady = () => {};
  /** Calls made before the dashboard is ready wait for this. */
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  let rejectPending = () => {};
  /** Rejects, and with it every pending call, when the dashboard is destroyed. */
  const destroyed = new Promise<never>((_, reject) => {
    rejectPending = () => reject(new Error('The dashboard was taken off the page.'));
  });
  destroyed.catch(() => {});

  const emit = (event: DashboardEvent | undefined) => {
    if (isDestroyed || event === undefined) return;
    try {
      onEvent?.(event);
    } catch (error) {
      // An error in the host's handler is reported like any other of the host, and does not affect the dashboard.
      reportError(error);
    }
  };
  const message = (fields: object = {}) => {
    sequence += 1;
    return { v: VERSION, sequence, ...fields };
  };
  const withTimeout = () => new CallOptions({ timeout: REPLY_TIMEOUT_MS });
  const shownTheme = (): DashboardTheme => {
    const shown = withHostScheme(theme, element);
    sentTheme = JSON.stringify(shown);
    return shown;
  };

  /** The dashboard has loaded, for the first time or after a reload. */
  const onReady = async (hello: unknown): Promise<void> => {
    clearTimeout(handshake);
    if (!isOurVersion(hello)) {
      emit({ type: 'error', code: 'unsupported-version' });
      return;
    }
    if (isFields(hello) && typeof hello['title'] === 'string') frame.title = hello['title'];
    const remote = await connection.promise;
    const {
      rejected,
      filters: current,
      revision,
    } = await remote.init(message({ theme: shownTheme(), lang, filters }), withTimeout());
    markReady();
    emit({ type: 'ready', rejected, filters: current, revision });
  };

  const fetchToken = async (reason: TokenReason): Promise<string | null | undefined> => {
    if (getToken === undefined) return null;
    try {
      const token: unknown = await getToken({ reason });
      if (typeof token === 'string' && token !== '') return token;
      throw new TypeError('getToken must give a token as text.');
    } catch (error) {
      reportError(error);
      emit({ type: 'error', code: 'get-token-failed' });
      return undefined;
    }
  };

  const replyWithToken = async (request: unknown): Promise<object> => {
    const token = await fetchToken(reasonOf(request));
    // The details have been reported to the host; the dashboard only needs to know that it failed.
    if (token === undefined) throw new Error('get-token-failed');
    return { v: VERSION, token };
  };

  const onMessage = (type: string) => (received: unknown) => {
    const event = frameEvent(type, received);
    if (event?.type === 'resize' && isAutoHeight) frame.style.height = `${event.height}px`;
    // Errors are emitted at once, all other events after `ready`.
    if (event?.type === 'error') emit(event);
    else void ready.then(() => emit(event));
  };

  element.append(frame);
  const { contentWindow } = frame;
  if (contentWindow === null) throw new TypeError('AgentStatusTimeline.mount: the page cannot hold a frame.');
  const connection = connect<FrameMethods>({
    messenger: new WindowMessenger({ remoteWindow: contentWindow, allowedOrigins: [address.origin] }),
    channel: CHANNEL,
    methods: {
      ready: onReady,
      getToken: replyWithToken,
      ...Object.fromEntries(
        ['status', 'filtersChanged', 'agentSelected', 'resize', 'error'].map((type) => [
          type,
          onMessage(type),
        ]),
      ),
    },
  });
  // The promise rejects if the dashboard is destroyed before it connects.
  connection.promise.catch(() => {});
  const handshake = setTimeout(
    () => emit({ type: 'error', code: 'handshake-timeout' }),
    HANDSHAKE_TIMEOUT_MS,
  );

  const call = async <Reply>(send: (remote: Frame) => Promise<Reply>): Promise<Reply> =>
    await Promise.race([ready.then(async () => await send(await connection.promise)), destroyed]);

  const setTheme = async (): Promise<Applied> =>
    await call(async (remote) => await remote.setTheme(message({ theme: shownTheme() }), withTimeout()));
  const stopWatching = watchBackground(element, () => {
    if (sentTheme === '' || JSON.stringify(withHostScheme(theme, element)) === sentTheme) return;
    // If this fails, the next change sends the theme again.
    setTheme().catch(() => {});
  });

  return {
    setFilters: async (changed: DashboardFilters, revision?: number) => {
      filters = { ...filters, ...changed };
      return await call(
        async (remote) => await remote.setFilters(message({ filters: changed, revision }), withTimeout()),
      );
    },
    setTheme: async (changed: DashboardTheme) => {
      theme = changed;
      return await setTheme();
    },
    refresh: async () => await call(async (remote) => await remote.refresh(message(), withTimeout())),
    destroy: () => {
      if (isDestroyed) return;
      isDestroyed = true;
      clearTimeout(handshake);
      stopWatching();
      connection.destroy();
      frame.remove();
      rejectPending();
    },
  };
}

/** The theme; without a scheme or a surface it takes its scheme from the background behind the element. */
function withHostScheme(theme: DashboardTheme | undefined, element: Element): DashboardTheme {
  const own = typeof theme === 'object' ? theme : undefined;
  if (theme !== undefined && (own === undefined || own.scheme !== undefined || own.surface !== undefined)) {
    return theme;
  }
  return { ...own, scheme: isOnDarkBackground(element) ? 'dark' : 'light' };
}

function reasonOf(request: unknown): TokenReason {
  const reason = isFields(request) ? request['reason'] : undefined;
  return reason === 'expiring' || reason === 'refused' ? reason : 'start';
}
