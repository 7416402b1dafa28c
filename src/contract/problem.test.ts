import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { problemCodeOf, problemCodes, problemSchema, problemType, upstreamStatusIn } from './problem';

describe('problem types', () => {
  it('convert a code to a type and back', () => {
    for (const code of problemCodes) expect(problemCodeOf(problemType(code))).toBe(code);
  });

  it('are recognized by their ending', () => {
    expect(problemCodeOf('https://gateway.example/problems/rate-limited')).toBe('rate-limited');
  });

  it.each(['about:blank', 'rate-limited', 'urn:problem:not-rate-limited', 'urn:problem:rate-limited:x', ''])(
    'know no code in %j',
    (type) => {
      expect(problemCodeOf(type)).toBeUndefined();
    },
  );
});

describe('problemSchema', () => {
  const problem = { type: 'about:blank', title: 'Bad request', status: 400 };

  it('accepts the required fields alone, and all fields', () => {
    const faults = [{ field: 'limit', reason: 'must be at most 50' }];
    expect(v.parse(problemSchema, problem)).toEqual(problem);
    expect(v.parse(problemSchema, { ...problem, detail: 'd', faults })).toEqual({
      ...problem,
      detail: 'd',
      faults,
    });
  });

  it.each([{}, { ...problem, status: '400' }, { ...problem, faults: 'limit' }])('refuses %j', (value) => {
    expect(v.is(problemSchema, value)).toBe(false);
  });
});

describe('upstreamStatusIn', () => {
  it('finds the status in the text of the service', () => {
    expect(upstreamStatusIn("The upstream's status was 200.")).toBe(200);
    expect(upstreamStatusIn('Something else was 200.')).toBeUndefined();
    expect(upstreamStatusIn(undefined)).toBeUndefined();
  });
});
