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
import { isOnDarkGround, watchGround } from './hostScheme';

// The contract's own values, written out: its schemas would make the script three times as large.
const VERSION = 1;
const CHANNEL = 'agent-status-timeline';

/** The frame loads, reads its settings and introduces itself within this time, or somebody should know. */
const HANDSHAKE_MS = 10_000;
/** A dashboard that was loaded anew answers no question that went to the one before. */
const ANSWER_MS = 30_000;

/** The frame's side, as Penpal calls it. */
type FrameMethods = {
  readonly init: (message: object) => Applied;
  readonly setFilters: (message: object) => Applied;
  readonly setTheme: (message: object) => Applied;
  readonly refresh: (message: object) => void;
};
type Frame = RemoteProxy<FrameMethods>;

/**
 * Puts the dashboard into an element of the page, in a frame that fills it; where the element has no height of
 * its own, the frame takes the height that the dashboard asks for.
 *
 * @throws {TypeError} when the element is none, or an option cannot be used: says which, and what to do.
 */
export function mount(element: Element, options: MountOptions): DashboardHandle {
  const { address, getToken, lang, onEvent, ...given } = checkOptions(element, options);
  const isFree = element.clientHeight === 0;
  const frame = createFrame(address.href, lang, isFree);
  let { filters, theme } = given;
  let sequence = 0;
  let sentTheme = '';
  let isDestroyed = false;
  let open = () => {};
  /** What is asked before the dashboard is there waits for it. */
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let endAll = () => {};
  /** Is rejected with everything that waits, once the dashboard is taken off. */
  const destroyed = new Promise<never>((_, reject) => {
    endAll = () => reject(new Error('The dashboard was taken off the page.'));
  });
  destroyed.catch(() => {});

  const tell = (event: DashboardEvent | undefined) => {
    if (isDestroyed || event === undefined) return;
    try {
      onEvent?.(event);
    } catch (error) {
      // The host's own fault is told where its others are, and does not reach the dashboard.
      reportError(error);
    }
  };
  const message = (fields: object = {}) => {
    sequence += 1;
    return { v: VERSION, sequence, ...fields };
  };
  const answering = () => new CallOptions({ timeout: ANSWER_MS });
  const shownTheme = (): DashboardTheme => {
    const shown = inherited(theme, element);
    sentTheme = JSON.stringify(shown);
    return shown;
  };

  /** The dashboard is loaded, for the first time or anew. */
  const onReady = async (hello: unknown): Promise<void> => {
    clearTimeout(handshake);
    if (!isOurVersion(hello)) {
      tell({ type: 'error', code: 'unsupported-version' });
      return;
    }
    if (isFields(hello) && typeof hello['title'] === 'string') frame.title = hello['title'];
    const remote = await connection.promise;
    const {
      rejected,
      filters: inForce,
      revision,
    } = await remote.init(message({ theme: shownTheme(), lang, filters }), answering());
    open();
    tell({ type: 'ready', rejected, filters: inForce, revision });
  };

  const tokenFor = async (reason: TokenReason): Promise<string | null | undefined> => {
    if (getToken === undefined) return null;
    try {
      const token: unknown = await getToken({ reason });
      if (typeof token === 'string' && token !== '') return token;
      throw new TypeError('getToken must give a token as text.');
    } catch (error) {
      reportError(error);
      tell({ type: 'error', code: 'get-token-failed' });
      return undefined;
    }
  };

  const giveToken = async (request: unknown): Promise<object> => {
    const token = await tokenFor(reasonOf(request));
    // What went wrong is the host's affair; the dashboard needs to know only that something did.
    if (token === undefined) throw new Error('get-token-failed');
    return { v: VERSION, token };
  };

  const hear = (type: string) => (heard: unknown) => {
    const event = frameEvent(type, heard);
    if (event?.type === 'resize' && isFree) frame.style.height = `${event.height}px`;
    // What goes on is told after `ready`; what fails, at once.
    if (event?.type === 'error') tell(event);
    else void opened.then(() => tell(event));
  };

  element.append(frame);
  const { contentWindow } = frame;
  if (contentWindow === null) throw new TypeError('AgentStatusTimeline.mount: the page cannot hold a frame.');
  const connection = connect<FrameMethods>({
    messenger: new WindowMessenger({ remoteWindow: contentWindow, allowedOrigins: [address.origin] }),
    channel: CHANNEL,
    methods: {
      ready: onReady,
      getToken: giveToken,
      ...Object.fromEntries(
        ['status', 'filtersChanged', 'agentSelected', 'resize', 'error'].map((type) => [type, hear(type)]),
      ),
    },
  });
  // A connection that was given up never comes.
  connection.promise.catch(() => {});
  const handshake = setTimeout(() => tell({ type: 'error', code: 'handshake-timeout' }), HANDSHAKE_MS);

  const ask = async <Answer>(call: (remote: Frame) => Promise<Answer>): Promise<Answer> =>
    await Promise.race([opened.then(async () => await call(await connection.promise)), destroyed]);

  const setTheme = async (): Promise<Applied> =>
    await ask(async (remote) => await remote.setTheme(message({ theme: shownTheme() }), answering()));
  const stopWatching = watchGround(element, () => {
    if (sentTheme === '' || JSON.stringify(inherited(theme, element)) === sentTheme) return;
    // Where it cannot be told now, the next change tells it.
    setTheme().catch(() => {});
  });

  return {
    setFilters: async (changed: DashboardFilters, revision?: number) => {
      filters = { ...filters, ...changed };
      return await ask(
        async (remote) => await remote.setFilters(message({ filters: changed, revision }), answering()),
      );
    },
    setTheme: async (changed: DashboardTheme) => {
      theme = changed;
      return await setTheme();
    },
    refresh: async () => await ask(async (remote) => await remote.refresh(message(), answering())),
    destroy: () => {
      if (isDestroyed) return;
      isDestroyed = true;
      clearTimeout(handshake);
      stopWatching();
      connection.destroy();
      frame.remove();
      endAll();
    },
  };
}

/** A theme that says nothing of its scheme takes that of the ground that the dashboard stands on. */
function inherited(theme: DashboardTheme | undefined, element: Element): DashboardTheme {
  const own = typeof theme === 'object' ? theme : undefined;
  if (theme !== undefined && (own === undefined || own.scheme !== undefined || own.surface !== undefined)) {
    return theme;
  }
  return { ...own, scheme: isOnDarkGround(element) ? 'dark' : 'light' };
}

function reasonOf(request: unknown): TokenReason {
  const reason = isFields(request) ? request['reason'] : undefined;
  return reason === 'expiring' || reason === 'refused' ? reason : 'start';
}
