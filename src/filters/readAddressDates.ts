import { assertNever } from '../domain/assertNever';
import { type CivilDate, type CivilDateFault, countCivilDays, parseCivilDate } from '../time/civilDate';
import type { AddressNotice } from './addressContext';
import { dayRange, type DateRange, limitRange } from './dateRange';
import { quoteValue } from './quoteValue';

/** What is wrong with a date, as the end of a sentence that begins with the date. */
export function explainCivilDateFault(fault: CivilDateFault): string {
  switch (fault) {
    case 'format':
      return 'is not a date in the form 2026-03-10 (year-month-day)';
    case 'no-such-date':
      return 'is not a day of the calendar';
    case 'too-early':
      return 'lies before the year 2000';
    case 'too-late':
      return 'lies after the year 2999';
    default:
      return assertNever(fault);
  }
}

type Given = { readonly from: CivilDate | undefined; readonly to: CivilDate | undefined };

/**
 * The range that `from` and `to` of an address stand for, and what had to be mended.
 *
 * A date that is missing or cannot be read becomes today; where today would turn the range round or
 * make it longer than `maxDays`, the other date's day is taken. Given the wrong way round, the day
 * of `from` counts; too long, the end is cut. So the better half of an address always survives.
 */
export function readAddressDates(
  fromText: string | undefined,
  toText: string | undefined,
  today: CivilDate,
  maxDays: number,
): { readonly range: DateRange; readonly notices: readonly AddressNotice[] } {
  const faults = new Map<'from' | 'to', string>();
  const read = (parameter: 'from' | 'to', text: string | undefined) => {
    if (text === undefined) return undefined;
    const date = parseCivilDate(text.trim());
    if (typeof date === 'string') return date;
    faults.set(parameter, `${quoteValue(text)} ${explainCivilDateFault(date.fault)}.`);
    return undefined;
  };
  const given: Given = { from: read('from', fromText), to: read('to', toText) };
  const notices: AddressNotice[] = [];
  const range = completeRange(given, today, maxDays);

  for (const [parameter, fault] of faults) {
    const used = range[parameter];
    const usedIs = used === today ? `today (${used})` : used;
    notices.push({ parameter, message: `${fault} Using ${usedIs} instead.` });
  }
  if (given.from !== undefined && given.to !== undefined) {
    const days = countCivilDays(given.from, given.to);
    if (days < 1) {
      const message = `The range ends (${given.to}) before it starts (${given.from}). Showing ${range.from} alone.`;
      notices.push({ parameter: 'to', message });
    } else if (days > maxDays) {
      const limit = maxDays === 1 ? '1 day' : `${maxDays} days`;
      const message = `The range is ${days} days long; at most ${limit} can be shown. It now ends on ${range.to}.`;
      notices.push({ parameter: 'to', message });
    }
  } else if (given.from !== undefined && toText === undefined && range.to !== today) {
    const message = `No end was given, and today (${today}) is out of reach from ${range.from}. Showing ${range.from} alone.`;
    notices.push({ parameter: 'to', message });
  } else if (given.to !== undefined && fromText === undefined && range.from !== today) {
    const message = `No start was given, and today (${today}) is out of reach from ${range.to}. Showing ${range.to} alone.`;
    notices.push({ parameter: 'from', message });
  }
  return { range, notices };
}

function completeRange({ from, to }: Given, today: CivilDate, maxDays: number): DateRange {
  if (from !== undefined && to !== undefined) {
    return to < from ? dayRange(from) : limitRange({ from, to }, maxDays);
  }
  const range = { from: from ?? today, to: to ?? today };
  const days = countCivilDays(range.from, range.to);
  return days >= 1 && days <= maxDays ? range : dayRange(from ?? to ?? today);
}
