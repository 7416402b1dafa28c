import { CalendarDays } from 'lucide-react';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { IconButton } from '../../ui/IconButton';
import { LoadBoundary } from '../../ui/LoadBoundary';
import { usePageWords } from '../../words/WordsContext';
import type { CalendarOpening } from './CalendarPopover';

/** The calendars come with the pickers. */
export const loadCalendars = async () => await import('../pickers/pickers');
/** Where they cannot be had now, the press asks again. */
const preloadCalendars = () => void loadCalendars().catch(() => {});

export type CalendarButtonProps = {
  readonly label: string;
  /** The calendar, which may still be on its way. */
  readonly children: (opening: CalendarOpening) => ReactNode;
};

/** A button that opens a calendar of the page's own language. */
export function CalendarButton({ label, children }: CalendarButtonProps) {
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
        onPointerEnter={preloadCalendars}
        onFocus={preloadCalendars}
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
          <Suspense>{children({ triggerRef: button, host, onClose: () => setIsOpen(false) })}</Suspense>
        </LoadBoundary>
      )}
    </>
  );
}
