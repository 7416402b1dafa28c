import { describe, expect, it, vi } from 'vitest';

import type { ReasonOf } from '../../src/contract/failureReasons';
import { UpstreamFailure } from '../failures/upstreamFailure';
import { failureWith } from '../failures/upstreamFailure.testkit';
import { observedAttempt } from './observedAttempt';

function listeners() {
  const pause = vi.fn(async () => undefined);
  const onUpstreamAttempt = vi.fn();
  return { pause, onUpstreamAttempt, all: { budget: { pause }, observer: { onUpstreamAttempt } } };
}

describe('an attempt', () => {
  it('that succeeds is reported without a failure', async () => {
    const { pause, onUpstreamAttempt, all } = listeners();
    expect(await observedAttempt(Promise.resolve('reply'), all)).toBe('reply');
    expect(onUpstreamAttempt.mock.calls).toEqual([[expect.any(Number)]]);
    expect(pause).not.toHaveBeenCalled();
  });

  it('that fails is reported with everything that the log needs', async () => {
    const { pause, onUpstreamAttempt, all } = listeners();
    const failure = failureWith('upstream-scope', { upstreamStatus: 403, upstreamWords: 'No such scope' });
    await expect(observedAttempt(Promise.reject(failure), all)).rejects.toBe(failure);
    expect(onUpstreamAttempt.mock.calls).toEqual([[expect.any(Number), failure]]);
    expect(pause).not.toHaveBeenCalled();
  });

  it.each<[ReasonOf<'rate-limited'>, string]>([
    ['upstream-minute-limit', 'minute'],
    ['upstream-hour-limit', 'hour'],
    ['upstream-limit', 'unknown'],
  ])('that meets %s pauses the budget, whose spent limit is: %s', async (reason, spent) => {
    const { pause, all } = listeners();
    const failure = new UpstreamFailure({ code: 'rate-limited', reason, retryAfterSeconds: 1800 });
    await expect(observedAttempt(Promise.reject(failure), all)).rejects.toBe(failure);
    expect(pause.mock.calls).toEqual([[1800, spent]]);
  });

  it('that a fault of the service ends is not reported as one of the upstream', async () => {
    const { onUpstreamAttempt, all } = listeners();
    await expect(observedAttempt(Promise.reject(new TypeError('fault')), all)).rejects.toThrow('fault');
    expect(onUpstreamAttempt).not.toHaveBeenCalled();
  });
});
