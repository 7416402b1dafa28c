import { describe, expect, it } from 'vitest';
import { ApiError, type ApiFailure } from '../../api/apiError';
import { readPage } from '../../api/read/readPage';
import { failureReasons } from '../../contract/failureReasons';
import { problemCodes } from '../../contract/problem';
import { instantFromMs } from '../../time/instant';
import { bindWords } from '../../words/dictionary';
import { failuresEn } from '../../words/en/failures';
import { noticesEn } from '../../words/en/notices';
import { english, pageWords } from '../../words/english.testkit';
import { languages } from '../../words/languages';
import { translations } from '../../words/translations';
import { localeFormatIn } from '../../words/localeFormat';
import { type FailureDictionaries, failureWords, waitWords } from './failureWords';

const inEnglish: FailureDictionaries = {
  failures: english(failuresEn),
  notices: english(noticesEn),
  page: pageWords,
};
const wordsOf = (failure: ApiFailure) => failureWords(new ApiError(failure), inEnglish);
const reply = { hasMore: false, limit: 5, offset: 0, data: [] };
/** What reading the text of an answer fails with. */
function failureOf(text: string): ApiFailure {
  const reading = readPage(new TextEncoder().encode(text), {
    offset: 0,
    limit: 5,
    meaning: { kind: 'utc' },
    asOf: instantFromMs(0),
  });
  if (reading.ok) throw new Error('the text was readable');
  return { kind: 'unreadable', faults: reading.faults };
}
const translated = languages.filter((language) => language !== 'en');

async function wordsIn(language: (typeof translated)[number]): Promise<FailureDictionaries> {
  const { failures, notices } = await translations[language].load();
  const format = localeFormatIn(language, language);
  return { failures: bindWords(failures, format), notices: bindWords(notices, format), page: pageWords };
}

/** Every reason with its code. */
const everyReason = problemCodes.flatMap((code) =>
  failureReasons[code].map((reason) => [code, reason] as const),
);

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
    const permanentProblems = problemCodes.filter((code) => !problem(code).canRetry);
    expect(permanentProblems).toEqual(['bad-request', 'range-too-long']);
  });

  it('distinguishes a reply that is not understood from an error', () => {
    const upstreamError = (upstreamStatus: number | undefined) =>
      wordsOf({ kind: 'problem', code: 'upstream-error', faults: [], upstreamStatus });
    const { title, advice } = upstreamError(200);
    expect(title).toBe('Kore.ai’s response was not understood');
    expect(advice).toContain('Contact your administrator');
    expect(upstreamError(500).title).toBe('Kore.ai returned an error');
    expect(upstreamError(undefined).title).toBe('Kore.ai returned an error');
  });

  it('says whose the refused credentials are', () => {
    const { title, advice } = problem('upstream-auth');
    expect(title).toContain('Kore.ai rejected the service’s credentials');
    expect(advice).toContain('client ID and secret');
    expect(problem('unauthenticated').title).toContain('Your sign-in');
    const unchecked = new ApiError({ kind: 'problem', code: 'unauthenticated', faults: [] }, 5000);
    expect(failureWords(unchecked, inEnglish).title).toContain('cannot be checked');
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

  it('names what lies between here and the service', () => {
    expect(wordsOf({ kind: 'http', status: 504 }).title).toContain('504');
    expect(wordsOf({ kind: 'no-answer' }).canRetry).toBe(true);
    expect(wordsOf({ kind: 'sign-in-page' })).toEqual(problem('unauthenticated'));
  });

  it.each([
    ['<html>', 'the response is not JSON'],
    ['7', 'the response must be an object'],
    [
      '{"limit":"5","offset":0,"data":{}}',
      'hasMore is missing; limit must be a number; data must be a list of agents',
    ],
    [JSON.stringify({ ...reply, hasMore: 1 }), 'hasMore must be true or false'],
  ])('tells why an answer is unreadable: %s', (text, reason) => {
    const { title, advice } = wordsOf(failureOf(text));
    expect(title).toBe('The service’s response could not be read');
    expect(advice).toBe(`Report this to your administrator: ${reason}.`);
  });

  it.each(translated)('tells it in %s', async (language) => {
    const words = await wordsIn(language);
    const told = (text: string) => failureWords(new ApiError(failureOf(text)), words).advice;
    for (const text of [
      '<html>',
      '7',
      '{"limit":"5","data":{},"offset":0}',
      JSON.stringify({ ...reply, hasMore: 1 }),
    ]) {
      expect(told(text)).not.toBe(wordsOf(failureOf(text)).advice);
      // No English is left of any of them.
      expect(told(text)).not.toMatch(/must|answer|missing|agents/);
    }
  });
});

describe('the reason of a problem', () => {
  const withReason = (code: (typeof problemCodes)[number], reason: string) =>
    ({ kind: 'problem', code, faults: [], reason }) as const;

  it.each(everyReason)('of %s, %s, has words of its own, and is stated beside them', (code, reason) => {
    const words = wordsOf(withReason(code, reason));
    expect(words.advice).toMatch(/^\p{Lu}.*\.$/u);
    // Two short sentences at most, of plain words.
    expect(words.advice.split(/\. /).length).toBeLessThanOrEqual(2);
    expect(words.advice.length).toBeLessThan(150);
    if (reason.includes('-')) expect(words.title + words.advice).not.toContain(reason);
    expect(words).toMatchObject({ reason, canRetry: problem(code).canRetry });
  });

  it('has other words than any other reason', () => {
    const all = everyReason.map(([code, reason]) => wordsOf(withReason(code, reason)).advice);
    const repeated = all.filter((advice, index) => all.indexOf(advice) !== index);
    expect(repeated).toEqual([]);
  });

  it.each(translated)('is worded in %s as well', async (language) => {
    const words = await wordsIn(language);
    for (const [code, reason] of everyReason) {
      const { title, advice } = failureWords(new ApiError(withReason(code, reason)), words);
      const inOriginal = wordsOf(withReason(code, reason));
      expect(advice, reason).not.toBe(inOriginal.advice);
      expect(title, reason).not.toBe(inOriginal.title);
      expect(title + advice, reason).not.toMatch(/\b(Ask|Retry|Contact|administrator)\b/);
    }
  });

  it.each([
    ['upstream-auth', 'credentials-eaten'],
    // The reason of another code.
    ['upstream-auth', 'scope-missing'],
  ] as const)('of %s, %s, which is not known, leaves the words to the code', (code, reason) => {
    expect(wordsOf(withReason(code, reason))).toEqual({ ...problem(code), reason });
  });

  it('that only the operator can mend is not taken for a missing sign-in', () => {
    expect(wordsOf(withReason('unauthenticated', 'token-issuer')).title).toBe(
      'Your access could not be verified',
    );
    expect(wordsOf(withReason('unauthenticated', 'token-expired')).title).toBe(
      'Your sign-in is missing or has expired',
    );
  });

  it('says whose limit calls wait for', () => {
    const { failures } = inEnglish;
    expect(waitWords('upstream-hour-limit', failures)).toEqual({
      title: 'Kore.ai call limit reached',
      why: 'Kore.ai allows no more calls in this hour.',
    });
    expect(waitWords('requests-under-way', failures).title).toBe('The service’s request limit is reached');
    for (const unknown of [undefined, 'moon', 'token-issuer']) {
      expect(waitWords(unknown, failures)).toEqual(waitWords('upstream-limit', failures));
    }
  });
});
