import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import sample from '../../src/contract/fixtures/sampleReply.json';
import { anonymize } from './anonymize';

const nowMs = Date.UTC(2026, 2, 10, 15);

/** In everything personal of these tests, and in nothing else. */
const MARK = 'Zq';

const personalText = fc
  .tuple(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(MARK, MARK.toLowerCase()),
    fc.string({ maxLength: 6 }),
  )
  .map((parts) => parts.join(''));

/** A phone number or an id. */
const personalNumber = fc.integer({ min: 10_000_001, max: 99_999_999 }).map((number) => number * 7919);

const personalValue = fc.oneof(personalText, personalNumber, fc.constant(null), fc.constant(''));

const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19));

const span = fc.record({
  primaryStatus: fc.oneof(fc.constantFrom('AVAILABLE', 'BUSY', 'AWAY', 'OFFLINE'), personalText),
  secondaryStatus: fc.oneof(fc.constantFrom('Lunch', 'NBK', 'After-call work'), personalText),
  startTime: fc.oneof(time, personalText),
  endTime: fc.oneof(time, fc.constant('-')),
  duration: fc.oneof(fc.constantFrom('32:17:04', '-'), personalText),
});

const record = fc
  .tuple(
    fc.record({
      userId: personalValue,
      firstName: personalValue,
      lastName: personalValue,
      email: personalText.map((text) => `${text}@mail.example`),
      customId: personalValue,
      status: fc.array(span, { maxLength: 4 }),
    }),
    // Fields that no document mentions, named anything.
    fc.dictionary(
      personalText,
      fc.oneof(personalValue, fc.array(personalValue), fc.dictionary(personalText, personalValue)),
    ),
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }));

const reply = fc.record({
  hasMore: fc.boolean(),
  limit: fc.integer({ min: 1, max: 50 }),
  offset: fc.integer({ min: 0, max: 10_000 }),
  data: fc.array(record, { maxLength: 5 }),
});

test('nothing personal survives, wherever it is', () => {
  fc.assert(
    fc.property(reply, (content) => {
      const text = JSON.stringify(anonymize(content, nowMs));
      expect(text.toLowerCase()).not.toContain(MARK.toLowerCase());
      expect(text).not.toContain('mail.example');
      for (const [number] of JSON.stringify(content).matchAll(/\b\d{11,}\b/g))
        expect(text).not.toContain(number);
    }),
  );
});

test('nothing personal survives in a reply of any other form', () => {
  fc.assert(
    fc.property(fc.object({ key: personalText, values: [personalValue], maxDepth: 4 }), (content) => {
      expect(JSON.stringify(anonymize(content, nowMs)).toLowerCase()).not.toContain(MARK.toLowerCase());
    }),
  );
});

/** The form of a value: names of known fields, lengths of lists, kinds of values. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(formOf);
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.values(value).map(formOf);
}

test('the form is kept, and equal values remain equal, different ones different', () => {
  fc.assert(
    fc.property(reply, (content) => {
      const result = anonymize(content, nowMs);
      expect(formOf(result)).toEqual(formOf(content));
      expect(anonymize(content, nowMs)).toEqual(result);
    }),
  );
  const two = anonymize({ data: [{ userId: 'u-1' }, { userId: 'u-2' }, { userId: 'u-1' }] }, nowMs);
  expect(two).toEqual({ data: [{ userId: 'id-1' }, { userId: 'id-2' }, { userId: 'id-1' }] });
});

test('what a bug report needs is kept in the documented sample', () => {
  const result = anonymize(sample, nowMs);
  expect(result).toMatchObject({ hasMore: sample.hasMore, limit: sample.limit, offset: sample.offset });
  const timesIn = (value: unknown) =>
    JSON.stringify(value).match(/"(?:startTime|endTime|duration|primaryStatus)":"[^"]*"/g);
  expect(timesIn(result)).toEqual(timesIn(sample));
  expect(JSON.stringify(result)).toContain('"secondaryStatus":"NBK"');
  expect(JSON.stringify(result)).not.toContain('ohn');
});

describe('one value', () => {
  it.each([
    ['startTime', '2026-03-10T21:37:42', '2026-03-10T21:37:42'],
    ['startTime', '2026-03-10 21:37:42.123+05:30', '2026-03-10 21:37:42.123+05:30'],
    ['startTime', '10/03/2026 9:37 PM', '99/99/9999 9:99 xx'],
    ['startTime', nowMs, nowMs],
    ['startTime', 351_912_345_678, 0],
    ['endTime', '-', '-'],
    ['duration', '32:17:04', '32:17:04'],
    ['duration', '1h 5m', '9x 9x'],
    ['duration', 3600, 3600],
    ['secondaryStatus', 'Lunch break', 'Lunch break'],
    ['secondaryStatus', 'LUNCH', 'LUNCH'],
    ['secondaryStatus', "Jane's project", 'Secondary-1'],
    ['primaryStatus', 'Busy', 'Busy'],
    ['primaryStatus', 'JANE', 'PRIMARY-1'],
    ['email', 'Jane.Doe@example.com', 'agent-1@example.com'],
    ['email', 'jane', 'agent-1'],
    ['firstName', '', ''],
    ['firstName', null, null],
    ['customId', 12_345, 0],
    ['limit', 50, 50],
    ['limit', 351_912_345_678, 0],
  ])('of %s, %o, becomes %o', (field, value, expected) => {
    expect(anonymize({ [field]: value }, nowMs)).toEqual({ [field]: expected });
  });

  it('of an unknown field loses its name as well', () => {
    expect(anonymize({ 'Jane Doe': 'on leave' }, nowMs)).toEqual({ 'field-1': 'text-1' });
  });
});
