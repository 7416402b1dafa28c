import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import { emailOf } from '../access/agentScope';

/** One answer of the upstream as it is kept: when it was true, how long it serves, and its bytes. */
export type CachedPage = {
  /** When the upstream answered, epoch milliseconds. */
  readonly asOfMs: number;
  /** From then on the upstream is asked again. */
  readonly expiresAtMs: number;
  /** Until then it may serve where the upstream fails. */
  readonly keepUntilMs: number;
  /**
   * The e-mail addresses on the page, in lower case, so that whether a caller may see all of it is known
   * without unpacking it; `undefined` stands for an agent without a readable one.
   */
  readonly emails: readonly (string | undefined)[];
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
};

/** Packs bytes once, for all who will read them. */
export type Compress = (bytes: Uint8Array) => Promise<{
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
}>;

/** The page that a reply makes. */
export async function makeCachedPage(
  reply: AgentStatusReply,
  times: Pick<CachedPage, 'asOfMs' | 'expiresAtMs' | 'keepUntilMs'>,
  compress: Compress,
): Promise<CachedPage> {
  const packed = await compress(new TextEncoder().encode(JSON.stringify(reply)));
  return { ...times, ...packed, emails: reply.data.map(emailOf) };
}
