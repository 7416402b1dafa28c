import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import { emailOf } from '../access/agentScope';

/**
 * One reply of the upstream as it is kept: when it was read, how long it may be served, and its bytes. Instants
 * are those of this process's monotonic clock (`performance.now()`), so that no correction of the wall clock
 * makes a copy younger or older.
 */
export type CachedPage = {
  /** When the upstream replied. */
  readonly asOfMs: number;
  /** From then on a request goes to the upstream again. */
  readonly expiresAtMs: number;
  /** Until then the copy may be served if the upstream fails. */
  readonly keepUntilMs: number;
  /**
   * The email addresses on the page, in lower case: they show whether a caller may see all of it without
   * decompressing it. `undefined` is an agent without a readable address.
   */
  readonly emails: readonly (string | undefined)[];
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
};

/** Compresses bytes once, for all their readers. */
export type Compress = (bytes: Uint8Array) => Promise<{
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
}>;

/** The reply as a page to keep. */
export async function makeCachedPage(
  reply: AgentStatusReply,
  times: Pick<CachedPage, 'asOfMs' | 'expiresAtMs' | 'keepUntilMs'>,
  compress: Compress,
): Promise<CachedPage> {
  const packed = await compress(new TextEncoder().encode(JSON.stringify(reply)));
  return { ...times, ...packed, emails: reply.data.map(emailOf) };
}
