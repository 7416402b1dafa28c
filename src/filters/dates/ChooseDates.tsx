import { CalendarDays } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { IconButton } from '../../ui/IconButton';
import { Lazy } from '../../ui/Lazy';
import { usePageWords } from '../../words/WordsContext';
import type { CalendarOpening } from './CalendarPopover';
import type { DateRangeCalendarProps, DayCalendarProps } from './calendars';
import type * as calendarParts from './calendars';

/** Both calendars bring the primitives library along. */
export const calendars = new LazyModule(() => import('./calendars'));

/** A button that opens a calendar to choose the first and the last day in. */
export function ChooseDates(props: Omit<DateRangeCalendarProps, keyof CalendarOpening>) {
  const { chooseDates } = usePageWords();
  return (
    <CalendarButton label={chooseDates}>
      {({ DateRangeCalendar }, opening) => <DateRangeCalendar {...props} {...opening} />}
    </CalendarButton>
  );
}

/** A button that opens a calendar to choose one day in. */
export function ChooseDay(props: Omit<DayCalendarProps, 'label' | keyof CalendarOpening>) {
  const { chooseDay } = usePageWords();
  return (
    <CalendarButton label={chooseDay}>
      {({ DayCalendar }, opening) => <DayCalendar {...props} {...opening} label={chooseDay} />}
    </CalendarButton>
  );
}

type CalendarButtonProps = {
  readonly label: string;
  readonly children: (module: typeof calendarParts, opening: CalendarOpening) => ReactNode;
};

/** A button that opens a calendar of the page's own language. */
function CalendarButton({ label, children }: CalendarButtonProps) {
  const { noControl } = usePageWords();
  const [isOpen, setIsOpen] = useState(false);
  const [host, setHost] = useState<Element>();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        ref={button}
        label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={calendars.preload}
        onFocus={calendars.preload}
        onClick={({ currentTarget }) => {
          setHost(currentTarget.closest('dialog') ?? undefined);
          setIsOpen(!isOpen);
        }}
      >
        <CalendarDays className="size-4" aria-hidden />
      </IconButton>
      {isOpen && (
        <Lazy
          module={calendars}
          failed={
            <span role="alert" className="text-small text-danger">
              {noControl}
            </span>
          }
        >
          {(module) => children(module, { triggerRef: button, host, onClose: () => setIsOpen(false) })}
        </Lazy>
      )}
    </>
  );
}
