import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import sampleReply from '../../contract/fixtures/sampleReply.json';
import { StatusCatalog } from '../../domain/statusCatalog';
import { replyMade, spanRecord } from './decodePage.testkit';
import { cutPlainSpans } from './plainSpans';
import { readAnyReply, readPage } from './readPage';

const meaning = { kind: 'offset', offsetMinutesEast: 330 } as const;
const context = { offset: 0, limit: 50, meaning, asOf: replyMade };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const cut = (text: string) => cutPlainSpans(bytesOf(text), { ...context, catalog: new StatusCatalog() });

const replyWith = (...data: readonly unknown[]) =>
  JSON.stringify({ hasMore: true, limit: 50, offset: 0, data });
const agentWith = (...status: readonly unknown[]) => ({ userId: 'u-1', firstName: 'Ada', status });

function expectSame(bytes: Uint8Array): void {
  expect(readPage(bytes, context)).toEqual(readAnyReply(bytes, context));
}

const anyOf = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: odd });
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', '-', '"status":[', 'Müller', '休憩', '🙂', '\\', '"', '\u0000', '__proto__'),
);
const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const anyTime = anyOf(
  fc.tuple(two(23), two(59), two(59)).map((clock) => `2026-03-10T${clock.join(':')}`),
  fc.oneof(
    oddText,
    fc.integer(),
    fc.constantFrom(
      null,
      '2026-02-30T00:00:00',
      '2026-03-10T24:00:00',
      '2026-03-10T10:00:60',
      '2026-03-10T10:00:00.5',
      '2026-03-10T10:00:00Z',
      '2026-3-10T10:00:00',
      '+026-03-10T10:00:00',
      '0000-02-29T00:00:00',
    ),
  ),
);
const anyDuration = anyOf(
  fc.tuple(two(25), two(59), two(59)).map((clock) => clock.join(':')),
  fc.oneof(oddText, fc.constantFrom('-', '', '100:00:00', '00:60:00', '00:00:61', '1:00:00', 'ab:cd:ef')),
);
const anySpan = fc
  .record({
    primaryStatus: anyOf(fc.constantFrom('AWAY', 'BUSY', 'AVAILABLE'), oddText),
    secondaryStatus: anyOf(
      fc.constantFrom('', 'Lunch', 'Coaching', 'Pausé', 'A', 'AW'),
      fc.oneof(oddText, fc.constant(null)),
    ),
    startTime: anyTime,
    endTime: fc.oneof(anyTime, fc.constant('-')),
    duration: anyDuration,
  })
  .chain((span) => anyOf(fc.constant(span), fc.oneof(fc.jsonValue(), fc.constant({ ...span, note: 1 }))));
const anyAgent = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record(
      {
        userId: anyOf(fc.uuid(), oddText),
        firstName: anyOf(fc.constantFrom('Ada', 'status', 'Zoë'), oddText),
        status: anyOf(fc.array(anySpan, { maxLength: 8 }), fc.oneof(fc.jsonValue(), fc.constant(null))),
        team: fc.oneof(fc.constant('North'), fc.record({ status: fc.array(anySpan, { maxLength: 2 }) })),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const anyReply = fc.array(anyAgent, { maxLength: 5 }).map((agents) => replyWith(...agents));

describe('cutPlainSpans', () => {
  it('reads every span of a reply as the upstream writes it', () => {
    const text = JSON.stringify(sampleReply);
    const reply = cut(text);
    expect(reply?.lists.map((spans) => spans.length)).toEqual([5]);
    expect(new TextDecoder().decode(reply?.rest)).not.toContain('primaryStatus');
    expectSame(bytesOf(text));
  });

  it.each([
    ['white space', JSON.stringify({ data: [agentWith(spanRecord())] }, undefined, 1)],
    [
      'fields in another order',
      replyWith(agentWith(Object.fromEntries(Object.entries(spanRecord()).toReversed()))),
    ],
    ['a field more', replyWith(agentWith(spanRecord({ note: 'x' })))],
    ['no text', replyWith(agentWith(spanRecord({ secondaryStatus: null })))],
    ['an empty primary status', replyWith(agentWith(spanRecord({ primaryStatus: '' })))],
    ['a time that does not exist', replyWith(agentWith(spanRecord({ startTime: '2026-02-30T00:00:00' })))],
    ['a backslash anywhere', replyWith({ userId: 'a\\b' }, agentWith(spanRecord()))],
    ['a text "status"', replyWith({ userId: 'u-2', firstName: 'status', lastName: 'x' }, { status: 7 })],
    ['a reply that breaks off', replyWith(agentWith(spanRecord(), spanRecord())).slice(0, -40)],
  ])('leaves a reply with %s to be read record by record', (_what, text) => {
    expect(cut(text)).toBeUndefined();
    expectSame(bytesOf(text));
  });

  it.each([
    ['a list that is no agent’s', replyWith({ userId: 'u-1', team: agentWith(spanRecord()) }, agentWith())],
    [
      'a list under a key that comes twice',
      '{"hasMore":false,"limit":50,"offset":0,"data":[{"userId":"u-1","status":[],"status":[]}]}',
    ],
    ['an agent that is set aside', replyWith({ ...agentWith(spanRecord()), userId: 7 })],
  ])('has %s read whole, with its spans', (_what, text) => {
    expect(cut(text)).toBeDefined();
    expectSame(bytesOf(text));
  });

  it.each(['00:59:59', '00:60:00', '00:00:60', '100:00:00', '1:00:00', '-', '', 'none'])(
    'takes the duration %j for what it is',
    (duration) => {
      const text = replyWith(agentWith(spanRecord({ duration }), spanRecord({ duration, endTime: '-' })));
      expect(cut(text)).toBeDefined();
      expectSame(bytesOf(text));
    },
  );

  it('distinguishes status names that are written alike', () => {
    const names = ['AB', 'C', 'A', 'BC', 'Aa', 'BB', 'AaBB', 'BBAa'];
    const spans = names.flatMap((primaryStatus) =>
      ['', ...names].map((secondaryStatus) => spanRecord({ primaryStatus, secondaryStatus })),
    );
    expect(cut(replyWith(agentWith(...spans)))).toBeDefined();
    expectSame(bytesOf(replyWith(agentWith(...spans))));
  });
});

describe('a page read from bytes', () => {
  it('is the same as when read record by record, whatever the reply contains', () => {
    fc.assert(
      fc.property(anyReply, (text) => expectSame(bytesOf(text))),
      { numRuns: 500 },
    );
  });

  it('is the same with any byte changed, removed or inserted', () => {
    const anyBytes = fc
      .tuple(anyReply, fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1))
      .map(([text, at, byte, kept]) => {
        const bytes = bytesOf(text);
        const index = at % bytes.length;
        return new Uint8Array([...bytes.subarray(0, index), byte, ...bytes.subarray(index + kept)]);
      });
    fc.assert(fc.property(anyBytes, expectSame), { numRuns: 1000 });
  });
});
