import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { UpstreamFailure } from '../failures/upstreamFailure';
import { parseReply } from './parseReply';

/** What a text is read as: a reply, or the code of why not. */
async function outcomeOf(text: string, atOnceCharacters: number): Promise<unknown> {
  try {
    return await parseReply(text, 200, atOnceCharacters);
  } catch (error) {
    return error instanceof UpstreamFailure ? [error.code, error.isTransient] : error;
  }
}

const atOnce = async (text: string) => await outcomeOf(text, Infinity);
const inPieces = async (text: string) => await outcomeOf(text, 0);

const nestedText = fc.string({ unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', ',', ':', 'd', 'é') });
const record = fc.oneof(
  fc.record({ email: nestedText, status: fc.array(fc.dictionary(nestedText, nestedText), { maxLength: 3 }) }),
  fc.jsonValue({ maxDepth: 3 }),
);
const reply = fc.record(
  {
    hasMore: fc.boolean(),
    limit: fc.nat(),
    data: fc.array(record, { maxLength: 4 }),
    offset: fc.nat(),
    note: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: ['hasMore', 'limit', 'data', 'offset'] },
);

describe('a long text', () => {
  it('is read in pieces as it would be at once, however it is indented', async () => {
    await fc.assert(
      fc.asyncProperty(reply, fc.constantFrom('', ' ', '\n\t'), async (content, indent) => {
        const text = JSON.stringify(content, undefined, indent);
        const data: unknown = JSON.parse(JSON.stringify(content.data));
        expect(await inPieces(text)).toMatchObject({ data });
        expect(await inPieces(text)).toEqual(await atOnce(text));
      }),
    );
  });

  it('is refused for the same reason if it was truncated or changed anywhere', async () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const change = fc.constantFrom('', '"', ',', '[', ']', '{', '}', '\\', '1', '"data":[1],');
    await fc.assert(
      fc.asyncProperty(reply, place, change, fc.boolean(), async (content, at, inserted, isTruncated) => {
        const whole = JSON.stringify(content);
        const position = Math.floor(at * whole.length);
        const rest = isTruncated ? '' : whole.slice(position + (inserted === '' ? 1 : 0));
        const text = whole.slice(0, position) + inserted + rest;
        expect(await inPieces(text)).toEqual(await atOnce(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{"hasMore":false,"limit":1,"offset":0,"data":[1],"data":[2]}'],
    ['{"hasMore":false,"limit":1,"offset":0,"d\\u0061ta":[1]}'],
    ['{"hasMore":false,"limit":1,"offset":0,"note":{"data":[9]},"data":[]}'],
    ['{"hasMore":false,"limit":1,"offset":0,"data":[1,]}'],
    ['{"hasMore":false,"limit":1,"offset":0,"data":[,]}'],
    ['[{"data":[1]}]'],
    ['"data":[1]'],
    [`{"hasMore":false,"limit":1,"offset":0,"data":[${'['.repeat(80)}${']'.repeat(80)}]}`],
    [`{"hasMore":false,"limit":1,"offset":0,"data":[],"note":${'['.repeat(80)}${']'.repeat(80)}}`],
  ])('%s is read alike', async (text) => {
    expect(await inPieces(text)).toEqual(await atOnce(text));
  });

  it('lets others be served in between', async () => {
    let nowMs = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 5));
    const data = Array.from({ length: 20 }, (_, index) => ({ email: `${index}@x` }));
    let served = 0;
    const timer = setInterval(() => (served += 1), 0);
    const parsing = parseReply(JSON.stringify({ hasMore: false, limit: 50, offset: 0, data }), 200, 0);
    expect(await parsing).toMatchObject({ data });
    clearInterval(timer);
    clock.mockRestore();
    expect(served).toBeGreaterThan(0);
  });
});
