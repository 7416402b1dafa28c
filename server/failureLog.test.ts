import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { withFailureLog } from './failureLog';
import { UpstreamFailure, type UpstreamFailureFacts } from './failures/upstreamFailure';
import { noObserver } from './observer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** As a line has them. */
const factsOf = ({ code, reason, upstreamStatus, causeCode, upstreamWords }: UpstreamFailureFacts) => ({
  code,
  reason,
  upstreamStatus,
  causeCode,
  upstreamWords,
});

type Line = { readonly level: string; readonly facts: Readonly<Record<string, unknown>> };

function logged() {
  const lines: Line[] = [];
  const atMs: number[] = [];
  const onUpstreamAttempt = vi.fn();
  const at = (level: string) => (facts: object, message: string) => {
    expect(message).toBe('upstream call failed');
    lines.push({ level, facts: { ...facts } });
    atMs.push(performance.now());
  };
  const observer = withFailureLog(
    { ...noObserver, onUpstreamAttempt },
    { warn: at('warn'), error: at('error') },
  );
  const fail = (facts: UpstreamFailureFacts) => observer.onUpstreamAttempt(5, new UpstreamFailure(facts));
  return { lines, atMs, fail, observer, onUpstreamAttempt };
}

const refused: UpstreamFailureFacts = {
  code: 'upstream-auth',
  reason: 'credentials-expired',
  upstreamStatus: 401,
  upstreamWords: 'jwt expired',
};
const reset: UpstreamFailureFacts = {
  code: 'upstream-unreachable',
  reason: 'connection-lost',
  causeCode: 'ECONNRESET',
};

it('a failed call is logged at the level of its kind, with cause and words, and still counted', () => {
  const { lines, fail, observer, onUpstreamAttempt } = logged();
  fail(refused);
  fail(reset);
  observer.onUpstreamAttempt(5);
  expect(lines).toEqual([
    { level: 'error', facts: refused },
    { level: 'warn', facts: reset },
  ]);
  expect(onUpstreamAttempt).toHaveBeenCalledTimes(3);
});

it('equal failures are logged once a minute, and none is lost', () => {
  const { lines, fail } = logged();
  for (let second = 0; second < 150; second += 1) {
    fail(refused);
    vi.advanceTimersByTime(1000);
  }
  vi.advanceTimersByTime(600_000);
  expect(lines.map(({ facts }) => facts['leftOut'])).toEqual([undefined, 58, 59, 29]);
  const leftOut = lines.reduce((sum, { facts }) => sum + Number(facts['leftOut'] ?? 0), 0);
  expect(lines.length + leftOut).toBe(150);
  fail(refused);
  expect(lines.at(-1)?.facts).toEqual(refused);
});

it('whatever fails when, equal lines are a minute apart and stand for all failures', () => {
  const kinds = [refused, reset, { ...refused, upstreamWords: 'jwt malformed' }];
  const failures = fc.array(fc.tuple(fc.nat(kinds.length - 1), fc.nat(90)), { maxLength: 60 });
  fc.assert(
    fc.property(failures, (sequence) => {
      const { lines, atMs, fail } = logged();
      for (const [kind, pauseSeconds] of sequence) {
        fail(kinds[kind] ?? refused);
        vi.advanceTimersByTime(pauseSeconds * 1000);
      }
      vi.advanceTimersByTime(120_000);
      for (const [index, kind] of kinds.entries()) {
        const own = lines.flatMap(({ facts }, line) => {
          const { leftOut = 0, ...rest } = facts;
          const isOwn = JSON.stringify(rest) === JSON.stringify(factsOf(kind));
          return isOwn ? [{ atMs: atMs[line] ?? 0, count: 1 + Number(leftOut) }] : [];
        });
        const count = own.reduce((sum, line) => sum + line.count, 0);
        expect(count).toBe(sequence.filter(([each]) => each === index).length);
        const gaps = own.slice(1).map((line, before) => line.atMs - (own[before]?.atMs ?? 0));
        expect(gaps.every((gapMs) => gapMs >= 60_000)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

it('failures that differ in reason, status, cause, or words are different lines', () => {
  const { lines, fail } = logged();
  fail(refused);
  fail({ ...refused, reason: 'credentials-used-twice' });
  fail({ ...refused, upstreamStatus: 400 });
  fail({ ...refused, upstreamWords: 'jwt malformed' });
  fail({ ...reset, causeCode: 'EPIPE' });
  expect(lines).toHaveLength(5);
  // Not by their numbers: they would be different each time.
  fail({ ...refused, upstreamWords: 'try again in 12 s' });
  fail({ ...refused, upstreamWords: 'try again in 7 s' });
  expect(lines).toHaveLength(6);
});

it('an upstream that says something else each time does not fill the log', () => {
  const { lines, fail } = logged();
  const letters = 'abcdefghijklmnopqrst';
  for (const one of letters) {
    for (const two of letters) fail({ ...refused, upstreamWords: `no ${one}${two}` });
  }
  expect(lines).toHaveLength(101);
  vi.advanceTimersByTime(60_000);
  // One line for all that were too many, when the first of them came, and one now.
  expect(lines.at(-1)?.facts).toMatchObject({ leftOut: 298 });
});
