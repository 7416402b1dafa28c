import type { StatusThreshold } from '../domain/filters';
import { type CivilDate, parseCivilDate } from '../time/civilDate';
import { type Instant, instantFromIso } from '../time/instant';
import { contains, type Interval } from '../time/interval';
import {
  MAX_ADDRESS_STATUSES,
  MAX_COVER_FLOOR,
  MAX_STATUS_LENGTH,
  MAX_THRESHOLD_SECONDS,
  type Say,
} from './addressContext';
import { readAddressList } from './addressList';
import { quoteValue, quoteValues } from './quoteValue';
import { explainCivilDateFault } from './readAddressDates';

/** Whether the staffing chart is shown: `1` or `0`. */
export function readStaffing(text: string, say: Say): boolean | undefined {
  const value = text.trim();
  if (value === '1' || value === '0') return value === '1';
  say(`${quoteValue(text)} is neither 1 nor 0. The staffing chart stays hidden.`);
  return undefined;
}

/** The least number of available agents, from 1 to `MAX_COVER_FLOOR`. */
export function readCoverFloor(text: string, say: Say): number | undefined {
  const floor = wholeNumber(text.trim(), MAX_COVER_FLOOR);
  if (floor === undefined) {
    say(`${quoteValue(text)} is not a whole number from 1 to ${MAX_COVER_FLOOR}. No floor is set.`);
  }
  return floor;
}

/** Seconds by primary status, such as `AWAY:1800,BUSY:3600`; the first of two for one status counts. */
export function readThresholds(text: string, say: Say): StatusThreshold[] {
  const secondsByCode = new Map<string, number>();
  const bad: string[] = [];
  for (const item of readAddressList(text)) {
    const colon = item.lastIndexOf(':');
    const code = item.slice(0, Math.max(0, colon));
    const seconds = wholeNumber(item.slice(colon + 1), MAX_THRESHOLD_SECONDS);
    const isRead = code !== '' && code.length <= MAX_STATUS_LENGTH && seconds !== undefined;
    if (isRead && secondsByCode.size < MAX_ADDRESS_STATUSES) {
      secondsByCode.set(code, secondsByCode.get(code) ?? seconds);
    } else bad.push(item);
  }
  if (bad.length > 0) {
    say(
      `Not a status and seconds up to a week, such as AWAY:1800: ${quoteValues(bad)}. The usual thresholds hold.`,
    );
  }
  return Array.from(secondsByCode, ([code, seconds]) => ({ code, seconds }));
}

/** A moment in the range, whose leavers come first. */
export function readBlame(text: string, window: Interval, say: Say): Instant | undefined {
  // A plus sign that was not encoded reads as a space.
  const moment = instantFromIso(text.trim().replaceAll(' ', '+'));
  const usual = 'The rows keep their usual order.';
  if (moment === undefined) say(`${quoteValue(text)} is no moment such as 2026-03-10T08:00:00Z. ${usual}`);
  else if (!contains(window, moment)) say(`That moment lies outside the range. ${usual}`);
  else return moment;
  return undefined;
}

/** The first day of the range to compare with, another one than is shown. */
export function readCompareFrom(text: string, from: CivilDate, say: Say): CivilDate | undefined {
  const date = parseCivilDate(text.trim());
  if (typeof date !== 'string') {
    say(`${quoteValue(text)} ${explainCivilDateFault(date.fault)}. Nothing is compared.`);
    return undefined;
  }
  if (date !== from) return date;
  say(`${date} is the day that is shown. Nothing is compared.`);
  return undefined;
}

/** A whole number from 1 to `most`, written in digits alone. */
function wholeNumber(text: string, most: number): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= 1 && value <= most ? value : undefined;
}
