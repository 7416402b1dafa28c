import { describe, expect, it } from 'vitest';
import { type AgentLoad, EMPTY_LOAD, FRESH_LOAD } from '../../api/load/agentLoad';
import { ApiError } from '../../api/apiError';
import { instantFromMs } from '../../time/instant';
import { failureForHost, framePhase } from './framePhase';

const held = { kind: 'available' } as const;
const until = instantFromMs(1000);
const failed = {
  offset: 0,
  error: new ApiError({
    kind: 'problem',
    code: 'upstream-timeout',
    faults: [],
    reason: 'gateway-timeout',
  }),
};
const incomplete = { kind: 'incomplete', reason: 'failed-pages' } as const;

describe('what goes on, in a word', () => {
  it.each<[Partial<AgentLoad>, string]>([
    [{ end: { kind: 'complete' } }, 'complete'],
    [{ end: { kind: 'open' } }, 'loading'],
    [{ end: incomplete }, 'incomplete'],
    [{ end: { kind: 'open' }, activity: { kind: 'waiting', until } }, 'waiting'],
    [{ end: { kind: 'complete' }, activity: { kind: 'offline' } }, 'offline'],
    [{ end: incomplete, failedPages: [failed], activity: { kind: 'idle' } }, 'failed'],
    [{ end: incomplete, failedPages: [failed], activity: { kind: 'fetching' } }, 'loading'],
  ])('of %j is %s', (load, phase) => {
    expect(framePhase({ ...EMPTY_LOAD, ...load }, held)).toBe(phase);
  });

  it('is renewing access where a token is wanted and did not come, whatever is here', () => {
    expect(framePhase(EMPTY_LOAD, { kind: 'missing', failures: 1 })).toBe('renewing-access');
    expect(framePhase(FRESH_LOAD, { kind: 'missing', failures: 0 })).toBe('loading');
  });
});

describe('a failure, for the host,', () => {
  it('is the problem’s code and reason, or how it failed, and is not reported during a retry', () => {
    expect(failureForHost({ ...EMPTY_LOAD, failedPages: [failed] })).toEqual({
      code: 'upstream-timeout',
      reason: 'gateway-timeout',
    });
    expect(failureForHost({ ...EMPTY_LOAD, refreshFailure: new ApiError({ kind: 'no-answer' }) })).toEqual({
      code: 'no-answer',
    });
    expect(failureForHost({ ...EMPTY_LOAD, failedPages: [failed], activity: { kind: 'fetching' } })).toEqual(
      {},
    );
    expect(failureForHost(EMPTY_LOAD)).toEqual({});
  });
});
