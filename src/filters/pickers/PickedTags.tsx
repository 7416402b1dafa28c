import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { usePageWords } from '../../words/WordsContext';
import { usePickersWords } from '../../words/areas';

/** Tags shown before the rest is asked for. */
const FEW_TAGS = 8;

export type PickedTagsProps = {
  readonly picked: readonly string[];
  readonly nameOf: (picked: string) => string;
  /** The list's accessible name, e.g. `Selected agents`. */
  readonly label: string;
  /** What “Clear” takes away, e.g. `selected agents`. */
  readonly clearWhat: string;
  /** The name of the picker that they come from: the next place for the focus when they are all gone. */
  readonly pickerName: string;
  readonly onChange: (picked: readonly string[]) => void;
};

/** What is picked as tags, each of which can be taken away, and a way back to all. */
export function PickedTags({ picked, nameOf, label, clearWhat, pickerName, onChange }: PickedTagsProps) {
  const page = usePageWords();
  const words = usePickersWords();
  const list = useRef<HTMLUListElement>(null);
  const [isExpanded, setIsExpanded] = useState(false);
  if (picked.length === 0) return null;
  const shown = isExpanded ? picked : picked.slice(0, FEW_TAGS);
  const remove = (item: string, index: number) => {
    onChange(picked.filter((other) => other !== item));
    // The tag goes and takes the focus with it; hand it to a neighbour first.
    const tags = list.current?.querySelectorAll('button');
    (tags?.[index + 1] ?? tags?.[index - 1] ?? pickerNamed(pickerName))?.focus();
  };
  const clear = () => {
    onChange([]);
    pickerNamed(pickerName)?.focus();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-small text-muted">{page.picked({ count: picked.length })}</span>
      <ul ref={list} aria-label={label} className="flex max-h-24 min-w-0 flex-wrap gap-1 overflow-y-auto">
        {shown.map((item, index) => {
          const name = nameOf(item);
          return (
            <li
              key={item}
              className="flex min-w-0 items-center rounded-md bg-accent-soft ps-2 forced-colors:border"
            >
              <span className="max-w-48 truncate" title={item}>
                <bdi>{name}</bdi>
              </span>
              <button
                type="button"
                aria-label={words.remove({ name })}
                title={words.remove({ name })}
                onClick={() => remove(item, index)}
                className="grid size-6 shrink-0 place-items-center rounded text-muted hover:text-ink focus-visible:-outline-offset-2!"
              >
                <X className="size-3.5" aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      {picked.length > FEW_TAGS && (
        <Button tone="quiet" aria-expanded={isExpanded} onClick={() => setIsExpanded(!isExpanded)}>
          {isExpanded ? words.showFewer : words.showMore({ count: picked.length - FEW_TAGS })}
        </Button>
      )}
      <Button tone="quiet" onClick={clear}>
        {words.clear} <span className="sr-only">{clearWhat}</span>
      </Button>
    </div>
  );
}

/** The picker of that name, which is there once. */
export function pickerNamed(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`search input[aria-label="${CSS.escape(name)}"]`);
}
