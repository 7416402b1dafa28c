import { LRUCache } from 'lru-cache';

import type { DateFilter } from '../../src/contract/agentStatusRequest';
import type { TimestampsMode } from '../../src/contract/publicConfig';
import type { Timestamps } from '../upstream/timestamps/timestampsFinding';
import type { CopyTimes } from './agents/agentCopy';
import type { CachedPage } from './cachedPage';
import type { ListPage } from './listPages';
import type { Packer } from './packer';
import type { Translation } from './ranges/translateRecord';
import { type ComposedReply, type ListedAgents, ReplyComposer } from './ReplyComposer';

/** All lists that were composed lately, so that viewers of the same list share one. */
const COMPOSED_BYTES = 16 * 1024 * 1024;

/** The upstream was seen to change what its times mean while this was read: it is to be read anew. */
export class OutdatedTimes extends Error {
  override readonly name = 'OutdatedTimes';
}

/** The days that were asked of the upstream, and those that a caller asked for. */
export type AskedDays = Pick<Translation, 'sent' | 'asked'>;

/**
 * Replies from copies, each made once for all who ask for the same. A reply is made for one mode of timestamps, the one
 * in force when it is asked for, and says which. Throws `UntranslatableTimes` or `OutdatedTimes`.
 */
export class ComposedReplies {
  readonly #composer: ReplyComposer;
  readonly #timestamps: Timestamps;
  readonly #pages = new WeakMap<Uint8Array, Map<string, Promise<ComposedReply>>>();
  readonly #lists = new LRUCache<string, ComposedReply>({
    maxSize: COMPOSED_BYTES,
    sizeCalculation: ({ gzip }) => 2 * gzip.byteLength,
  });

  constructor(packer: Packer, timestamps: Timestamps) {
    this.#composer = new ReplyComposer(packer);
    this.#timestamps = timestamps;
  }

  /** A page of the whole list. */
  async page(page: ListPage, days: AskedDays, expiresAtMs: number): Promise<CachedPage> {
    this.#refuseOutdated(page.asOfMs);
    const timestamps = this.#timestamps.inForce();
    const translation = translationOf(days, timestamps.mode);
    const replies = this.#pages.get(page.gzip) ?? new Map<string, Promise<ComposedReply>>();
    this.#pages.set(page.gzip, replies);
    const name = nameOf(translation);
    const reply = replies.get(name) ?? this.#composer.page(page, translation);
    replies.set(name, reply);
    return { ...(await reply), expiresAtMs, timestamps };
  }

  /** One page of a list of agents. */
  async list(
    listed: Omit<ListedAgents, 'translation'>,
    days: AskedDays,
    expiresAtMs: (times: CopyTimes) => number,
  ): Promise<CachedPage> {
    const { addresses, copies, paging, hasMore } = listed;
    const times = [...addresses.keys()].flatMap((address) => copies.get(address) ?? []);
    this.#refuseOutdated(Math.min(...times.map(({ asOfMs }) => asOfMs)));
    const timestamps = this.#timestamps.inForce();
    const translation = translationOf(days, timestamps.mode);
    const name = JSON.stringify([
      days.sent,
      nameOf(translation),
      paging,
      hasMore,
      [...addresses],
      times.map(({ asOfMs }) => asOfMs),
    ]);
    const reply = this.#lists.get(name) ?? (await this.#composer.list({ ...listed, translation }));
    this.#lists.set(name, reply);
    return { ...reply, expiresAtMs: Math.min(...times.map(expiresAtMs)), timestamps };
  }

  #refuseOutdated(asOfMs: number): void {
    if (asOfMs < this.#timestamps.sinceMs()) throw new OutdatedTimes();
  }
}

function translationOf({ sent, asked }: AskedDays, timestamps: TimestampsMode): Translation | undefined {
  return isSame(sent, asked) ? undefined : { sent, asked, timestamps };
}

function isSame(one: DateFilter, other: DateFilter): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is not translated is the same in both modes. */
function nameOf(translation: Translation | undefined): string {
  return translation === undefined ? '' : JSON.stringify([translation.asked, translation.timestamps]);
}
