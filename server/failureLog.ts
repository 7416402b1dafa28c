import { failureLevel } from './failures/failureLevel';
import type { UpstreamFailure } from './failures/upstreamFailure';
import type { ServiceObserver } from './observer';

/** As pino has it. */
type FailureLines = Readonly<Record<'warn' | 'error', (facts: object, message: string) => void>>;

const QUIET_MS = 60_000;

/** Beyond these, lines that differ only in the upstream's words count as equal. */
const MOST_KINDS = 100;

/** An observer that also logs each failed call to the upstream. */
export function withFailureLog(observer: ServiceObserver, lines: FailureLines): ServiceObserver {
  const logFailure = createFailureLog(lines);
  return {
    ...observer,
    onUpstreamAttempt: (durationMs, failure) => {
      observer.onUpstreamAttempt(durationMs, failure);
      if (failure !== undefined) logFailure(failure);
    },
  };
}

/**
 * Logs failures: the first of a kind at once, equal ones once a minute with how many lines were left out, so that lines
 * and `leftOut` add up to the failures.
 */
function createFailureLog(lines: FailureLines): (failure: UpstreamFailure) => void {
  /** By kind, what has failed since its last line. */
  const unlogged = new Map<string, { last: UpstreamFailure; count: number } | undefined>();

  function write(failure: UpstreamFailure, leftOut: number): void {
    const { code, reason, upstreamStatus, causeCode, upstreamWords } = failure;
    const facts = { code, reason, upstreamStatus, causeCode, upstreamWords };
    lines[failureLevel(code, reason)]({ ...facts, ...(leftOut > 0 && { leftOut }) }, 'upstream call failed');
  }

  function beQuietAbout(kind: string): void {
    unlogged.set(kind, undefined);
    setTimeout(() => {
      const failed = unlogged.get(kind);
      if (failed === undefined) {
        unlogged.delete(kind);
        return;
      }
      write(failed.last, failed.count - 1);
      beQuietAbout(kind);
    }, QUIET_MS);
  }

  return (last) => {
    const exact = kindOf(last, last.upstreamWords);
    const kind = unlogged.has(exact) || unlogged.size < MOST_KINDS ? exact : kindOf(last, undefined);
    if (unlogged.has(kind)) {
      unlogged.set(kind, { last, count: (unlogged.get(kind)?.count ?? 0) + 1 });
      return;
    }
    write(last, 0);
    beQuietAbout(kind);
  };
}

/** What makes two lines equal. Numbers in the words differ with each call, such as times and counts. */
function kindOf(
  { code, reason, upstreamStatus, causeCode }: UpstreamFailure,
  words: string | undefined,
): string {
  return JSON.stringify([code, reason, upstreamStatus, causeCode, words?.replaceAll(/\d+/g, '0')]);
}
