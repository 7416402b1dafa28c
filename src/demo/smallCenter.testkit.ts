import { type RequestHandler, http, HttpResponse } from 'msw';
import * as v from 'valibot';

import type { UpstreamRequest } from './upstreamPages.testkit';

/** A status between two moments, written by hand in UTC; without `end` it is ongoing. */
export type SmallSpan = {
  readonly primary: string;
  readonly secondary: string;
  readonly start: string;
  readonly end?: string;
  /** The duration that the upstream states, if that differs from start and end. */
  readonly stated?: string;
};

export type SmallAgent = {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly customId?: string;
  readonly spans: readonly SmallSpan[];
};

/**
 * Ada's days, each computed by hand. The offsets are those of the tz database.
 *
 * New York, 2026-11-01: clocks go from 02:00 EDT (UTC−4) back to 01:00 EST (UTC−5) at 06:00Z. The day
 * runs from 04:00Z to 05:00Z of the next day: 25 hours.
 *
 *     03:30:00Z  23:30:00 (31 Oct)  AVAILABLE  2:15:15, of which 1:45:15 are in the day
 *     05:45:15Z  01:45:15 EDT       BUSY       0:35:05
 *     06:20:20Z  01:20:20 EST       AWAY       0:39:40
 *     07:00:00Z  02:00:00           nothing    1:00:00
 *     08:00:00Z  03:00:00           OFFLINE   29:00:00, of which 21:00:00 are in the day
 *
 *     1:45:15 + 0:35:05 + 0:39:40 + 1:00:00 + 21:00:00 = 25:00:00
 *
 * New York, 2026-03-08: clocks go from 02:00 EST to 03:00 EDT at 07:00Z. The day runs from 05:00Z to
 * 04:00Z of the next day: 23 hours.
 *
 *     05:00:00Z  00:00:00  AVAILABLE   1:59:59
 *     06:59:59Z  01:59:59  BUSY        0:00:02, across the skipped hour
 *     07:00:01Z  03:00:01  AWAY        1:29:59
 *     08:30:00Z  04:30:00  nothing    19:30:00
 *
 *     1:59:59 + 0:00:02 + 1:29:59 + 19:30:00 = 23:00:00
 *
 * Lord Howe, 2026-04-05: clocks go from 02:00 (UTC+11) back to 01:30 (UTC+10:30) at 15:00Z of the 4th.
 * The day runs from 13:00Z of the 4th to 13:30Z of the 5th: 24 hours and a half.
 *
 *     13:00:00Z  00:00:00  nothing    1:45:00
 *     14:45:00Z  01:45:00  AVAILABLE  0:25:10
 *     15:10:10Z  01:40:10  nothing   22:19:50
 *
 *     1:45:00 + 0:25:10 + 22:19:50 = 24:30:00
 *
 * 2026-03-10, for zones whose clocks do not change that day: 56 s that the upstream states as 55, as in
 * the vendor's sample, and 20 minutes that it states as half an hour.
 *
 *     03:35:59Z  AVAILABLE  0:00:56
 *     03:36:55Z  nothing    0:23:05
 *     04:00:00Z  BUSY       0:20:00
 */
const ada: SmallAgent = {
  userId: 'u-ada',
  firstName: 'Ada',
  lastName: 'Autumn',
  email: 'ada.autumn@example.com',
  customId: 'A-1815',
  spans: [
    { primary: 'AVAILABLE', secondary: 'Ready', start: '2026-03-08T05:00:00Z', end: '2026-03-08T06:59:59Z' },
    { primary: 'BUSY', secondary: 'Call', start: '2026-03-08T06:59:59Z', end: '2026-03-08T07:00:01Z' },
    { primary: 'AWAY', secondary: 'Break', start: '2026-03-08T07:00:01Z', end: '2026-03-08T08:30:00Z' },
    {
      primary: 'AVAILABLE',
      secondary: 'Ready',
      start: '2026-03-10T03:35:59Z',
      end: '2026-03-10T03:36:55Z',
      stated: '00:00:55',
    },
    {
      primary: 'BUSY',
      secondary: 'Coaching',
      start: '2026-03-10T04:00:00Z',
      end: '2026-03-10T04:20:00Z',
      stated: '00:30:00',
    },
    { primary: 'AVAILABLE', secondary: 'Ready', start: '2026-04-04T14:45:00Z', end: '2026-04-04T15:10:10Z' },
    { primary: 'AVAILABLE', secondary: 'Ready', start: '2026-11-01T03:30:00Z', end: '2026-11-01T05:45:15Z' },
    { primary: 'BUSY', secondary: 'Coaching', start: '2026-11-01T05:45:15Z', end: '2026-11-01T06:20:20Z' },
    { primary: 'AWAY', secondary: 'Lunch', start: '2026-11-01T06:20:20Z', end: '2026-11-01T07:00:00Z' },
    { primary: 'OFFLINE', secondary: '', start: '2026-11-01T08:00:00Z', end: '2026-11-02T13:00:00Z' },
  ],
};

/** Works from 08:00Z on 2026-03-10 and is still on a call: for the clock. */
const ben: SmallAgent = {
  userId: 'u-ben',
  firstName: 'Ben',
  lastName: 'Busy',
  email: 'ben.busy@example.com',
  customId: 'B-2',
  spans: [
    { primary: 'AVAILABLE', secondary: 'Ready', start: '2026-03-10T08:00:00Z', end: '2026-03-10T14:00:00Z' },
    { primary: 'BUSY', secondary: 'NBK', start: '2026-03-10T14:00:00Z' },
  ],
};

/** Has an account but no status; the vendor's sample has such agents. */
const cleo: SmallAgent = {
  userId: 'u-cleo',
  firstName: '',
  lastName: '',
  email: 'cleo@example.com',
  spans: [],
};

export const smallCenterAgents: readonly SmallAgent[] = [ada, ben, cleo];

/** The current moment in tests of the running day: Ben's call has lasted an hour. */
export const smallCenterNow = '2026-03-10T15:00:00Z';

const requestSchema = v.object({
  filter: v.object({
    agents: v.optional(v.array(v.string())),
    dateFilter: v.object({
      date: v.optional(v.string()),
      startDate: v.optional(v.string()),
      endDate: v.optional(v.string()),
      timeZoneOffSet: v.number(),
    }),
  }),
});

/** The filter of a request, as it was sent. */
export function sentFilter(request: UpstreamRequest): v.InferOutput<typeof requestSchema>['filter'] {
  return v.parse(v.pipe(v.string(), v.parseJson(), requestSchema), request.body).filter;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The upstream's contract for agents written by hand: spans that touch the requested days, in the requested offset. */
export function createSmallCenterHandlers(agents: readonly SmallAgent[]): RequestHandler[] {
  return [
    http.post('*/agentstatusdetails', async ({ request }) => {
      const query = new URL(request.url).searchParams;
      const limit = Math.min(50, Number(query.get('limit')));
      const offset = Number(query.get('offset'));
      const { filter } = v.parse(requestSchema, await request.json());
      const { date, startDate = date, endDate = date, timeZoneOffSet } = filter.dateFilter;
      if (startDate === undefined || endDate === undefined) throw new TypeError('no date was requested');
      // As in JavaScript, the offset is added to the local time to get UTC.
      const localToUtcMs = timeZoneOffSet * MINUTE_MS;
      const fromMs = Date.parse(`${startDate}T00:00:00Z`) + localToUtcMs;
      const toMs = Date.parse(`${endDate}T00:00:00Z`) + DAY_MS + localToUtcMs;
      const naive = (moment: string) =>
        new Date(Date.parse(moment) - localToUtcMs).toISOString().slice(0, 19);
      const requested = agents.filter(({ email }) => filter.agents?.includes(email) ?? true);
      const data = requested.slice(offset, offset + limit).map(({ spans, ...agent }) => {
        const touching = spans.filter(
          ({ start, end }) => Date.parse(start) < toMs && (end === undefined || Date.parse(end) > fromMs),
        );
        const status = touching.map(({ primary, secondary, start, end, stated }) => ({
          primaryStatus: primary,
          secondaryStatus: secondary,
          startTime: naive(start),
          endTime: end === undefined ? '-' : naive(end),
          duration: end === undefined ? '-' : (stated ?? clockDuration(Date.parse(end) - Date.parse(start))),
        }));
        return { ...agent, ...(status.length === 0 ? {} : { status }) };
      });
      return HttpResponse.json({ hasMore: offset + limit < requested.length, limit, offset, data });
    }),
  ];
}

function clockDuration(lengthMs: number): string {
  const seconds = lengthMs / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
