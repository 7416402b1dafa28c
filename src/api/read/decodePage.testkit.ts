import type { AgentStatusReply } from '../../contract/agentStatusReply';
import { StatusCatalog } from '../../domain/statusCatalog';
import { instantFromMs } from '../../time/instant';
import { type AgentPage, decodePage } from './decodePage';

/** When replies in tests are made: after every span that is not meant to be in the future. */
export const replyMade = instantFromMs(Date.UTC(2026, 2, 10, 18));

/** A reply read as the page reads it, in UTC; fields left out are those of a well-behaved last page. */
export function pageFrom(
  reply: Partial<AgentStatusReply> & Pick<AgentStatusReply, 'data'>,
  change: Partial<Parameters<typeof decodePage>[1]> = {},
): AgentPage {
  const offset = change.offset ?? reply.offset ?? 0;
  return decodePage(
    { hasMore: false, limit: 50, offset, ...reply },
    {
      offset,
      limit: 50,
      meaning: { kind: 'utc' },
      catalog: new StatusCatalog(),
      asOf: replyMade,
      ...change,
    },
  );
}

/** A record of one finished hour from 08:00, with the fields of `change`. */
export function spanRecord(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    primaryStatus: 'BUSY',
    secondaryStatus: 'Coaching',
    startTime: '2026-03-10T08:00:00',
    endTime: '2026-03-10T09:00:00',
    duration: '01:00:00',
    ...change,
  };
}

/** Agents `u-<first>` to `u-<first + count − 1>`, without spans. */
export function agentRecords(first: number, count: number): { readonly userId: string }[] {
  return Array.from({ length: count }, (_, index) => ({ userId: `u-${first + index}` }));
}
