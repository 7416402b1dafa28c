import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { selectedClasses } from './selectedClasses';

/**
 * An entry that can be selected, and expands: selecting it expands it, the button before it does that alone. Its
 * content is computed only while expanded.
 */
export function Disclosed({
  name,
  title,
  fact,
  detail,
  expandLabel,
  isSelected,
  onSelect,
  children,
}: {
  /** Whom it is about, above the title. */
  readonly name?: string | undefined;
  readonly title: string;
  readonly fact: string;
  /** Below the fact. */
  readonly detail?: string;
  /** What the button that expands it is called. */
  readonly expandLabel: string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly children: () => ReactNode;
}) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(isSelected);
  return (
    <div className={isOpen ? 'mb-2 rounded-md bg-sunken forced-colors:border' : ''}>
      <div className="flex items-stretch">
        <button
          type="button"
          aria-label={expandLabel}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          className="flex w-8 shrink-0 justify-center rounded-md pt-1.5 hover:bg-hairline/60 focus-visible:-outline-offset-2"
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronDown
            aria-hidden
            className={`size-4 text-muted transition-transform motion-reduce:transition-none ${isOpen ? '' : '-rotate-90 rtl:rotate-90'}`}
          />
        </button>
        <button
          type="button"
          aria-current={isSelected ? 'true' : undefined}
          className={`flex min-h-8 min-w-0 flex-1 flex-col rounded-md px-2 py-1 text-start tabular-nums hover:bg-hairline/60 focus-visible:-outline-offset-2 ${isSelected ? selectedClasses : ''}`}
          onClick={() => {
            setIsOpen(true);
            onSelect();
          }}
        >
          {name !== undefined && (
            <span className="max-w-full truncate font-medium" dir="auto">
              {name}
            </span>
          )}
          <span className={name === undefined ? 'font-medium' : ''}>{title}</span>
          <span className="text-small text-muted">{fact}</span>
          {detail !== undefined && <span className="text-small text-muted">{detail}</span>}
        </button>
      </div>
      {isOpen && (
        <div id={id} className="px-4 pb-2">
          {children()}
        </div>
      )}
    </div>
  );
}
