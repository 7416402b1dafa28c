import { lazy } from 'react';
import { usePageWords } from '../../words/WordsContext';
import { CalendarButton, loadCalendars } from './CalendarButton';
import type { CalendarOpening } from './CalendarPopover';
import type { DateRangeCalendarProps } from './DateRangeCalendar';
import type { DayCalendarProps } from './DayCalendar';

const DateRangeCalendar = lazy(async () => ({ default: (await loadCalendars()).DateRangeCalendar }));
const DayCalendar = lazy(async () => ({ default: (await loadCalendars()).DayCalendar }));

/** A button that opens a calendar to choose the first and the last day in. */
export function ChooseDates(props: Omit<DateRangeCalendarProps, keyof CalendarOpening>) {
  const { chooseDates } = usePageWords();
  return (
    <CalendarButton label={chooseDates}>
      {(opening) => <DateRangeCalendar {...props} {...opening} />}
    </CalendarButton>
  );
}

/** A button that opens a calendar to choose one day in. */
export function ChooseDay(props: Omit<DayCalendarProps, 'label' | keyof CalendarOpening>) {
  const { chooseDay } = usePageWords();
  return (
    <CalendarButton label={chooseDay}>
      {(opening) => <DayCalendar {...props} {...opening} label={chooseDay} />}
    </CalendarButton>
  );
}
