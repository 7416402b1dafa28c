import { describe, expect, it } from 'vitest';
import { timeRangeOf } from '../../domain/timeRange';
import { DAY_MS, HOUR_MS, instantFromIso, instantFromMs } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { pageWords } from '../../words/english.testkit';
import { axisLayout } from './axisLayout';
import { date, zone } from '../../domain/testDay.testkit';
import { xOf } from './timeScale';

/** The axis of whole civil days in a zone. */
function axisOf(zoneName: string, from: string, to = from, widthCssPx = 2400) {
  const { interval } = timeRangeOf(date(from), date(to), zone(zoneName));
  return axisOfPart(zoneName, interval, widthCssPx);
}

function axisOfPart(zoneName: string, visible: Interval, widthCssPx = 2400) {
  return axisLayout({ visible, widthCssPx }, zone(zoneName), { language: 'en-GB', words: pageWords });
}

function part(start: string, end: string): Interval {
  const read = (text: string) => {
    const instant = instantFromIso(text);
    if (instant === undefined) throw new TypeError(text);
    return instant;
  };
  return { start: read(start), end: read(end) };
}

const texts = (labels: readonly { readonly text: string }[]) => labels.map(({ text }) => text);

describe('on a day of 24 hours', () => {
  const axis = axisOf('Europe/Berlin', '2026-03-10');

  it('has a tick for each hour, evenly apart', () => {
    expect(texts(axis.ticks)).toEqual(
      Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
    );
    axis.ticks.forEach(({ xCssPx }, hour) => expect(xCssPx).toBeCloseTo(hour * 100));
  });

  it('shows the date and the offset once, at the left edge', () => {
    expect(axis.dates).toEqual([{ xCssPx: 0, text: expect.stringContaining('10 Mar') as string }]);
    expect(axis.dates[0]?.text).toContain('UTC+1');
    expect(axis.jumps).toEqual([]);
  });
});

describe('where the page already shows the date', () => {
  const datesOf = (start: string, end: string) =>
    axisLayout({ visible: part(start, end), widthCssPx: 2400 }, zone('Europe/Berlin'), {
      language: 'en-GB',
      words: pageWords,
      namedDate: date('2026-03-10'),
    }).dates;

  it('keeps the offset alone', () => {
    expect(datesOf('2026-03-09T23:00:00Z', '2026-03-10T23:00:00Z')).toEqual([{ xCssPx: 0, text: 'UTC+1' }]);
    expect(datesOf('2026-03-10T08:00:00Z', '2026-03-10T16:00:00Z')).toEqual([{ xCssPx: 0, text: 'UTC+1' }]);
  });

  it('shows any other date', () => {
    // The room right of now reaches into the next day.
    expect(texts(datesOf('2026-03-10T15:00:00Z', '2026-03-10T23:30:00Z'))).toEqual(['UTC+1', 'Wed 11 Mar']);
    expect(texts(datesOf('2026-03-09T15:00:00Z', '2026-03-10T15:00:00Z'))[0]).toMatch(
      /^Mon 9 Mar {2}UTC\+1$/,
    );
  });
});

describe('zoomed in', () => {
  it('marks midnight as the start of a date, and no other first tick', () => {
    const starts = (start: string, end: string) =>
      axisOfPart('UTC', part(start, end)).ticks.flatMap(({ text, startsDate }) => (startsDate ? [text] : []));
    expect(starts('2026-03-10T07:30:00Z', '2026-03-10T09:30:00Z')).toEqual([]);
    expect(starts('2026-03-10T22:30:00Z', '2026-03-11T01:30:00Z')).toEqual(['00:00']);
    expect(starts('2026-03-10T00:00:00Z', '2026-03-10T03:00:00Z')).toEqual(['00:00']);
  });
});

describe('where the clock is set', () => {
  it('shows the hour that New York repeats twice, with the offset beside it', () => {
    const axis = axisOf('America/New_York', '2026-11-01', '2026-11-01', 2500);
    const ones = axis.ticks.filter(({ text }) => text.startsWith('01:00'));
    expect(texts(ones)).toEqual(['01:00 UTC−4', '01:00 UTC−5']);
    expect(ones.map(({ xCssPx }) => Math.round(xCssPx))).toEqual([100, 200]);
    expect(axis.ticks).toHaveLength(25);
    expect(texts(axis.jumps)).toEqual(['clock back 1 h']);
    expect(axis.jumps[0]?.xCssPx).toBeCloseTo(200);
  });

  it('has no two o’clock where New York skips it, and says so', () => {
    const axis = axisOf('America/New_York', '2026-03-08', '2026-03-08', 2300);
    expect(texts(axis.ticks).slice(0, 4)).toEqual(['00:00', '01:00', '03:00 UTC−4', '04:00']);
    expect(axis.ticks).toHaveLength(23);
    axis.ticks.forEach(({ xCssPx }, index) => expect(xCssPx).toBeCloseTo(index * 100));
    expect(texts(axis.jumps)).toEqual(['clock forward 1 h']);
    expect(axis.jumps[0]?.xCssPx).toBeCloseTo(200);
  });

  it('knows that Lord Howe’s clock moves half an hour', () => {
    const back = axisOf('Australia/Lord_Howe', '2026-04-05', '2026-04-05', 2450);
    expect(texts(back.jumps)).toEqual(['clock back 30 min']);
    const forward = axisOf('Australia/Lord_Howe', '2026-10-04', '2026-10-04', 2350);
    expect(texts(forward.jumps)).toEqual(['clock forward 30 min']);
    expect(texts(forward.ticks).slice(0, 4)).toEqual(['00:00', '01:00', '03:00 UTC+11', '04:00']);
  });
});

describe('ticks', () => {
  it('stand on round local hours in a zone of a quarter of an hour', () => {
    // 00:10 to 06:10 in Kathmandu.
    const axis = axisOfPart('Asia/Kathmandu', part('2026-03-09T18:25:00Z', '2026-03-10T00:25:00Z'), 600);
    expect(texts(axis.ticks)).toEqual(['01:00', '02:00', '03:00', '04:00', '05:00', '06:00']);
    expect(axis.ticks[0]?.xCssPx).toBeCloseTo((50 / 360) * 600);
    expect(axis.dates[0]?.text).toContain('UTC+5:45');
  });

  it('show seconds only where they distinguish ticks', () => {
    const close = axisOfPart('UTC', part('2026-03-10T08:00:00Z', '2026-03-10T08:01:00Z'), 1200);
    expect(texts(close.ticks).slice(0, 3)).toEqual(['08:00:00', '08:00:05', '08:00:10']);
    const wide = axisOfPart('UTC', part('2026-03-10T08:00:00Z', '2026-03-10T09:00:00Z'), 1200);
    expect(texts(wide.ticks).slice(0, 2)).toEqual(['08:00', '08:05']);
  });

  it('are days on a range of a month, and the date is not repeated', () => {
    const axis = axisOf('Europe/Berlin', '2026-03-01', '2026-03-31', 1000);
    expect(axis.ticks.length).toBeGreaterThanOrEqual(10);
    expect(texts(axis.ticks).every((text) => text.endsWith(' Mar'))).toBe(true);
    expect(axis.dates).toEqual([]);
    expect(texts(axis.jumps)).toEqual(['clock forward 1 h']);
  });

  it.each([
    ['UTC', 390],
    ['America/New_York', 1000],
    ['Pacific/Chatham', 2400],
  ])('keep room for their labels and stay on the plot at any zoom (%s, %i px)', (zoneName, widthCssPx) => {
    const { start } = timeRangeOf(date('2026-03-20'), date('2026-03-20'), zone(zoneName)).interval;
    for (let lengthMs = 10_000; lengthMs <= 31 * DAY_MS; lengthMs *= 1.7) {
      const visible = { start, end: instantFromMs(start + Math.round(lengthMs)) };
      const { ticks } = axisOfPart(zoneName, visible, widthCssPx);
      ticks.forEach(({ xCssPx }, index) => {
        expect(xCssPx).toBeGreaterThanOrEqual(0);
        expect(xCssPx).toBeLessThan(widthCssPx);
        const next = ticks[index + 1];
        if (next !== undefined) expect(next.xCssPx - xCssPx).toBeGreaterThanOrEqual(30);
      });
    }
  });
});

describe('dates', () => {
  it('are shown where each day begins, on the day’s own tick', () => {
    const axis = axisOf('Asia/Kolkata', '2026-03-10', '2026-03-12', 2400);
    expect(texts(axis.dates).map((text) => /\d+ Mar/.exec(text)?.[0])).toEqual([
      '10 Mar',
      '11 Mar',
      '12 Mar',
    ]);
    expect(axis.dates.map(({ xCssPx }) => Math.round(xCssPx))).toEqual([0, 800, 1600]);
    expect(axis.ticks.filter(({ startsDate }) => startsDate).map(({ text }) => text)).toEqual([
      '00:00',
      '00:00',
      '00:00',
    ]);
  });

  it('never begin left of the plot, nor run into the next one, wherever the view stands', () => {
    const { start } = timeRangeOf(date('2026-03-10'), date('2026-03-10'), zone('Asia/Kolkata')).interval;
    for (let shiftMs = 0; shiftMs < DAY_MS; shiftMs += HOUR_MS / 2) {
      const visible = { start: instantFromMs(start + shiftMs), end: instantFromMs(start + shiftMs + DAY_MS) };
      const scale = { visible, widthCssPx: 1000 };
      const { dates } = axisLayout(scale, zone('Asia/Kolkata'), { language: 'en-GB', words: pageWords });
      expect(dates.length).toBeGreaterThan(0);
      dates.forEach(({ xCssPx }, index) => {
        expect(xCssPx).toBeGreaterThanOrEqual(0);
        const next = dates[index + 1];
        // The first label carries the offset and is the longest: about 130 px in the page's type.
        if (next !== undefined) expect(next.xCssPx - xCssPx).toBeGreaterThanOrEqual(140);
      });
      const midnightX = xOf(scale, start + DAY_MS);
      if (midnightX < 1000)
        expect(dates.some(({ xCssPx }) => Math.abs(xCssPx - midnightX) < 0.01)).toBe(true);
    }
  });

  it('stay at the left edge when no midnight is in view', () => {
    const axis = axisOfPart('UTC', part('2026-03-10T08:00:00Z', '2026-03-10T09:00:00Z'));
    expect(axis.dates).toHaveLength(1);
    expect(axis.dates[0]).toMatchObject({ xCssPx: 0 });
    expect(axis.dates[0]?.text).toContain('10 Mar');
  });
});
