import type { SmallAgent, SmallSpan } from './smallCenter.testkit';

/** A span of 2026-03-10 between two times of its clock, in UTC; without an end it is ongoing. */
function span(primary: string, secondary: string, start: string, end?: string): SmallSpan {
  const moment = (time: string) => `2026-03-10T${time}:00Z`;
  return { primary, secondary, start: moment(start), ...(end === undefined ? {} : { end: moment(end) }) };
}

function agent(firstName: string, lastName: string, spans: readonly SmallSpan[]): SmallAgent {
  const name = firstName.toLowerCase();
  return { userId: `u-${name}`, firstName, lastName, email: `${name}@example.com`, spans };
}

/**
 * One day, 2026-03-10 in UTC, seen at 18:00. All insights are computed by hand:
 *
 *     Ann  08:00 Available ─────────────────────────────────────────────────────────── 16:00
 *     Bob  08:00 Available ── 11:50 Away (Lunch) ── 12:40 Available ────────────────── 16:00
 *     Cid  08:00 Available ── 11:55 Away (Break) ── 12:05 Available ────────────────── 16:00
 *     Dee  08:00 Available ── 12:00 Busy (Call) ─── 13:30 Available ────────────────── 16:00
 *     Eve  08:00 Available ── 14:00 Busy, and a change each minute until 14:09 ─────── 16:00
 *     Fay  08:00 Available ── 15:00 Away (Break), ongoing
 *
 *     Available from  00:00  08:00  11:50  11:55  12:00  12:05  12:40  13:30  14:00 … 14:09  15:00  16:00
 *                         0      6      5      4      3      4      5      6      5        6      5      0
 *
 * Fewer than 4 available: 00:00 – 08:00 (8 h), 12:00 – 12:05 (5 m), 16:00 – 18:00 (2 h): 10h 05m.
 * Left before the dip at 12:00, since the maximum of 6 ended at 11:50: Bob (back after 50 m), Cid (10 m),
 * Dee (1h 30m).
 * Longer than the default limits (break 15 m, lunch 60 m, other reasons to be busy 60 m): Fay 3 h, so 2h 45m over;
 * Dee 1h 30m, 30 m over. Bob's lunch is within its limit.
 * Changes within 15 minutes: Eve ten, 14:00 to 14:09, and twelve in all; no other agent more than one.
 * Two or more away at once: 11:55 – 12:05, Bob and Cid.
 */
export const insightsAgents: readonly SmallAgent[] = [
  agent('Ann', 'Able', [span('AVAILABLE', 'Ready', '08:00', '16:00')]),
  agent('Bob', 'Best', [
    span('AVAILABLE', 'Ready', '08:00', '11:50'),
    span('AWAY', 'Lunch', '11:50', '12:40'),
    span('AVAILABLE', 'Ready', '12:40', '16:00'),
  ]),
  agent('Cid', 'Cole', [
    span('AVAILABLE', 'Ready', '08:00', '11:55'),
    span('AWAY', 'Break', '11:55', '12:05'),
    span('AVAILABLE', 'Ready', '12:05', '16:00'),
  ]),
  agent('Dee', 'Dale', [
    span('AVAILABLE', 'Ready', '08:00', '12:00'),
    span('BUSY', 'Call', '12:00', '13:30'),
    span('AVAILABLE', 'Ready', '13:30', '16:00'),
  ]),
  agent('Eve', 'East', [
    span('AVAILABLE', 'Ready', '08:00', '14:00'),
    ...Array.from({ length: 9 }, (_, minute) =>
      minute % 2 === 0
        ? span('BUSY', 'Call', `14:0${minute}`, `14:0${minute + 1}`)
        : span('AVAILABLE', 'Ready', `14:0${minute}`, `14:0${minute + 1}`),
    ),
    span('AVAILABLE', 'Ready', '14:09', '16:00'),
  ]),
  agent('Fay', 'Frost', [span('AVAILABLE', 'Ready', '08:00', '15:00'), span('AWAY', 'Break', '15:00')]),
];

/** The moment at which the day is seen. */
export const insightsNow = '2026-03-10T18:00:00Z';
