import { Pin } from 'lucide-react';
import { usePageWords } from '../../words/WordsContext';

export type PinButtonProps = {
  readonly name: string;
  readonly isPinned: boolean;
  readonly onToggle: () => void;
};

/**
 * Pins an agent to the top, or lets go. It shows while the row is pointed at, holds the focus or is
 * pinned. It is no stop of the Tab key, because the grid is one; the key is P.
 */
export function PinButton({ name, isPinned, onToggle }: PinButtonProps) {
  const words = usePageWords();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={isPinned}
      aria-label={words.pin({ name })}
      title={isPinned ? words.pinnedHint : words.pinHint}
      // Where headers lie over the plot, the press would count as one on the bars.
      onPointerDownCapture={(event) => event.stopPropagation()}
      // Pressed by keyboard it does what it says, and not what the grid does with the key.
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      }}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
      className={`-my-1 ms-auto -me-1.5 size-6 shrink-0 place-items-center rounded-md hover:bg-hairline/60 ${
        isPinned
          ? 'grid text-accent'
          : 'hidden text-muted group-focus-within:grid group-hover:grid hover:text-ink'
      }`}
    >
      <Pin aria-hidden className={`size-3.5 ${isPinned ? 'fill-current' : ''}`} />
    </button>
  );
}
