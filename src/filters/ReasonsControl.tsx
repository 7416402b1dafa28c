import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { LazyModule } from '../base/LazyModule';
import { Button } from '../ui/Button';
import { Lazy } from '../ui/Lazy';
import { useLocaleFormat, usePageWords } from '../words/WordsContext';
import type { FilterBarProps } from './useFilterBar';

/** It brings the primitives library along. */
export const reasonsPopover = new LazyModule(() => import('./ReasonsPopover'));

/** A button that opens the reasons to select from; disabled until they are known, hidden if there are none. */
export function ReasonsControl(
  props: Pick<FilterBarProps, 'filters' | 'isLive' | 'reasonGroups' | 'onChange'>,
) {
  const { filters, reasonGroups } = props;
  const words = usePageWords();
  const format = useLocaleFormat();
  const [isOpen, setIsOpen] = useState(false);
  const [host, setHost] = useState<Element>();
  const button = useRef<HTMLButtonElement>(null);
  if (reasonGroups?.length === 0) return null;
  const count = filters.reasons.length;
  return (
    <>
      <Button
        ref={button}
        tone="quiet"
        disabled={reasonGroups === undefined}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={`shrink-0 px-2! ${count > 0 ? 'bg-accent-soft' : ''}`}
        onPointerEnter={reasonsPopover.preload}
        onFocus={reasonsPopover.preload}
        onClick={({ currentTarget }) => {
          setHost(currentTarget.closest('dialog') ?? undefined);
          setIsOpen(!isOpen);
        }}
      >
        {words.reasonsTitle}
        {count > 0 && <span className="font-medium tabular-nums">{format.number(count)}</span>}
        <ChevronDown className="size-3.5 text-muted" aria-hidden />
      </Button>
      {isOpen && reasonGroups !== undefined && (
        <Lazy
          module={reasonsPopover}
          failed={
            <span role="alert" className="text-small text-danger">
              {words.noControl}
            </span>
          }
        >
          {({ ReasonsPopover }) => (
            <ReasonsPopover
              {...props}
              reasonGroups={reasonGroups}
              triggerRef={button}
              host={host}
              onClose={() => setIsOpen(false)}
            />
          )}
        </Lazy>
      )}
    </>
  );
}
