import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameEvent, isOurVersion } from './frameEvent';

const types = ['status', 'filtersChanged', 'agentSelected', 'resize', 'error'] as const;

describe('a message from the dashboard', () => {
  it.each([
    ['status', { v: 1, phase: 'complete', asOf: '2026-03-10T08:00:00Z' }],
    ['status', { v: 1, phase: 'loading', asOf: null }],
    ['filtersChanged', { v: 1, filters: { q: 'x' }, revision: 3 }],
    ['agentSelected', { v: 1, userId: 'u-1' }],
    ['resize', { v: 1, height: 640 }],
    ['error', { v: 1, code: 'rate-limited' }],
    ['error', { v: 1, code: 'upstream-auth', reason: 'credentials-expired' }],
    ['error', { v: 1, code: 'message-refused', count: 2 }],
  ])('as %s %j is an event without the envelope', (type, message) => {
    const { v: _, ...fields } = message;
    expect(frameEvent(type, { ...message, later: true })).toEqual({ type, ...fields });
  });

  it.each([
    ['status', { phase: 7 }],
    ['status', { phase: '' }],
    ['filtersChanged', { filters: null, revision: 1 }],
    ['filtersChanged', { filters: {} }],
    ['agentSelected', { userId: 1 }],
    ['resize', { height: -1 }],
    ['resize', { height: Number.NaN }],
    ['resize', { height: 1e9 }],
    ['error', {}],
    ['surprise', { code: 'x' }],
  ])('as %s %j is not an event', (type, message) => {
    expect(frameEvent(type, message)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.anything(), (type, message) => {
        const event = frameEvent(type, message);
        if (event !== undefined) expect(event.type).toBe(type);
      }),
    );
  });

  it.each([
    [{ v: 1 }, true],
    [{ v: 1.5 }, true],
    [{ v: 2 }, false],
    [{}, false],
    [null, false],
    ['1', false],
  ])('with %j is of this version: %s', (message, isOurs) => {
    expect(isOurVersion(message)).toBe(isOurs);
  });
});
