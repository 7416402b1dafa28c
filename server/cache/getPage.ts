import type { AgentPageRequest } from '../../src/contract/agentStatusRequest';
import type { UpstreamFailure } from '../failures/upstreamFailure';
import type { CacheOutcome } from '../observer';
import type { CachedPage } from './cachedPage';

/** One caller's request, beside what it asks for. */
export type PageCaller = {
  /** Aborted when the caller disconnects. */
  readonly signal: AbortSignal;
  /** See `src/contract/priority.ts`. */
  readonly urgency: number;
  /** Who it is: calls are shared fairly among subjects. */
  readonly subject: string;
  /** A copy older than one live lifetime is not accepted. */
  readonly wantsFresh: boolean;
};

export type PageResult = {
  readonly page: CachedPage;
  readonly outcome: CacheOutcome;
  /** Why no copy was usable (RFC 9211): none exists, it has expired, or the caller wants a newer one. */
  readonly forwardedFor: 'miss' | 'stale' | 'request';
  /** With `stale`: why the upstream sent nothing newer. */
  readonly failure: UpstreamFailure | undefined;
};

/** Serves a page, from copies if they are usable. Rejects as the upstream does, or with the signal's reason. */
export type GetPage = (pageRequest: AgentPageRequest, caller: PageCaller) => Promise<PageResult>;

/** Does work with what the upstream sent, which counts against the memory for replies until it is done. */
export type HoldReply = <Result>(work: () => Promise<Result>) => Promise<Result>;
