import { GregorianCalendar, parseDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo } from 'react';
import {
  Button,
  CalendarCell,
  type CalendarCellRenderProps,
  CalendarGrid,
  CalendarHeading,
  Dialog,
  I18nProvider,
  Popover,
  RangeCalendar,
  type RangeCalendarProps,
} from 'react-aria-components';
import { type CivilDate, FIRST_CIVIL_DATE, LAST_CIVIL_DATE, parseCivilDate } from '../time/civilDate';
import { useFocusReturn } from '../ui/useFocusReturn';
import { useMediaQuery } from '../ui/useMediaQuery';
import { popoverClasses } from '../ui/popoverClasses';
import { usePickersWords } from '../words/usePickersWords';
import { usePageWords, useSay } from '../words/WordsContext';
import type { DateRange } from './dateRange';

export type DateRangeCalendarProps = {
  /** The button under which it opens. */
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** The modal sheet that the button stands in, where it does: what lies outside of it cannot be reached. */
  readonly host: Element | undefined;
  readonly range: DateRange;
  /** Today in the zone of the range, which need not be the browser's. */
  readonly today: CivilDate;
  readonly maxDays: number;
  readonly onChange: (range: DateRange) => void;
  readonly onClose: () => void;
};

const gregorian = new GregorianCalendar();
const firstDay = parseDate(FIRST_CIVIL_DATE);
const lastDay = parseDate(LAST_CIVIL_DATE);

type Value = ReturnType<typeof parseDate>;

/**
 * A calendar to choose the first and the last day in, in the page's own language: its names, its first
 * weekday and its direction. Always Gregorian, because the address, the service and the files are.
 */
export function DateRangeCalendar(props: DateRangeCalendarProps) {
  const { triggerRef, host, range, today, maxDays, onChange, onClose } = props;
  const { locale } = useSay();
  const { chooseDates } = usePageWords();
  const words = usePickersWords();
  useFocusReturn(triggerRef);
  const hasTwoMonths = useMediaQuery('(width >= 40rem)');
  const value = useMemo(() => ({ start: parseDate(range.from), end: parseDate(range.to) }), [range]);
  const choose: RangeCalendarProps<Value>['onChange'] = ({ start, end }) => {
    const from = parseCivilDate(start.toString());
    const to = parseCivilDate(end.toString());
    if (typeof from === 'string' && typeof to === 'string') onChange({ from, to });
    onClose();
  };
  const cell = (date: Value) => (
    <CalendarCell date={date} className={(state) => cellClasses(state, state.date.toString() === today)} />
  );
  return (
    <I18nProvider locale={locale}>
      <Popover
        triggerRef={triggerRef}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom start"
        offset={4}
        {...(host === undefined ? {} : { UNSTABLE_portalContainer: host })}
        className={popoverClasses}
      >
        <Dialog aria-label={chooseDates} className="p-3 outline-none">
          <RangeCalendar
            aria-label={chooseDates}
            value={value}
            onChange={choose}
            createCalendar={() => gregorian}
            visibleDuration={{ months: hasTwoMonths ? 2 : 1 }}
            // What is looked at lies in the past: the month before is of more use than the one after.
            selectionAlignment={range.from.slice(0, 7) === range.to.slice(0, 7) ? 'end' : 'start'}
            pageBehavior="single"
            commitBehavior="reset"
            minValue={firstDay}
            maxValue={lastDay}
            isDateUnavailable={(date, anchor) => anchor !== null && Math.abs(date.compare(anchor)) >= maxDays}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens at a press of its button, and Esc leads back there
            autoFocus
          >
            <div className="flex justify-center gap-4">
              <Month
                previousLabel={words.previousMonth}
                nextLabel={hasTwoMonths ? undefined : words.nextMonth}
              >
                <CalendarGrid className={gridClasses}>{cell}</CalendarGrid>
              </Month>
              {hasTwoMonths && (
                <Month offset={1} nextLabel={words.nextMonth}>
                  <CalendarGrid offset={{ months: 1 }} className={gridClasses}>
                    {cell}
                  </CalendarGrid>
                </Month>
              )}
            </div>
          </RangeCalendar>
          <p className="pt-2 text-small text-muted">{words.mostDays({ count: maxDays })}</p>
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}

type MonthProps = {
  /** Which month in sight, counted from 0. */
  readonly offset?: number;
  /** Names of the buttons on either side of the month's own name; none where there is no button. */
  readonly previousLabel?: string | undefined;
  readonly nextLabel?: string | undefined;
  readonly children: ReactNode;
};

function Month({ offset = 0, previousLabel, nextLabel, children }: MonthProps) {
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

const gridClasses =
  'border-separate border-spacing-y-0.5 [&_th]:pb-0.5 [&_th]:text-small [&_th]:font-medium [&_th]:text-muted';

const pageButtonClasses =
  'grid size-8 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink data-disabled:opacity-40';

/** A day: today underlined, the range as one band with full ends, days out of reach faint. */
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
