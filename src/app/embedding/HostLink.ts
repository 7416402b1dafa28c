import type { QueryClient } from '@tanstack/react-query';
import {
  type Applied,
  EMBED_VERSION,
  type EmbedFilters,
  type EmbedTheme,
  type FrameMessageName,
  type FrameMessages,
  type InitMessage,
  type RejectedField,
  type SetFiltersMessage,
} from '../../contract/embedMessages';
import { Observable } from '../../base/observable';
import type { PublicConfig } from '../../contract/publicConfig';
import { connectToHost, type HostConnection } from '../../embed/frame/connectToHost';
import type { Refusal } from '../../embed/frame/MessageGuard';
import { TokenKeeper } from '../../embed/frame/TokenKeeper';
import { factWords } from '../../filters/address/addressFact';
import type { AddressStore } from '../../filters/address/addressStore';
import { type HostFilters, mergeHostFilters, type RejectedFilter } from '../../filters/address/hostFilters';
import { quoteValue } from '../../filters/address/quoteValue';
import { readAddress } from '../../filters/address/readAddress';
import { stateFilters, writeLink } from '../../filters/address/writeAddress';
import { loadWords } from '../../words/loadWords';
import { useAddressWords, useFrameWords } from '../../words/areas';
import { addressContextOf, grantAccess, startEarlyLoad } from '../pipeline/loading';
import { type ReadTheme, readHostTheme, type ThemeTokens } from './hostTheme';

/** How long the host may take to introduce itself before the reader is told. */
const SILENCE_MS = 10_000;
/** Refused messages are told to the host at most this often. */
const TELL_REFUSED_EVERY_MS = 1000;

/** `silent`: the host should have introduced itself, and may still. */
export type LinkState = 'connecting' | 'silent' | 'open';

export type HostLinkContext = {
  readonly client: QueryClient;
  readonly config: PublicConfig;
  readonly address: AddressStore;
  /** Another reader is here: nothing of the one before may stay. */
  readonly onReaderChanged: () => void;
};

/** The filters as the host knows them, and how often they have changed. */
type Told = { readonly text: string; readonly revision: number };

/**
 * The frame's end of the link to the page around it: takes its orders, and tells it what goes on. It
 * lives as long as the page.
 */
export class HostLink {
  readonly #context: HostLinkContext;
  readonly #connection: HostConnection;
  readonly state = new Observable<LinkState>('connecting');
  readonly themeTokens = new Observable<ThemeTokens>({});
  readonly #silence: ReturnType<typeof setTimeout>;
  readonly tokens: TokenKeeper;
  #told: Told;
  /** The last one that somebody made on the page: what the host changes itself, it is never too late for. */
  #readersRevision = 0;
  #refresh = () => {};
  #tellRefusedTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: HostLinkContext) {
    this.#context = context;
    this.#told = { text: this.#filtersText(), revision: 0 };
    this.#silence = setTimeout(() => {
      this.state.set('silent');
    }, SILENCE_MS);
    this.#connection = connectToHost({
      origins: context.config.embedOrigins,
      handlers: {
        init: async (message) => await this.#init(message),
        setToken: (token) => this.tokens.receive(token),
        setFilters: async (message) => await this.#setFilters(message),
        setTheme: async (theme) => await this.#setTheme(theme),
        refresh: () => this.#refresh(),
      },
      onConnected: () => this.tell('ready', { title: document.title }),
      onRefused: (refusal, count) => this.#onRefused(refusal, count),
    });
    this.tokens = new TokenKeeper({
      requestToken: async (reason) => await this.#connection.requestToken(reason),
      onReaderChanged: context.onReaderChanged,
      random: () => crypto.getRandomValues(new Uint32Array(1)).reduce((_, value) => value / 2 ** 32, 0),
    });
    addEventListener('online', this.tokens.retryNow);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.tokens.retryNow();
    });
  }

  readonly tell = <Name extends FrameMessageName>(name: Name, message: FrameMessages[Name]): void => {
    this.#connection.notify(name, message);
  };

  /** What the host's `refresh` does, for as long as there is something to refresh. */
  readonly onRefresh = (refresh: () => void): (() => void) => {
    this.#refresh = refresh;
    return () => {
      this.#refresh = () => {};
    };
  };

  /** Tells the host the filters, unless it knows them: because nothing changed, or because it set them itself. */
  readonly stateFilters = (): void => {
    const before = this.#told;
    this.#count();
    if (this.#told === before) return;
    this.#readersRevision = this.#told.revision;
    this.tell('filtersChanged', { filters: this.#filters(), revision: this.#told.revision });
  };

  async #init({ token, theme, lang, filters = {} }: InitMessage): Promise<Applied> {
    const read = theme === undefined ? undefined : readHostTheme(theme);
    const given = {
      ...(lang !== undefined && { lang }),
      ...(read?.scheme !== undefined && { theme: read.scheme }),
      ...filters,
    };
    const merged = this.#merge(given);
    this.#context.address.follow(writeLink(merged.filters));
    this.#count();
    if (read !== undefined) this.themeTokens.set(read.tokens);
    if (token !== undefined) this.tokens.receive(token);
    if (this.state.get() !== 'open') {
      clearTimeout(this.#silence);
      grantAccess(this.tokens);
      startEarlyLoad(this.#context.client, this.#context.config);
      this.state.set('open');
    }
    return await this.#answer(given, merged.rejected, read);
  }

  async #setFilters({ filters, revision }: SetFiltersMessage): Promise<Applied> {
    if (revision !== undefined && revision < this.#readersRevision) {
      const { rejected } = await this.#frameWords();
      const stale = Object.keys(filters).map((field) => ({ field, code: 'stale', reason: rejected.stale }));
      return {
        v: EMBED_VERSION,
        applied: {},
        rejected: stale,
        filters: this.#filters(),
        revision: this.#told.revision,
      };
    }
    const merged = this.#merge(filters);
    this.#context.address.change(merged.filters, 'replace', addressContextOf(this.#context.config));
    this.#count();
    return await this.#answer(filters, merged.rejected);
  }

  async #setTheme(theme: EmbedTheme): Promise<Applied> {
    const read = readHostTheme(theme);
    const given = read.scheme === undefined ? {} : { theme: read.scheme };
    const merged = this.#merge(given);
    this.#context.address.change(merged.filters, 'replace', addressContextOf(this.#context.config));
    this.#count();
    this.themeTokens.set(read.tokens);
    return await this.#answer(given, merged.rejected, read);
  }

  #merge(given: HostFilters) {
    const { address, config } = this.#context;
    const context = addressContextOf(config);
    return mergeHostFilters(readAddress(address.snapshot().address, context).filters, given, context);
  }

  #filters(): EmbedFilters {
    const { address, config } = this.#context;
    return stateFilters(readAddress(address.snapshot().address, addressContextOf(config)).filters);
  }

  #filtersText(): string {
    return JSON.stringify(this.#filters());
  }

  /** A new revision where the filters are other ones. */
  #count(): void {
    const text = this.#filtersText();
    if (text !== this.#told.text) this.#told = { text, revision: this.#told.revision + 1 };
  }

  async #answer(
    given: HostFilters,
    rejectedFilters: readonly RejectedFilter[],
    theme?: ReadTheme,
  ): Promise<Applied> {
    const now = this.#filters();
    const { revision } = this.#told;
    const spoken = await this.#spoken();
    const [address, frame] = await Promise.all([useAddressWords.load(spoken), useFrameWords.load(spoken)]);
    const rejected: readonly RejectedField[] = [
      ...rejectedFilters.map(({ name, fault }) => ({
        field: name,
        code: fault.kind,
        reason: factWords([fault], address, spoken.page),
      })),
      ...(theme?.rejected ?? []).map(({ field, code, value }) => {
        const words = frame.rejected[code];
        const reason = typeof words === 'string' ? words : words({ value: quoteValue(value, spoken.page) });
        return { field, code, reason };
      }),
    ];
    const refused = new Set(rejectedFilters.map(({ name }) => name));
    const applied = Object.keys(given).filter((name) => !refused.has(name) && given[name] !== undefined);
    return {
      v: EMBED_VERSION,
      applied: {
        ...Object.fromEntries(applied.map((name) => [name, now[name]])),
        ...(theme !== undefined && tokenFields(theme.tokens)),
      },
      rejected,
      filters: now,
      revision,
    };
  }

  async #frameWords() {
    return await useFrameWords.load(await this.#spoken());
  }

  async #spoken() {
    const { address, config } = this.#context;
    return await loadWords(
      readAddress(address.snapshot().address, addressContextOf(config)).filters.language,
    );
  }

  /** Counted where whoever looks into the frame can see it, and told the host, though not for each. */
  #onRefused(refusal: Refusal, count: number): void {
    document.documentElement.dataset['refusedMessages'] = String(count);
    if (this.#tellRefusedTimer !== undefined) return;
    const code = refusal === 'unsupported-version' ? refusal : 'message-refused';
    this.tell('error', { code, count });
    this.#tellRefusedTimer = setTimeout(() => {
      this.#tellRefusedTimer = undefined;
      const latest = this.#connection.refusedCount();
      if (latest > count) this.tell('error', { code: 'message-refused', count: latest });
    }, TELL_REFUSED_EVERY_MS);
  }
}

function tokenFields({ accent, surface, font, radiusCssPx }: ThemeTokens): EmbedFilters {
  return {
    ...(accent !== undefined && { accent }),
    ...(surface !== undefined && { surface }),
    ...(font !== undefined && { font }),
    ...(radiusCssPx !== undefined && { radius: radiusCssPx }),
  };
}
