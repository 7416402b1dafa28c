import { type CivilDate, countCivilDays, parseCivilDate } from '../../../time/civilDate';
import type { AddressNotice } from '../addressContext';
import { type AddressFact, dateFact } from '../addressFact';
import { dayRange, type DateRange, limitRange } from '../dateRange';
import type { AddressReading, Codec } from './codec';

/**
 * One end of the range. Both are read together, and written both or neither, so that a link to a
 * range means the same range tomorrow.
 */
export function endOfRange(end: keyof DateRange): Codec<CivilDate> {
  const read: Codec<CivilDate>['default'] = (reading, report) => {
    const { range, notices } = readDates(reading);
    for (const { parameter, facts } of notices) if (parameter === end) report(...facts);
    return range[end];
  };
  return {
    default: read,
    parse: (_text, report, reading) => read(reading, report),
    serialize: (date) => date,
    isImplied: ({ from, to, zone }, { todayIn }) => from === to && to === todayIn(zone),
    group: 'dates',
    range: 'sets',
  };
}

/** The first day of the range to compare with, another one than is shown; none compares nothing. */
export const otherStart: Codec<CivilDate | undefined> = {
  default: () => undefined,
  parse: (text, report, reading) => {
    const date = parseCivilDate(text.trim());
    const instead = { kind: 'notCompared' } as const;
    if (typeof date !== 'string') report(dateFact(text, date.fault), instead);
    else if (date === reading.filter('from')) report({ kind: 'shownAlready', date }, instead);
    else return date;
    return undefined;
  },
  serialize: (date) => date,
};

type Given = { readonly from: CivilDate | undefined; readonly to: CivilDate | undefined };

/**
 * The range that `from` and `to` of an address stand for, and what had to be mended.
 *
 * A date that is missing or cannot be read becomes today; where today would turn the range round or
 * make it longer than `maxDays`, the other date's day is taken. Given the wrong way round, the day
 * of `from` counts; too long, the end is cut. So the better half of an address always survives.
 */
function readDates({ context, text, filter }: AddressReading): {
  readonly range: DateRange;
  readonly notices: readonly AddressNotice[];
} {
  const { maxDays } = context;
  const today = context.todayIn(filter('zone'));
  const faults = new Map<keyof DateRange, AddressFact>();
  const read = (end: keyof DateRange) => {
    const written = text(end);
    if (written === undefined) return undefined;
    const date = parseCivilDate(written.trim());
    if (typeof date === 'string') return date;
    faults.set(end, dateFact(written, date.fault));
    return undefined;
  };
  const given: Given = { from: read('from'), to: read('to') };
  const notices: AddressNotice[] = [];
  const range = completeRange(given, today, maxDays);

  for (const [parameter, fault] of faults) {
    const used = range[parameter];
    const instead: AddressFact =
      used === today ? { kind: 'usingToday', date: used } : { kind: 'using', value: used };
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
  } else if (given.from !== undefined && text('to') === undefined && range.to !== today) {
    const fact = { kind: 'noEnd', today, date: range.from } as const;
    notices.push({ parameter: 'to', facts: [fact, showingAlone] });
  } else if (given.to !== undefined && text('from') === undefined && range.from !== today) {
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
