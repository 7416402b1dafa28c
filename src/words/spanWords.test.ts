import { describe, expect, it } from 'vitest';
import { type Span, spanDoubt } from '../domain/spanColumns';
import { timeRangeOf } from '../domain/timeRange';
import { pageWords } from './english.testkit';
import { date, minute, minutes, testTimeRange, zone } from '../domain/testDay.testkit';
import {
  differingDeclaredDuration,
  doubtSummary,
  doubtWords,
  gapCellName,
  momentWords,
  rangeWords,
  spanCellName,
  spanLength,
  ariaStatusWords,
  ariaVisibleWords,
  statusWords,
  visibleWords,
  type WordsContext,
} from './spanWords';

const context: WordsContext = {
  timeRange: testTimeRange,
  now: minute(600),
  staleAfterMs: 60_000,
  language: 'en-GB',
  words: pageWords,
};
const lunch = { primary: 'AWAY', secondary: 'Lunch' };

function span(changes: Partial<Span> = {}): Span {
  return {
    row: 0,
    start: minute(480),
    end: minute(495.5),
    statusCode: 0,
    declaredSeconds: 930,
    doubts: 0,
    ...changes,
  };
}

describe('the name of a cell', () => {
  it('is PRIMARY · SECONDARY, start – end, duration', () => {
    expect(spanCellName(span(), lunch, minute(600), context)).toBe(
      'AWAY · Lunch, 08:00:00 – 08:15:30, 0:15:30',
    );
  });

  it('says where no secondary status was given', () => {
    expect(statusWords({ primary: 'AVAILABLE', secondary: '' }, pageWords)).toBe(
      'AVAILABLE · no secondary status',
    );
  });

  it('says that a span goes on, and how long by now', () => {
    expect(spanCellName(span({ end: undefined }), lunch, minute(600), context)).toBe(
      'AWAY · Lunch, 08:00:00 – ongoing, 2:00:00',
    );
  });

  it('names the day of a moment that is not on the window’s only day', () => {
    const name = spanCellName(span({ start: minute(-30), end: minute(1440) }), lunch, minute(600), context);
    expect(name).toMatch(/^AWAY · Lunch, Mon.* 9 Mar, 23:30:00 – Wed.* 11 Mar, 00:00:00, 24:30:00$/);
  });

  it('names the day of every moment in a window of several', () => {
    const timeRange = timeRangeOf(date('2026-03-09'), date('2026-03-10'), zone('UTC'));
    expect(momentWords(minute(480), { ...context, timeRange })).toMatch(/^Tue.* 10 Mar, 08:00:00$/);
    expect(momentWords(minute(-960), { ...context, timeRange })).toMatch(/^Mon.* 9 Mar, 08:00:00$/);
  });

  it('distinguishes the two hours of the same name on a day that sets its clock back', () => {
    const timeRange = timeRangeOf(date('2026-11-01'), date('2026-11-01'), zone('America/New_York'));
    const at = (iso: string) => momentWords(Date.parse(iso), { ...context, timeRange });
    expect(at('2026-11-01T05:30:00Z')).toBe('01:30:00 UTC−4');
    expect(at('2026-11-01T06:30:00Z')).toBe('01:30:00 UTC−5');
    expect(at('2026-11-01T07:00:00Z')).toBe('02:00:00');
    expect(at('2026-11-01T04:59:59Z')).toBe('00:59:59');
  });

  it('gives times in the range’s zone', () => {
    const timeRange = timeRangeOf(date('2026-03-10'), date('2026-03-10'), zone('Asia/Kathmandu'));
    expect(rangeWords(minute(0), minute(60), { ...context, timeRange })).toBe('05:45:00 – 06:45:00');
  });

  it('passes 24 hours', () => {
    expect(
      spanCellName(span({ start: minute(0), end: minute(32 * 60 + 17) }), lunch, minute(600), context),
    ).toMatch(/, 32:17:00$/);
  });

  it('of a gap says that nothing was reported', () => {
    expect(gapCellName(minute(495.5), minute(506 + 4 / 60), context)).toBe(
      'No status reported, 08:15:30 – 08:26:04, 0:10:34',
    );
  });

  it('ends with what is doubtful', () => {
    const doubtful = span({ doubts: spanDoubt.overlap, declaredSeconds: undefined });
    expect(spanCellName(doubtful, lunch, minute(600), context)).toBe(
      'AWAY · Lunch, 08:00:00 – 08:15:30, 0:15:30, starts before an earlier status ended',
    );
  });
});

describe('the status of a header, spoken', () => {
  const away = { code: 'AWAY', label: 'Away', lightColour: '', darkColour: '', pattern: 'solid' } as const;

  it('has the primary status before the secondary', () => {
    expect(ariaStatusWords(away, 'Lunch', pageWords)).toBe('Away · Lunch');
  });

  it.each([undefined, '', 'Away'])('says one name once (secondary %j)', (secondary) => {
    expect(ariaStatusWords(away, secondary, pageWords)).toBe('Away');
  });

  it('says where there is none', () => {
    expect(ariaStatusWords(undefined, undefined, pageWords)).toBe('No status');
  });
});

describe('spanLength', () => {
  const ongoing = span({ start: minute(480), end: undefined });

  it('is never negative', () => {
    const lengthMsOf = (changes: Partial<Span>) => spanLength(span(changes), minute(600), context).lengthMs;
    expect(lengthMsOf({ end: minute(470) })).toBe(0);
    expect(lengthMsOf({ start: minute(700), end: undefined })).toBe(0);
  });

  it('of a status that goes on is the time up to now, while data is fresh', () => {
    expect(spanLength(ongoing, minute(599), context)).toEqual({
      lengthMs: 120 * 60_000,
      isAtLeast: false,
    });
  });

  it('is at least the time up to the newest data, once that is out of date', () => {
    expect(spanLength(ongoing, minute(590), context)).toEqual({ lengthMs: 110 * 60_000, isAtLeast: true });
    expect(spanCellName(ongoing, lunch, minute(590), context)).toBe(
      'AWAY · Lunch, 08:00:00 – ongoing, at least 1:50:00',
    );
  });

  it('of a status that is over is known, however old the data', () => {
    expect(spanLength(span(), minute(500), context)).toEqual({ lengthMs: 15.5 * 60_000, isAtLeast: false });
  });
});

describe('doubts', () => {
  it.each([
    [spanDoubt.overlap, ['starts before an earlier status ended']],
    [spanDoubt.endBeforeStart, ['ends before it starts']],
    [spanDoubt.durationMismatch, ['stated duration is 0:10:00, start to end is 0:15:30']],
    [spanDoubt.future, ['is in the future']],
    [0, []],
  ])('%i', (doubts, words) => {
    expect(doubtWords(span({ doubts, declaredSeconds: 600 }), context)).toEqual(words);
  });

  it('names a stated duration that could not be read, or that an ongoing span has', () => {
    const doubts = spanDoubt.durationMismatch;
    expect(doubtWords(span({ doubts, declaredSeconds: undefined }), context)).toEqual([
      'stated duration is unreadable, start to end is 0:15:30',
    ]);
    expect(doubtWords(span({ doubts, end: undefined }), context)).toEqual(['stated duration is 0:15:30']);
  });

  it('lists several of one span, and sums up those of a row', () => {
    expect(doubtWords(span({ doubts: spanDoubt.overlap | spanDoubt.future }), context)).toHaveLength(2);
    const all = Object.values(spanDoubt).reduce((sum, bit) => sum | bit, 0);
    expect(doubtSummary(all, pageWords).split('; ')).toHaveLength(4);
    expect(doubtSummary(spanDoubt.overlap, pageWords)).toBe('statuses overlap');
    expect(doubtSummary(0, pageWords)).toBe('');
  });
});

describe('differingDeclaredDuration', () => {
  it('is named when it is off by as little as a second', () => {
    expect(differingDeclaredDuration(span(), 'en-GB')).toBeUndefined();
    expect(differingDeclaredDuration(span({ declaredSeconds: 929 }), 'en-GB')).toBe('0:15:29');
    expect(differingDeclaredDuration(span({ declaredSeconds: undefined }), 'en-GB')).toBeUndefined();
    expect(differingDeclaredDuration(span({ end: undefined }), 'en-GB')).toBeUndefined();
  });
});

it('says what is visible, in text and for screen readers', () => {
  const part = minutes(480, 720);
  expect(visibleWords(part, context)).toBe('08:00:00 – 12:00:00');
  expect(ariaVisibleWords(part, context)).toBe('Showing 08:00:00 – 12:00:00, 4h 00m');
});

it('says so where that is all there is', () => {
  expect(visibleWords(undefined, context)).toBe('Whole range');
  expect(visibleWords(testTimeRange.interval, context)).toBe('Whole range');
  expect(ariaVisibleWords(testTimeRange.interval, context)).toBe('Showing the whole range, 1d 0h');
});
