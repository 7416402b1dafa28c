import { type CivilDate, countCivilDays, parseCivilDate } from '../../time/civilDate';
import type { AddressNotice } from './addressContext';
import { type AddressFact, dateFact } from './addressFact';
import { dayRange, type DateRange, limitRange } from './dateRange';

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
  const faults = new Map<'from' | 'to', AddressFact>();
  const read = (parameter: 'from' | 'to', text: string | undefined) => {
    if (text === undefined) return undefined;
    const date = parseCivilDate(text.trim());
    if (typeof date === 'string') return date;
    faults.set(parameter, dateFact(text, date.fault));
    return undefined;
  };
  const given: Given = { from: read('from', fromText), to: read('to', toText) };
  const notices: AddressNotice[] = [];
  const range = completeRange(given, today, maxDays);

  for (const [parameter, fault] of faults) {
    const used = range[parameter];
    const instead =
      used === today
        ? ({ kind: 'usingToday', date: used } as const)
        : ({ kind: 'using', value: used } as const);
    notices.push({ parameter, facts: [fault, instead] });
  }
  const showingAlone = { kind: 'showingAlone', date: range.from } as const;
  if (given.from !== undefined && given.to !== undefined) {
    const days = countCivilDays(given.from, given.to);
    if (days < 1) {
      const fact = { kind: 'endsBeforeStart', from: given.from, to: given.to } as const;
      notices.push({ parameter: 'to', facts: [fact, showingAlone] });
    } else if (days > maxDays) {
      const fact = { kind: 'tooLong', count: days, most: maxDays } as const;
      notices.push({ parameter: 'to', facts: [fact, { kind: 'nowEnds', date: range.to }] });
    }
  } else if (given.from !== undefined && toText === undefined && range.to !== today) {
    const fact = { kind: 'noEnd', today, date: range.from } as const;
    notices.push({ parameter: 'to', facts: [fact, showingAlone] });
  } else if (given.to !== undefined && fromText === undefined && range.from !== today) {
    const fact = { kind: 'noStart', today, date: range.to } as const;
    notices.push({ parameter: 'from', facts: [fact, showingAlone] });
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
