import { ChevronDown, Settings2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { assertNever } from '../base/assertNever';
import { LazyModule } from '../base/LazyModule';
import { Button } from '../ui/Button';
import { Lazy } from '../ui/Lazy';
import { useLocaleFormat, usePageWords } from '../words/WordsContext';
import { CompareControl } from './dates/CompareControl';
import { ZoneField } from './FilterFields';
import { GroupControl, RowSizeControl, SortControl } from './ListControls';
import { useFilterBar } from './useFilterBar';

/** It brings the primitives library along. */
export const buttonPopover = new LazyModule(() => import('../ui/ButtonPopover'));

/** A control that can be behind the button. */
export type DisplayPart = 'zone' | 'sort' | 'group' | 'rows' | 'compare';

/** A button that opens what is seldom changed. It is marked while another day is compared: nothing else here is. */
export function DisplayControl({ parts }: { readonly parts: readonly DisplayPart[] }) {
  const { filters } = useFilterBar();
  const words = usePageWords();
  const { locale } = useLocaleFormat();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isTimeline = filters.view === 'timeline';
  // Rows and comparisons are of the timeline alone.
  const shown = parts.filter((part) => isTimeline || (part !== 'rows' && part !== 'compare'));
  if (shown.length === 0) return null;
  const isComparing = isTimeline && filters.compareFrom !== undefined;
  return (
    <>
      <Button
        ref={button}
        tone="quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={`-me-2 shrink-0 px-2! ${isComparing ? 'bg-accent-soft' : ''}`}
        onPointerEnter={buttonPopover.preload}
        onFocus={buttonPopover.preload}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Settings2 className="size-4 text-muted" aria-hidden />
        {words.display}
        <ChevronDown className="size-3.5 text-muted" aria-hidden />
      </Button>
      {isOpen && (
        <Lazy
          module={buttonPopover}
          failed={
            <span role="alert" className="text-small text-danger">
              {words.noControl}
            </span>
          }
        >
          {({ ButtonPopover }) => (
            <ButtonPopover
              triggerRef={button}
              label={words.display}
              locale={locale}
              alignment="end"
              className="flex w-72 max-w-full flex-col items-start gap-2"
              onClose={() => setIsOpen(false)}
            >
              {shown.map((part) => (
                <Part key={part} part={part} />
              ))}
            </ButtonPopover>
          )}
        </Lazy>
      )}
    </>
  );
}

function Part({ part }: { readonly part: DisplayPart }) {
  switch (part) {
    case 'zone':
      return <ZoneField className="w-full" />;
    case 'sort':
      return <SortControl />;
    case 'group':
      return <GroupControl />;
    case 'rows':
      return <RowSizeControl />;
    case 'compare':
      return <CompareControl />;
    default:
      return assertNever(part);
  }
}
