import { describe, expect, it } from 'vitest';
import type { CivilDate } from './civilDate';
import { formatCivilDate, formatDayAndTime, formatExactMoment, formatLocalTime, formatTime } from './format';
import { instantFromMs } from './instant';
import type { Zone } from './zone';

const moment = instantFromMs(Date.UTC(2026, 2, 10, 18, 35, 9));
const kolkata = 'Asia/Kolkata' as Zone;
const newYork = 'America/New_York' as Zone;

/** ICU versions differ on the comma after a weekday. */
const withoutCommas = (text: string) => text.replaceAll(',', '');

describe('moments in words (en-GB)', () => {
  it('use the time of the zone', () => {
    expect(formatTime('en-GB', kolkata, moment)).toBe('00:05:09');
    expect(formatTime('en-GB', newYork, moment)).toBe('14:35:09');
    expect(withoutCommas(formatDayAndTime('en-GB', kolkata, moment))).toBe('Wed 11 Mar 00:05:09');
  });

  it('are unambiguous with the year and the offset beside them', () => {
    expect(formatExactMoment('en-GB', kolkata, moment)).toBe('11 Mar 2026, 00:05:09 UTC+5:30');
    expect(formatExactMoment('en-GB', newYork, moment)).toBe('10 Mar 2026, 14:35:09 UTC−4');
  });

  it('distinguish the two passes of a repeated hour by the offset', () => {
    const first = instantFromMs(Date.UTC(2026, 10, 1, 5, 30));
    const second = instantFromMs(Date.UTC(2026, 10, 1, 6, 30));
    expect(formatExactMoment('en-GB', newYork, first)).toBe('1 Nov 2026, 01:30:00 UTC−4');
    expect(formatExactMoment('en-GB', newYork, second)).toBe('1 Nov 2026, 01:30:00 UTC−5');
  });

  it('call midnight 00:00 in every language', () => {
    for (const locale of ['en-GB', 'en-US', 'de', 'ja']) expect(formatLocalTime(locale, 0)).toMatch(/^00:00/);
  });

  it('name a civil date with its weekday', () => {
    expect(withoutCommas(formatCivilDate('en-GB', '2026-03-10' as CivilDate))).toBe('Tue 10 Mar 2026');
    expect(formatCivilDate('de', '2026-03-10' as CivilDate)).toContain('März');
  });
});
