import { ChevronDown, Settings2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { LazyModule } from '../base/LazyModule';
import { Button } from '../ui/Button';
import { Lazy } from '../ui/Lazy';
import { usePageWords } from '../words/WordsContext';
import type { DisplayPart } from './DisplayPopover';
import { useFilterBar } from './useFilterBar';

/** It brings the primitives library along. */
export const displayPopover = new LazyModule(() => import('./DisplayPopover'));

/** A button that opens what is seldom changed. It is marked while another day is compared: nothing else here is. */
export function DisplayControl({ parts }: { readonly parts: readonly DisplayPart[] }) {
  const { filters } = useFilterBar();
  const words = usePageWords();
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
        onPointerEnter={displayPopover.preload}
        onFocus={displayPopover.preload}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Settings2 className="size-4 text-muted" aria-hidden />
        {words.display}
        <ChevronDown className="size-3.5 text-muted" aria-hidden />
      </Button>
      {isOpen && (
        <Lazy
          module={displayPopover}
          failed={
            <span role="alert" className="text-small text-danger">
              {words.noControl}
            </span>
          }
        >
          {({ DisplayPopover }) => (
            <DisplayPopover triggerRef={button} parts={shown} onClose={() => setIsOpen(false)} />
          )}
        </Lazy>
      )}
    </>
  );
}
