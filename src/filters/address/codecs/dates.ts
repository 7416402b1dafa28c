import { type CivilDate, countCivilDays, parseCivilDate } from '../../../time/civilDate';
import { type Filters, lastHoursBounds, USUAL_LAST_HOURS } from '../../../domain/filters';
import { liveRange, type TimeRange, timeRangeOf } from '../../../domain/timeRange';
import type { AddressContext, Fault } from '../addressContext';
import { dateFact } from '../addressFact';
import { dayRange, type DateRange, limitRange } from '../dateRange';
import type { AddressReading, Codec } from './codec';

/**
 * One end of the range. Both are read together, and written both or neither, so that a link to a
 * range means the same range tomorrow.
 */
export function endOfRange(end: keyof DateRange): Codec<CivilDate> {
  const read: Codec<CivilDate>['default'] = (reading, report) =>
    readDates(reading, (which, ...facts) => which === end && report(...facts))[end];
  return {
    default: read,
    parse: (_text, report, reading) => read(reading, report),
    serialize: (date) => date,
    isMeant: ({ lastHours }) => lastHours === undefined,
    group: 'dates',
    range: 'sets',
  };
}

/**
 * The hours up to now. Usual where an address has no dates; dates exclude it, because somebody who gave one
 * meant it.
 */
export const hoursUpToNow: Codec<number | undefined> = {
  default: (reading) => (hasDates(reading) ? undefined : USUAL_LAST_HOURS),
  parse: (text, report, reading) => {
    if (hasDates(reading)) return report({ kind: 'lastBesideDates' }, { kind: 'leftOut' });
    const hours = /^\d{1,2}h$/.test(text.trim()) ? Number.parseInt(text.trim(), 10) : undefined;
    const { least, most } = lastHoursBounds;
    if (hours !== undefined && hours >= least && hours <= most) return hours;
    return report(
      { kind: 'notHours', value: [text], least: `${least}h`, most: `${most}h` },
      { kind: 'using', value: `${USUAL_LAST_HOURS}h` },
    );
  },
  serialize: (hours) => (hours === undefined ? undefined : `${hours}h`),
  isImplied: ({ lastHours }) => lastHours === USUAL_LAST_HOURS,
  range: 'sets',
};

function hasDates({ text }: AddressReading): boolean {
  return text('from') !== undefined || text('to') !== undefined;
}

/** The range that the filters of an address select. */
export function selectedRange({ context, filter }: AddressReading): TimeRange {
  return rangeOf(
    { lastHours: filter('lastHours'), from: filter('from'), to: filter('to'), zone: filter('zone') },
    context,
  );
}

/** The range that filters select at this moment. */
export function rangeOf(
  { lastHours, from, to, zone }: Pick<Filters, 'lastHours' | 'from' | 'to' | 'zone'>,
  { now }: AddressContext,
): TimeRange {
  return lastHours === undefined ? timeRangeOf(from, to, zone) : liveRange(lastHours, zone, now());
}

/** Whether the selected range includes now, which decides what is usual for order, groups and present statuses. */
export function includesNow(
  { lastHours, from, to, zone }: Pick<Filters, 'lastHours' | 'from' | 'to' | 'zone'>,
  { todayIn }: AddressContext,
): boolean {
  if (lastHours !== undefined) return true;
  const today = todayIn(zone);
  return from <= today && today <= to;
}

/** The first day of the range to compare with, another one than is shown; none compares nothing. */
export const otherStart: Codec<CivilDate | undefined> = {
  default: () => undefined,
  parse: (text, report, reading) => {
    const date = parseCivilDate(text.trim());
    const instead = { kind: 'notCompared' } as const;
    if (typeof date !== 'string') return report(dateFact(text, date.fault), instead);
    return date === reading.filter('from') ? report({ kind: 'shownAlready', date }, instead) : date;
  },
  serialize: (date) => date,
};

/**
 * The range of `from` and `to` in an address.
 *
 * A date that is missing or cannot be read becomes today; where today would turn the range round or
 * make it longer than `maxDays`, the other date's day is taken. Given the wrong way round, the day
 * of `from` counts; too long, the end is cut. So the better half of an address always survives.
 */
function readDates(
  { context, text, filter }: AddressReading,
  report: (end: keyof DateRange, ...facts: Fault) => unknown,
): DateRange {
  const { maxDays } = context;
  const today = context.todayIn(filter('zone'));
  const parsed = { from: parseGiven(text('from')), to: parseGiven(text('to')) };
  const from = typeof parsed.from === 'string' ? parsed.from : undefined;
  const to = typeof parsed.to === 'string' ? parsed.to : undefined;
  const range = completeRange({ from, to }, today, maxDays);

  for (const end of ['from', 'to'] as const) {
    const used = range[end];
    if (typeof parsed[end] !== 'object') continue;
    report(
      end,
      dateFact(text(end) ?? '', parsed[end].fault),
      used === today ? { kind: 'usingToday', date: used } : { kind: 'using', value: used },
    );
  }
  const showingAlone = { kind: 'showingAlone', date: range.from } as const;
  if (from !== undefined && to !== undefined) {
    const days = countCivilDays(from, to);
    if (days < 1) report('to', { kind: 'endsBeforeStart', from, to }, showingAlone);
    if (days > maxDays) {
      report('to', { kind: 'tooLong', days, count: maxDays }, { kind: 'nowEnds', date: range.to });
    }
  } else if (from !== undefined && parsed.to === undefined && range.to !== today) {
    report('to', { kind: 'noEnd', today, date: range.from }, showingAlone);
  } else if (to !== undefined && parsed.from === undefined && range.from !== today) {
    report('from', { kind: 'noStart', today, date: range.to }, showingAlone);
  }
  return range;
}

function parseGiven(text: string | undefined): ReturnType<typeof parseCivilDate> | undefined {
  return text === undefined ? undefined : parseCivilDate(text.trim());
}

type Given = { readonly [End in keyof DateRange]: CivilDate | undefined };

function completeRange({ from, to }: Given, today: CivilDate, maxDays: number): DateRange {
  if (from !== undefined && to !== undefined) {
    return to < from ? dayRange(from) : limitRange({ from, to }, maxDays);
  }
  const range = { from: from ?? today, to: to ?? today };
  const days = countCivilDays(range.from, range.to);
  return days >= 1 && days <= maxDays ? range : dayRange(from ?? to ?? today);
}
