import type { Bounds } from '../../domain/answerBounds';
import type { StatusThreshold } from '../../domain/filters';
import { type CivilDate, parseCivilDate } from '../../time/civilDate';
import { type Instant, instantFromIso } from '../../time/instant';
import { contains, type Interval } from '../../time/interval';
import {
  MAX_ADDRESS_STATUSES,
  MOST_MINIMUM_AGENTS,
  MAX_STATUS_LENGTH,
  MAX_THRESHOLD_SECONDS,
  type Tell,
} from './addressContext';
import { readAddressList } from './addressList';
import { dateFact } from './addressFact';

/** Whether the staffing chart is shown: `1` or `0`. */
export function readStaffing(text: string, tell: Tell): boolean | undefined {
  const value = text.trim();
  if (value === '1' || value === '0') return value === '1';
  tell({ kind: 'notSwitch', value: [text] }, { kind: 'staffingHidden' });
  return undefined;
}

/** The least number of available agents, from 1 to `MAX_COVER_FLOOR`. */
export function readMinimumAgents(text: string, tell: Tell): number | undefined {
  const bounds = { least: 1, most: MOST_MINIMUM_AGENTS };
  const floor = wholeNumber(text.trim(), bounds);
  if (floor === undefined) tell({ kind: 'notWhole', value: [text], ...bounds }, { kind: 'noFloor' });
  return floor;
}

/** How a number is read from which on an answer tells something. */
export function readLimit(bounds: Bounds): (text: string, tell: Tell) => number | undefined {
  return (text, tell) => {
    const limit = wholeNumber(text.trim(), bounds);
    if (limit === undefined) tell({ kind: 'notWhole', value: [text], ...bounds }, { kind: 'usingDefault' });
    return limit;
  };
}

/** Seconds by primary status, such as `AWAY:1800,BUSY:3600`; the first of two for one status counts. */
export function readThresholds(text: string, tell: Tell): StatusThreshold[] {
  const secondsByCode = new Map<string, number>();
  const bad: string[] = [];
  for (const item of readAddressList(text)) {
    const colon = item.lastIndexOf(':');
    const code = item.slice(0, Math.max(0, colon));
    const seconds = wholeNumber(item.slice(colon + 1), { least: 1, most: MAX_THRESHOLD_SECONDS });
    const isRead = code !== '' && code.length <= MAX_STATUS_LENGTH && seconds !== undefined;
    if (isRead && secondsByCode.size < MAX_ADDRESS_STATUSES) {
      secondsByCode.set(code, secondsByCode.get(code) ?? seconds);
    } else bad.push(item);
  }
  if (bad.length > 0) {
    tell({ kind: 'notThresholds', value: bad }, { kind: 'usingDefault' });
  }
  return Array.from(secondsByCode, ([code, seconds]) => ({ code, seconds }));
}

/** A moment in the range, whose leavers come first. */
export function readLeaversAt(text: string, timeRange: Interval, tell: Tell): Instant | undefined {
  // A plus sign that was not encoded reads as a space.
  const moment = instantFromIso(text.trim().replaceAll(' ', '+'));
  const usual = { kind: 'usingDefault' } as const;
  if (moment === undefined) tell({ kind: 'notMoment', value: [text] }, usual);
  else if (!contains(timeRange, moment)) tell({ kind: 'momentOutside' }, usual);
  else return moment;
  return undefined;
}

/** The first day of the range to compare with, another one than is shown. */
export function readCompareFrom(text: string, from: CivilDate, tell: Tell): CivilDate | undefined {
  const date = parseCivilDate(text.trim());
  if (typeof date !== 'string') {
    tell(dateFact(text, date.fault), { kind: 'notCompared' });
    return undefined;
  }
  if (date !== from) return date;
  tell({ kind: 'shownAlready', date }, { kind: 'notCompared' });
  return undefined;
}

/** A whole number within bounds, written in digits alone. */
function wholeNumber(text: string, { least, most }: Bounds): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
