import { expect, it } from 'vitest';
import { pageFrom, replyMade, spanRecord } from '../../api/read/decodePage.testkit';
import { at } from '../../base/elementAt';
import { StatusCatalog } from '../../domain/statusCatalog';
import { timeRangeOf } from '../../domain/timeRange';
import { civilDateFromLocalMs } from '../../time/civilDate';
import { parseZone, UTC } from '../../time/zone';
import { noticesEn } from '../../words/en/notices';
import { english, pageWords } from '../../words/english.testkit';
import { doubtLines } from './doubtLines';

const day = civilDateFromLocalMs(Date.UTC(2026, 2, 10));
const kolkata = parseZone('Asia/Kolkata') ?? UTC;
const context = {
  timeRange: timeRangeOf(day, day, kolkata),
  now: replyMade,
  language: 'en-GB',
  words: pageWords,
};

function linesOf(status: readonly unknown[]) {
  const catalog = new StatusCatalog();
  const { agents } = pageFrom({ data: [{ userId: 'u-1', status }] }, { catalog });
  return doubtLines(at(agents, 0), catalog, context, english(noticesEn));
}

it('says which span is in doubt, when it was on the viewer’s clock, and why', () => {
  const honest = spanRecord({ startTime: '2026-03-10T06:00:00', endTime: '2026-03-10T07:00:00' });
  expect(linesOf([honest, spanRecord({ duration: '02:00:00' })])).toEqual([
    'BUSY · Coaching, 13:30:00 – 14:30:00: stated duration is 2:00:00, start to end is 1:00:00',
  ]);
  expect(linesOf([honest])).toEqual([]);
});

it('lists a few spans and counts the rest', () => {
  const lines = linesOf(Array.from({ length: 8 }, () => spanRecord({ duration: '02:00:00' })));
  expect(lines).toHaveLength(6);
  expect(lines.at(-1)).toBe('and 3 more');
});
