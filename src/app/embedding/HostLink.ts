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

/** How long the host may take to send `init` before the reader sees a notice. */
const HOST_TIMEOUT_MS = 10_000;
/** Refused messages are reported to the host at most this often. */
const REFUSAL_REPORT_INTERVAL_MS = 1000;

/** `silent`: the host's `init` is overdue, and may still arrive. */
export type LinkState = 'connecting' | 'silent' | 'open';

export type HostLinkOptions = {
  readonly client: QueryClient;
  readonly config: PublicConfig;
  readonly address: AddressStore;
  /** Called when another reader signs in: nothing loaded for the previous one may stay. */
  readonly onReaderChanged: () => void;
};

/** The filters as last reported to the host, and how often they have changed. */
type ReportedFilters = { readonly text: string; readonly revision: number };

/**
 * The frame's end of the link to the host: handles its messages, and posts events to it. Lives as long as
 * the page.
 */
export class HostLink {
  readonly #options: HostLinkOptions;
  readonly #connection: HostConnection;
  readonly state = new Observable<LinkState>('connecting');
  readonly themeTokens = new Observable<ThemeTokens>({});
  readonly #hostTimeout: ReturnType<typeof setTimeout>;
  readonly tokens: TokenKeeper;
  #reported: ReportedFilters;
  /** The last revision made on the page; the host's own changes never make its later ones stale. */
  #lastReaderRevision = 0;
  #refresh = () => {};
  #refusalTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: HostLinkOptions) {
    this.#options = options;
    this.#reported = { text: this.#filtersText(), revision: 0 };
    this.#hostTimeout = setTimeout(() => {
      this.state.set('silent');
    }, HOST_TIMEOUT_MS);
    this.#connection = connectToHost({
      origins: options.config.embedOrigins,
      handlers: {
        init: async (message) => await this.#init(message),
        setToken: (token) => this.tokens.receive(token),
        setFilters: async (message) => await this.#setFilters(message),
        setTheme: async (theme) => await this.#setTheme(theme),
        refresh: () => this.#refresh(),
      },
      onConnected: () => this.post('ready', { title: document.title }),
      onRefused: (refusal, count) => this.#onRefused(refusal, count),
    });
    this.tokens = new TokenKeeper({
      requestToken: async (reason) => await this.#connection.requestToken(reason),
      onReaderChanged: options.onReaderChanged,
      random: () => crypto.getRandomValues(new Uint32Array(1)).reduce((_, value) => value / 2 ** 32, 0),
    });
    addEventListener('online', this.tokens.retryNow);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.tokens.retryNow();
    });
  }

  readonly post = <Name extends FrameMessageName>(name: Name, message: FrameMessages[Name]): void => {
    this.#connection.notify(name, message);
  };

  /** Sets what the host's `refresh` does; returns a function that unsets it. */
  readonly onRefresh = (refresh: () => void): (() => void) => {
    this.#refresh = refresh;
    return () => {
      this.#refresh = () => {};
    };
  };

  /** Posts the filters to the host, unless they are unchanged or set by the host itself. */
  readonly reportFilters = (): void => {
    const before = this.#reported;
    this.#updateRevision();
    if (this.#reported === before) return;
    this.#lastReaderRevision = this.#reported.revision;
    this.post('filtersChanged', { filters: this.#filters(), revision: this.#reported.revision });
  };

  async #init({ token, theme, lang, filters = {} }: InitMessage): Promise<Applied> {
    const read = theme === undefined ? undefined : readHostTheme(theme);
    const given = {
      ...(lang !== undefined && { lang }),
      ...(read?.scheme !== undefined && { theme: read.scheme }),
      ...filters,
    };
    const merged = this.#merge(given);
    this.#options.address.follow(writeLink(merged.filters));
    this.#updateRevision();
    if (read !== undefined) this.themeTokens.set(read.tokens);
    if (token !== undefined) this.tokens.receive(token);
    if (this.state.get() !== 'open') {
      clearTimeout(this.#hostTimeout);
      grantAccess(this.tokens);
      startEarlyLoad(this.#options.client, this.#options.config);
      this.state.set('open');
    }
    return await this.#reply(given, merged.rejected, read);
  }

  async #setFilters({ filters, revision }: SetFiltersMessage): Promise<Applied> {
    if (revision !== undefined && revision < this.#lastReaderRevision) {
      const { rejected } = await useFrameWords.load(await this.#localeFormat());
      const stale = Object.keys(filters).map((field) => ({ field, code: 'stale', reason: rejected.stale }));
      return {
        v: EMBED_VERSION,
        applied: {},
        rejected: stale,
        filters: this.#filters(),
        revision: this.#reported.revision,
      };
    }
    const merged = this.#merge(filters);
    this.#options.address.change(merged.filters, 'replace', addressContextOf(this.#options.config));
    this.#updateRevision();
    return await this.#reply(filters, merged.rejected);
  }

  async #setTheme(theme: EmbedTheme): Promise<Applied> {
    const read = readHostTheme(theme);
    const given = read.scheme === undefined ? {} : { theme: read.scheme };
    const merged = this.#merge(given);
    this.#options.address.change(merged.filters, 'replace', addressContextOf(this.#options.config));
    this.#updateRevision();
    this.themeTokens.set(read.tokens);
    return await this.#reply(given, merged.rejected, read);
  }

  #merge(given: HostFilters) {
    const { address, config } = this.#options;
    const context = addressContextOf(config);
    return mergeHostFilters(readAddress(address.snapshot().address, context).filters, given, context);
  }

  #filters(): EmbedFilters {
    const { address, config } = this.#options;
    return stateFilters(readAddress(address.snapshot().address, addressContextOf(config)).filters);
  }

  #filtersText(): string {
    return JSON.stringify(this.#filters());
  }

  /** Starts a new revision if the filters have changed. */
  #updateRevision(): void {
    const text = this.#filtersText();
    if (text !== this.#reported.text) this.#reported = { text, revision: this.#reported.revision + 1 };
  }

  async #reply(
    given: HostFilters,
    rejectedFilters: readonly RejectedFilter[],
    theme?: ReadTheme,
  ): Promise<Applied> {
    const now = this.#filters();
    const { revision } = this.#reported;
    const format = await this.#localeFormat();
    const [address, frame] = await Promise.all([useAddressWords.load(format), useFrameWords.load(format)]);
    const rejected: readonly RejectedField[] = [
      ...rejectedFilters.map(({ name, fault }) => ({
        field: name,
        code: fault.kind,
        reason: factWords([fault], address, format.page),
      })),
      ...(theme?.rejected ?? []).map(({ field, code, value }) => {
        const words = frame.rejected[code];
        const reason = typeof words === 'string' ? words : words({ value: quoteValue(value, format.page) });
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

  async #localeFormat() {
    const { address, config } = this.#options;
    return await loadWords(
      readAddress(address.snapshot().address, addressContextOf(config)).filters.language,
    );
  }

  /** Shows the count in the document for debugging, and reports it to the host, throttled. */
  #onRefused(refusal: Refusal, count: number): void {
    document.documentElement.dataset['refusedMessages'] = String(count);
    if (this.#refusalTimer !== undefined) return;
    const code = refusal === 'unsupported-version' ? refusal : 'message-refused';
    this.post('error', { code, count });
    this.#refusalTimer = setTimeout(() => {
      this.#refusalTimer = undefined;
      const latest = this.#connection.refusedCount();
      if (latest > count) this.post('error', { code: 'message-refused', count: latest });
    }, REFUSAL_REPORT_INTERVAL_MS);
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
