import { percentile } from '../median';
import type { ReplyRecord } from '../supervisors/Supervisor';

export type RepliesReport = {
  readonly requests: number;
  /** Requests without a page, by status and code, `no-answer` without a response. */
  readonly errors: Readonly<Record<string, number>>;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
};

/** How requests ended, and how long those took that brought a page. */
export function countReplies(replies: readonly ReplyRecord[]): RepliesReport {
  const errors: Record<string, number> = {};
  const durationsMs: number[] = [];
  for (const { kind, durationMs } of replies) {
    if (kind === 'page') durationsMs.push(durationMs);
    else errors[kind] = (errors[kind] ?? 0) + 1;
  }
  return {
    requests: replies.length,
    errors,
    p50Ms: percentile(durationsMs, 50),
    p99Ms: percentile(durationsMs, 99),
    longestMs: percentile(durationsMs, 100),
  };
}
