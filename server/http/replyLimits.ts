import type { TurnLimits } from './Turns';

export type ReplyLimits = {
  /** Requests for agents, from when they are read until their reply is sent. */
  readonly requests: TurnLimits;
  /** Of those, replies that are unpacked while they are sent. */
  readonly unpacked: TurnLimits;
};

/**
 * The page requests four pages at once for each day on screen and for each that it compares with: 24 with the longest
 * live range, in one tab. So four tabs or frames of one person are a third of what a subject may have under way.
 * Browsers accept packed replies, so what is unpacked is for scripts and for gateways that remove `Accept-Encoding`.
 */
export const replyLimits: ReplyLimits = {
  requests: { most: 1500, mostEach: 300, longestLineEach: 1000, longestWaitMs: 20_000 },
  unpacked: { most: 32, mostEach: 16, longestLineEach: 1000, longestWaitMs: 20_000 },
};

/** Without tokens, all callers are one subject, who is limited only together. */
export const openReplyLimits: ReplyLimits = {
  requests: { ...replyLimits.requests, mostEach: replyLimits.requests.most },
  unpacked: { ...replyLimits.unpacked, mostEach: replyLimits.unpacked.most },
};
