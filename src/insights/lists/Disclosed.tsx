import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';

/** A line that expands; its content is computed only while expanded. */
export function Disclosed({
  title,
  fact,
  children,
}: {
  readonly title: ReactNode;
  readonly fact: ReactNode;
  readonly children: () => ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={isOpen ? 'mb-2 rounded-md bg-sunken forced-colors:border' : ''}>
      <button
        type="button"
        aria-expanded={isOpen}
        className="flex min-h-8 w-full items-start gap-1.5 rounded-md px-2 py-1 text-start tabular-nums hover:bg-hairline/60 focus-visible:-outline-offset-2"
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronDown
          aria-hidden
          className={`mt-0.5 size-4 shrink-0 text-muted transition-transform ${isOpen ? '' : '-rotate-90 rtl:rotate-90'}`}
        />
        <span className="flex min-w-0 flex-col">
          <span className="font-medium">{title}</span>
          <span className="text-small text-muted">{fact}</span>
        </span>
      </button>
      {isOpen && <div className="px-4 pb-2">{children()}</div>}
    </div>
  );
}
