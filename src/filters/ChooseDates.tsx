import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { IconButton } from '../ui/IconButton';
import { LoadBoundary } from '../ui/LoadBoundary';
import { usePageWords } from '../words/WordsContext';
import type { DateRangeCalendarProps } from './DateRangeCalendar';

const loadCalendar = async () => ({ default: (await import('./pickers')).DateRangeCalendar });
const DateRangeCalendar = lazy(loadCalendar);
/** Where it cannot be had now, the press asks again. */
const preloadCalendar = () => void loadCalendar().catch(() => {});

export type ChooseDatesProps = Omit<DateRangeCalendarProps, 'triggerRef' | 'host' | 'onClose'>;

/** A button that opens a calendar of the page's own language, which comes with the pickers. */
export function ChooseDates(props: ChooseDatesProps) {
  const { chooseDates, noControl } = usePageWords();
  const [isOpen, setIsOpen] = useState(false);
  const [host, setHost] = useState<Element>();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        ref={button}
        label={chooseDates}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={preloadCalendar}
        onFocus={preloadCalendar}
        onClick={({ currentTarget }) => {
          setHost(currentTarget.closest('dialog') ?? undefined);
          setIsOpen(!isOpen);
        }}
      >
        <CalendarDays className="size-4" aria-hidden />
      </IconButton>
      {isOpen && (
        <LoadBoundary
          fallback={
            <span role="alert" className="text-small text-danger">
              {noControl}
            </span>
          }
        >
          <Suspense>
            <DateRangeCalendar {...props} triggerRef={button} host={host} onClose={() => setIsOpen(false)} />
          </Suspense>
        </LoadBoundary>
      )}
    </>
  );
}
