import type { AgentStatusReply } from '../../../src/contract/agentStatusReply';
import type { AgentStatusRequest, PagingQuery } from '../../../src/contract/agentStatusRequest';
import type { UpstreamFailure } from '../../failures/upstreamFailure';
import { failureWith } from '../../failures/upstreamFailure.testkit';
import type { UpstreamCall } from '../../upstream/upstreamCall';

export type UpstreamHabits = {
  /** As it spells them. */
  readonly agents: readonly string[];
  /** The most agents on a page, whatever is asked for. */
  readonly pageSize?: number;
  /** Longer lists of addresses are refused. */
  readonly mostAddresses?: number;
  /** An address that is refused, with every list that contains it. */
  readonly refusedAddress?: string;
  readonly ignoresFilter?: boolean;
  readonly distinguishesCapitals?: boolean;
};

type RecordedCall = { readonly request: AgentStatusRequest; readonly paging: PagingQuery };

/** An upstream in this process with habits that the API document does not rule out, and all calls it received. */
export function agentsUpstream(habits: UpstreamHabits) {
  let refusal: UpstreamFailure | undefined;
  const calls: RecordedCall[] = [];
  const callUpstream: UpstreamCall = async (request, paging) => {
    calls.push({ request, paging });
    const { agents: asked } = request.filter;
    if (refusal !== undefined) throw refusal;
    const isRefused =
      asked !== undefined &&
      (asked.length > (habits.mostAddresses ?? Infinity) || asked.includes(habits.refusedAddress ?? ''));
    if (isRefused) throw failureWith('upstream-config', { upstreamStatus: 400 });
    return pageOf(habits, asked, paging);
  };
  return {
    calls,
    callUpstream,
    /** From now on, it refuses everything. */
    refuseWith: (failure: UpstreamFailure) => {
      refusal = failure;
    },
  };
}

function pageOf(
  { agents, pageSize = 50, ignoresFilter = false, distinguishesCapitals = false }: UpstreamHabits,
  asked: readonly string[] | undefined,
  paging: PagingQuery,
): AgentStatusReply {
  const fold = (email: string) => (distinguishesCapitals ? email : email.toLowerCase());
  const wanted = asked === undefined || ignoresFilter ? undefined : new Set(asked.map(fold));
  const list = wanted === undefined ? agents : agents.filter((email) => wanted.has(fold(email)));
  const limit = Math.min(paging.limit, pageSize);
  const page = list.slice(paging.offset, paging.offset + limit);
  return {
    hasMore: list.length > paging.offset + limit,
    limit,
    offset: paging.offset,
    data: page.map((email) => ({ userId: `u-${email}`, email, status: [] })),
  };
}
