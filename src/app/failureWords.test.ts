import { describe, expect, it } from 'vitest';
import { ApiError, type ApiFailure } from '../api/apiError';
import { problemCodes } from '../contract/problem';
import { noticesEn } from '../words/en/notices';
import { english, pageWords } from '../words/english.testkit';
import { failureWords } from './failureWords';

const wordsOf = (failure: ApiFailure) => failureWords(new ApiError(failure), english(noticesEn), pageWords);
const problem = (code: (typeof problemCodes)[number]) => wordsOf({ kind: 'problem', code, faults: [] });

describe('failureWords', () => {
  it.each(problemCodes)('has words of its own for %s', (code) => {
    const { title, advice } = problem(code);
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(advice).toMatch(/^\p{Lu}.*\.$/u);
    // The code is for machines.
    expect(title + advice).not.toContain(code);
    const others = problemCodes.filter((other) => other !== code).map((other) => problem(other).title);
    expect(others).not.toContain(title);
  });

  it('offers no retry where the same request would fail the same way', () => {
    const hopeless = problemCodes.filter((code) => !problem(code).canRetry);
    expect(hopeless).toEqual(['bad-request', 'range-too-long']);
  });

  it('tells an answer that is not understood from an error', () => {
    const upstreamError = (upstreamStatus: number | undefined) =>
      wordsOf({ kind: 'problem', code: 'upstream-error', faults: [], upstreamStatus });
    const { title, advice } = upstreamError(200);
    expect(title).toBe('Kore.ai’s answer could not be understood');
    expect(advice).toContain('Whoever runs the service must look at it');
    expect(upstreamError(500).title).toBe('Kore.ai answered with an error');
    expect(upstreamError(undefined).title).toBe('Kore.ai answered with an error');
  });

  it('says whose the refused credentials are', () => {
    const { title, advice } = problem('upstream-auth');
    expect(title).toContain('Kore.ai refused the service’s credentials');
    expect(advice).toContain('not yours');
    expect(problem('unauthenticated').title).toContain('Your sign-in');
  });

  it('names what was wrong with a request, field by field', () => {
    const faults = [
      { field: 'limit', reason: 'must be at most 50' },
      { field: 'filter.agents', reason: 'must be a list' },
    ];
    expect(wordsOf({ kind: 'problem', code: 'bad-request', faults }).advice).toBe(
      'Change the filters: limit: must be at most 50; filter.agents: must be a list.',
    );
  });

  it('tells what lies between here and the service', () => {
    expect(wordsOf({ kind: 'http', status: 504 }).title).toContain('504');
    expect(wordsOf({ kind: 'unreadable', reason: 'no JSON' }).advice).toContain('no JSON');
    expect(wordsOf({ kind: 'no-answer' }).canRetry).toBe(true);
  });
});
