import type { AgentStatusReply } from '../../src/contract/agentStatusReply';
import { emailOf } from '../access/agentScope';
import type { CachedPage } from './cachedPage';
import { packer } from './packer';

/** A reply as the cache gives it. */
export async function cachedPageOf(
  reply: AgentStatusReply,
  times: Pick<CachedPage, 'asOfMs' | 'expiresAtMs'>,
): Promise<CachedPage> {
  const bytes = new TextEncoder().encode(JSON.stringify(reply));
  return {
    ...times,
    emails: reply.data.map(emailOf),
    timestamps: { mode: 'requested-offset', check: 'verified' },
    gzip: await packer.gzip(bytes),
    brotli: async () => await packer.brotli(bytes),
  };
}
