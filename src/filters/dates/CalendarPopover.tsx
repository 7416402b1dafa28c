import { GregorianCalendar, parseDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { Button, CalendarCell, type CalendarCellRenderProps, CalendarHeading } from 'react-aria-components';
import { type CivilDate, FIRST_CIVIL_DATE, LAST_CIVIL_DATE } from '../../time/civilDate';
import { ButtonPopover } from '../../ui/ButtonPopover';
import { useLocaleFormat } from '../../words/WordsContext';

/** Where a calendar opens, and what ends it. */
export type CalendarOpening = {
  /** The button under which it opens. */
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** The modal sheet that contains the button, if any: what is outside it cannot be reached. */
  readonly host: Element | undefined;
  readonly onClose: () => void;
};

/** A day as the control library counts it. */
export type CalendarDay = ReturnType<typeof parseDate>;

const gregorian = new GregorianCalendar();

/** What every calendar is given: always Gregorian, because the address, the service and the files are. */
export const calendarLimits = {
  createCalendar: () => gregorian,
  minValue: parseDate(FIRST_CIVIL_DATE),
  maxValue: parseDate(LAST_CIVIL_DATE),
};

export type CalendarPopoverProps = CalendarOpening & {
  readonly label: string;
  readonly children: ReactNode;
};

/**
 * The frame of a calendar in the page's own language: its names, its first weekday and its direction. The
 * focus goes back to the button once it is closed.
 */
export function CalendarPopover({ label, children, ...opening }: CalendarPopoverProps) {
  const { locale } = useLocaleFormat();
  return (
    <ButtonPopover {...opening} label={label} locale={locale} alignment="start">
      {children}
    </ButtonPopover>
  );
}

export type CalendarMonthProps = {
  /** Which month in sight, counted from 0. */
  readonly offset?: number;
  /** Names of the buttons on either side of the month's own name; none where there is no button. */
  readonly previousLabel?: string | undefined;
  readonly nextLabel?: string | undefined;
  readonly children: ReactNode;
};

/** A month's name with the ways to others, above its grid of days. */
export function CalendarMonth({ offset = 0, previousLabel, nextLabel, children }: CalendarMonthProps) {
  return (
    <div>
      <div className="flex items-center justify-between pb-1">
        {previousLabel === undefined ? (
          <span className="size-8" />
        ) : (
          <Button slot="previous" aria-label={previousLabel} className={pageButtonClasses}>
            <ChevronLeft aria-hidden className="size-4 rtl:rotate-180" />
          </Button>
        )}
        <CalendarHeading offset={{ months: offset }} className="font-semibold" />
        {nextLabel === undefined ? (
          <span className="size-8" />
        ) : (
          <Button slot="next" aria-label={nextLabel} className={pageButtonClasses}>
            <ChevronRight aria-hidden className="size-4 rtl:rotate-180" />
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}

/** Gives a grid its days; what is selected in it is a `day` or a `range` of them. */
export function calendarCell(
  today: CivilDate,
  selects: 'day' | 'range',
): (date: CalendarDay) => ReactElement {
  return (date) => (
    <CalendarCell
      date={date}
      className={(state) =>
        cellClasses(
          selects === 'range'
            ? state
            : { ...state, isSelectionStart: state.isSelected, isSelectionEnd: state.isSelected },
          state.date.toString() === today,
        )
      }
    />
  );
}

export const calendarGridClasses =
  'border-separate border-spacing-y-0.5 [&_th]:pb-0.5 [&_th]:text-small [&_th]:font-medium [&_th]:text-muted';

const pageButtonClasses =
  'grid size-8 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink data-disabled:opacity-40';

/** A day: today underlined, a range as one band with full ends, days out of reach faint. */
function cellClasses(state: CalendarCellRenderProps, isToday: boolean): string {
  const { isOutsideMonth, isDisabled, isUnavailable, isSelected, isSelectionStart, isSelectionEnd } = state;
  if (isOutsideMonth) return 'invisible size-9';
  const isEnd = isSelectionStart || isSelectionEnd;
  return [
    'grid size-9 cursor-default place-items-center tabular-nums -outline-offset-2 outline-accent',
    isToday ? 'font-semibold underline decoration-2 underline-offset-4' : '',
    isEnd ? 'bg-accent text-accent-ink forced-color-adjust-none' : '',
    isSelected && !isEnd ? 'bg-accent-soft forced-colors:border' : '',
    isSelectionStart ? 'rounded-s-md' : '',
    isSelectionEnd ? 'rounded-e-md' : '',
    isSelected ? '' : 'rounded-md hover:bg-sunken',
    isDisabled || isUnavailable ? 'text-muted line-through' : '',
  ].join(' ');
}
