import { parseDate } from '@internationalized/date';
import { useMemo } from 'react';
import { Calendar, CalendarGrid, RangeCalendar, type RangeCalendarProps } from 'react-aria-components';
import { type CivilDate, parseCivilDate } from '../../time/civilDate';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { usePickersWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import {
  calendarCell,
  type CalendarDay,
  calendarGridClasses,
  calendarLimits,
  CalendarMonth,
  type CalendarOpening,
  CalendarPopover,
} from './CalendarPopover';
import type { DateRange } from '../address/dateRange';

export type DateRangeCalendarProps = CalendarOpening & {
  readonly range: DateRange;
  /** Today in the zone of the range, which need not be the browser's. */
  readonly today: CivilDate;
  readonly maxDays: number;
  readonly onChange: (range: DateRange) => void;
};

/** A calendar to choose the first and the last day in. */
export function DateRangeCalendar(props: DateRangeCalendarProps) {
  const { range, today, maxDays, onChange, onClose, ...opening } = props;
  const { chooseDates } = usePageWords();
  const words = usePickersWords();
  const hasTwoMonths = useMediaQuery('(width >= 40rem)');
  const value = useMemo(() => ({ start: parseDate(range.from), end: parseDate(range.to) }), [range]);
  const choose: RangeCalendarProps<CalendarDay>['onChange'] = ({ start, end }) => {
    const from = parseCivilDate(start.toString());
    const to = parseCivilDate(end.toString());
    if (typeof from === 'string' && typeof to === 'string') onChange({ from, to });
    onClose();
  };
  const cell = calendarCell(today, 'range');
  return (
    <CalendarPopover {...opening} label={chooseDates} onClose={onClose}>
      <RangeCalendar
        {...calendarLimits}
        aria-label={chooseDates}
        value={value}
        onChange={choose}
        visibleDuration={{ months: hasTwoMonths ? 2 : 1 }}
        // The shown dates are in the past: the month before is of more use than the one after.
        selectionAlignment={range.from.slice(0, 7) === range.to.slice(0, 7) ? 'end' : 'start'}
        pageBehavior="single"
        commitBehavior="reset"
        isDateUnavailable={(date, anchor) => anchor !== null && Math.abs(date.compare(anchor)) >= maxDays}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens at a press of its button, and Esc leads back there
        autoFocus
      >
        <div className="flex justify-center gap-4">
          <CalendarMonth
            previousLabel={words.previousMonth}
            nextLabel={hasTwoMonths ? undefined : words.nextMonth}
          >
            <CalendarGrid className={calendarGridClasses}>{cell}</CalendarGrid>
          </CalendarMonth>
          {hasTwoMonths && (
            <CalendarMonth offset={1} nextLabel={words.nextMonth}>
              <CalendarGrid offset={{ months: 1 }} className={calendarGridClasses}>
                {cell}
              </CalendarGrid>
            </CalendarMonth>
          )}
        </div>
      </RangeCalendar>
      <p className="pt-2 text-small text-muted">{words.mostDays({ count: maxDays })}</p>
    </CalendarPopover>
  );
}

export type DayCalendarProps = CalendarOpening & {
  readonly label: string;
  readonly day: CivilDate;
  /** Today in the zone that is shown, which need not be the browser's. */
  readonly today: CivilDate;
  readonly onChange: (day: CivilDate) => void;
};

/** A calendar to choose one day in. */
export function DayCalendar({ label, day, today, onChange, onClose, ...opening }: DayCalendarProps) {
  const words = usePickersWords();
  return (
    <CalendarPopover {...opening} label={label} onClose={onClose}>
      <Calendar
        {...calendarLimits}
        aria-label={label}
        value={parseDate(day)}
        onChange={(chosen) => {
          const date = parseCivilDate(chosen.toString());
          if (typeof date === 'string') onChange(date);
          onClose();
        }}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens at a press of its button, and Esc leads back there
        autoFocus
      >
        <CalendarMonth previousLabel={words.previousMonth} nextLabel={words.nextMonth}>
          <CalendarGrid className={calendarGridClasses}>{calendarCell(today, 'day')}</CalendarGrid>
        </CalendarMonth>
      </Calendar>
    </CalendarPopover>
  );
}
