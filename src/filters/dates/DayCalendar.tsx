import { parseDate } from '@internationalized/date';
import { Calendar, CalendarGrid } from 'react-aria-components';
import { type CivilDate, parseCivilDate } from '../../time/civilDate';
import { usePickersWords } from '../../words/usePickersWords';
import {
  calendarCell,
  calendarGridClasses,
  calendarLimits,
  CalendarMonth,
  type CalendarOpening,
  CalendarPopover,
} from './CalendarPopover';

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
