import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DateFilter } from '../../../src/contract/agentStatusRequest';
import { coveredTime } from '../../upstream/coveredTime';
import { type Translation, translateRecord } from './translateRecord';

const berlin: DateFilter = { date: '2026-11-23', timeZoneOffSet: -60 };
const newYork: DateFilter = { date: '2026-11-23', timeZoneOffSet: 300 };
const toNewYork: Translation = { sent: berlin, asked: newYork, timestamps: 'requested-offset' };

const span = (startTime: unknown, endTime: unknown) => ({
  primaryStatus: 'BUSY',
  startTime,
  endTime,
  duration: '',
});
const recordOf = (...status: unknown[]) => ({ userId: 'u-1', status, customField: { kept: true } });

describe('a record', () => {
  it('has its times in the asked offset, and everything else as it was', () => {
    const record = recordOf(
      span('2026-11-23T15:00:00', '2026-11-23T15:30:00'),
      span('2026-11-23T15:30:00', '-'),
    );
    expect(translateRecord(record, toNewYork)).toEqual(
      recordOf(span('2026-11-23T09:00:00', '2026-11-23T09:30:00'), span('2026-11-23T09:30:00', '-')),
    );
  });

  it('keeps the order of its fields, so that the page reads it as fast', () => {
    const record = recordOf(span('2026-11-23T15:00:00', '2026-11-23T15:30:00'));
    const names = (value: unknown) => JSON.stringify(value).match(/"\w+":/g);
    expect(names(translateRecord(record, toNewYork))).toEqual(names(record));
  });

  it('keeps a span that reaches into the asked time whole, and loses one that does not', () => {
    // New York's 23rd begins at 06:00 in Berlin.
    const record = recordOf(
      span('2026-11-21T00:00:00', '2026-11-23T06:00:00'),
      span('2026-11-21T00:00:00', '2026-11-23T06:00:01'),
      span('2026-11-24T06:00:00', '-'),
    );
    expect(translateRecord(record, toNewYork)).toEqual(
      recordOf(span('2026-11-20T18:00:00', '2026-11-23T00:00:01')),
    );
  });

  it('in UTC is not moved, only cut', () => {
    const record = recordOf(
      span('2026-11-23T04:00:00', '2026-11-23T05:00:00'),
      span('2026-11-23T05:00:00', '2026-11-23T06:00:00'),
    );
    expect(translateRecord(record, { ...toNewYork, timestamps: 'utc' })).toEqual(
      recordOf(span('2026-11-23T05:00:00', '2026-11-23T06:00:00')),
    );
  });

  it.each([
    ['another form', '2026-11-23 15:00'],
    ['a zone', '2026-11-23T15:00:00Z'],
    ['a day that does not exist', '2026-13-23T15:00:00'],
    ['text', 'soon'],
  ])('with %s of a time is not translated, because that would be a guess', (_, time) => {
    expect(translateRecord(recordOf(span(time, '-')), toNewYork)).toBeUndefined();
    expect(translateRecord(recordOf(span('2026-11-23T15:00:00', time)), toNewYork)).toBeUndefined();
  });

  it.each([
    [null],
    ['text'],
    [7],
    [{ userId: 'u-1' }],
    [{ userId: 'u-1', status: null }],
    [{ status: 'none' }],
  ])('%j without spans stays as it is', (record) => {
    expect(translateRecord(record, toNewYork)).toEqual(record);
  });

  it('with spans that are no spans keeps them for the page to report', () => {
    const record = recordOf(null, 'text', span(undefined, 5));
    expect(translateRecord(record, toNewYork)).toEqual(record);
  });
});

describe('translating', () => {
  const offsetArbitrary = fc.integer({ min: -14 * 4, max: 12 * 4 }).map((quarters) => quarters * 15);
  const timeArbitrary = fc
    .integer({
      min: Date.parse('2026-11-20T00:00:00Z') / 1000,
      max: Date.parse('2026-11-27T00:00:00Z') / 1000,
    })
    .map((seconds) => new Date(seconds * 1000).toISOString().slice(0, 19));
  const spansArbitrary = fc.array(
    fc.tuple(timeArbitrary, fc.option(timeArbitrary, { nil: '-' })).map(([start, end]) => span(start, end)),
  );
  const instant = (time: string, offset: number) => Date.parse(`${time}Z`) + offset * 60_000;

  it('keeps the instants of every span that touches the asked time, and nothing else', () => {
    fc.assert(
      fc.property(offsetArbitrary, offsetArbitrary, spansArbitrary, (sentOffset, askedOffset, spans) => {
        const sent: DateFilter = {
          startDate: '2026-11-20',
          endDate: '2026-11-26',
          timeZoneOffSet: sentOffset,
        };
        const asked: DateFilter = { date: '2026-11-23', timeZoneOffSet: askedOffset };
        const { startMs, endMs } = coveredTime(asked);
        const instantsOf = (list: typeof spans, offset: number) =>
          list.map(({ startTime, endTime }) => [
            instant(String(startTime), offset),
            endTime === '-' ? Infinity : instant(String(endTime), offset),
          ]);
        const translated = translateRecord(recordOf(...spans), {
          sent,
          asked,
          timestamps: 'requested-offset',
        });
        const kept = instantsOf((translated as { status: typeof spans }).status, askedOffset);
        const expected = instantsOf(spans, sentOffset).filter(
          ([from = 0, to = 0]) => from < endMs && (to > startMs || (to === from && to === startMs)),
        );
        expect(kept).toEqual(expected);
      }),
    );
  });
});
