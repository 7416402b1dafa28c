import { UpstreamFailure } from '../failures/upstreamFailure';
import type { Copy } from './copy';
import type { CachedPage } from './cachedPage';
import type { PageCaller, PageResult } from './getPage';

/** When a copy was made, and for how long it may be served and kept. */
type CopyTimes = Pick<Copy, 'asOfMs' | 'servesMs'>;

/** What a caller asks for. */
export type Asked<Content> = {
  /** The copies of all that is asked for, however old; `undefined` if there is not one of everything. */
  readonly kept: Content | undefined;
  readonly timesOf: (content: Content) => readonly (CopyTimes & Pick<Copy, 'keepUntilMs'>)[];
  readonly expiresAtMs: (times: CopyTimes) => number;
  readonly isGood: (times: CopyTimes) => boolean;
  /** New copies of all; collapsed if others had already started the calls. */
  readonly renew: () => Promise<{ readonly content: Content; readonly isCollapsed: boolean }>;
  readonly reply: (content: Content) => Promise<CachedPage>;
};

/** What is asked for, from copies if they are usable. */
export async function serveFromCopies<Content>(
  asked: Asked<Content>,
  caller: PageCaller,
): Promise<PageResult> {
  const { kept, timesOf, isGood, renew, reply } = asked;
  const times = kept === undefined ? [] : timesOf(kept);
  const forwardedFor = kept === undefined ? 'miss' : reasonToForward(times, asked.expiresAtMs);
  if (kept !== undefined && times.every(isGood)) {
    return { page: await reply(kept), outcome: 'hit', forwardedFor, failure: undefined };
  }
  caller.signal.throwIfAborted();
  try {
    const { content, isCollapsed } = await renew();
    const page = await reply(content);
    return { page, outcome: isCollapsed ? 'collapsed' : 'miss', forwardedFor, failure: undefined };
  } catch (failure) {
    caller.signal.throwIfAborted();
    if (kept === undefined || !(failure instanceof UpstreamFailure) || isRefusal(failure)) throw failure;
    if (times.some(({ keepUntilMs }) => keepUntilMs <= performance.now())) throw failure;
    return { page: await reply(kept), outcome: 'stale', forwardedFor, failure };
  }
}

function reasonToForward(
  times: readonly CopyTimes[],
  expiresAtMs: (times: CopyTimes) => number,
): PageResult['forwardedFor'] {
  return times.every((each) => expiresAtMs(each) > performance.now()) ? 'request' : 'stale';
}

function isRefusal({ code }: UpstreamFailure): boolean {
  return code === 'upstream-auth' || code === 'upstream-scope' || code === 'upstream-config';
}
