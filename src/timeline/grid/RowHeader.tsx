import { Pin, TriangleAlert } from 'lucide-react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import { colourOf, type ColourScheme, type StatusLook } from '../../domain/statusPalette';
import { Swatch } from '../../ui/Swatch';
import type { PageWords } from '../../words/en/page';
import { usePageWords } from '../../words/WordsContext';
import { currentStatusWords, doubtSummary, ariaStatusWords } from '../../words/spanWords';

export type RowHeaderProps = {
  readonly row: AgentRow;
  readonly look: StatusLook | undefined;
  readonly secondary: string | undefined;
  /** How long the current status has run, in words; `undefined` without one. */
  readonly running: string | undefined;
  /** Whether they say why the row is on top, not its current status. */
  readonly isNote: boolean;
  readonly scheme: ColourScheme;
  /** Name and status share a line: where the header is above its bars, and in compact rows. */
  readonly isOneLine: boolean;
  /** Whether the range includes now: the status shown is the current one, else the one at its end. */
  readonly isLive: boolean;
  /** Whether a selected insight moved the row to the top. */
  readonly isOnTop: boolean;
  readonly isPinned: boolean;
  /** Whether the button to pin is here: the rows are many, and most are only read. */
  readonly canPin: boolean;
  readonly onTogglePin: () => void;
};

/**
 * Shows its last child whole or, where there is no room for it, not at all: behind an empty first item it wraps out of
 * sight. It is still there for screen readers.
 */
const WHOLE_OR_GONE = "flex min-w-0 flex-wrap overflow-clip before:h-full before:content-['']";

/**
 * Who the row is about: name, custom id, current status with its running time, and a mark where the data is doubtful.
 * Where room is short, the id gives way first, then the words of the status, then its running time, and last the name:
 * each factor of shrinking is so much larger than the next that it takes up less than a 64th of a pixel of the other.
 */
export function RowHeader(props: RowHeaderProps) {
  const { row, look, secondary, running, isNote, scheme, isOneLine, isLive, isOnTop, isPinned } = props;
  const { canPin, onTogglePin } = props;
  const { agent, doubts } = row;
  const words = usePageWords();
  return (
    <div
      className={
        isOneLine
          ? 'flex h-full @container items-center gap-1.5 px-3 max-sm:px-2'
          : 'flex h-full flex-col justify-center px-3'
      }
    >
      <div className={isOneLine ? 'contents' : 'flex min-w-0 items-center gap-1.5'}>
        <span
          className="-order-2 min-w-0 shrink truncate leading-4 font-medium"
          dir="auto"
          title={agent.email || agent.userId}
        >
          {agent.displayName}
        </span>
        {agent.customId !== '' && (
          <span className={`${WHOLE_OR_GONE} h-4 flex-1`}>
            <span title={agent.customId} className="max-w-24 truncate text-[0.6875rem] leading-4 text-muted">
              {agent.customId}
            </span>
          </span>
        )}
        {doubts !== 0 && (
          <span
            className="-order-1 shrink-0 text-warn"
            title={words.doubtful({ doubts: doubtSummary(doubts, words) })}
          >
            <TriangleAlert aria-hidden className="size-3" />
            <span className="sr-only">, {words.isDoubtful({ doubts: doubtSummary(doubts, words) })}</span>
          </span>
        )}
        {isOnTop && <span className="sr-only">, {words.isOnTop}</span>}
        {isPinned && <span className="sr-only">, {words.isPinned}</span>}
        {canPin && <PinButton row={row} isPinned={isPinned} onTogglePin={onTogglePin} />}
      </div>
      <div
        className={`${isOneLine ? 'contents' : 'flex min-w-0 items-center gap-1.5'} text-[0.6875rem] leading-3.5 text-muted`}
      >
        {look === undefined ? (
          <span
            aria-hidden
            className={`w-2.5 shrink-0 border-t border-dashed border-control ${isOneLine ? 'ms-auto' : ''}`}
          />
        ) : (
          <Swatch
            colour={colourOf(look, scheme)}
            pattern={look.pattern}
            className={`size-2.5 ${isOneLine ? 'ms-auto' : ''}`}
          />
        )}
        <span className="sr-only">
          {', '}
          {!isNote && unseenStatusWords(look, secondary, words)}
        </span>
        <span className={`${WHOLE_OR_GONE} h-3.5 shrink-[10000000000]`}>
          {/* Cut to less than this, words say nothing. */}
          <span
            className="min-w-7 flex-[1_1_1.75rem] truncate"
            dir="auto"
            title={isNote ? secondary : undefined}
          >
            {isNote ? secondary : currentStatusWords(look, secondary, words)}
            {!isLive && <span className={isOneLine ? 'sr-only' : ''}> {words.atEnd}</span>}
          </span>
        </span>
        {running !== undefined && (
          <span
            // The bars show how long it was that brought a row to the top; what it was needs the room.
            className={`${WHOLE_OR_GONE} ms-auto h-3.5 shrink-[100000] pe-px ${isOneLine && isNote ? '@max-[13rem]:sr-only' : ''}`}
          >
            <span className="-me-px whitespace-nowrap tabular-nums" dir="auto">
              {running}
            </span>
          </span>
        )}
      </div>
    </div>
  );
}

/**
 * Pins an agent to the top, or lets go. It shows while the row is pointed at, holds the focus or is
 * pinned. It is no stop of the Tab key, because the grid is one; the key is P.
 */
function PinButton({ row, isPinned, onTogglePin }: Pick<RowHeaderProps, 'row' | 'isPinned' | 'onTogglePin'>) {
  const words = usePageWords();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={isPinned}
      aria-label={words.pin({ name: row.agent.displayName })}
      title={isPinned ? words.pinnedHint : words.pinHint}
      // Where headers lie over the plot, the press would count as one on the bars.
      onPointerDownCapture={(event) => event.stopPropagation()}
      // Pressed by keyboard it does what it says, and not what the grid does with the key.
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      }}
      onClick={(event) => {
        event.stopPropagation();
        onTogglePin();
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

/** Who a dense row is about, for screen readers: `DenseNames` writes what there is room for. */
export function DenseRowHeader({
  row,
  look,
  secondary,
  isLive,
  isOnTop,
}: Pick<RowHeaderProps, 'row' | 'look' | 'secondary' | 'isLive' | 'isOnTop'>) {
  const words = usePageWords();
  // One element, and one text in it, for each of 400 rows.
  return (
    <div role="rowheader" aria-colindex={1} className="sr-only">
      {`${row.agent.displayName}${isOnTop ? `, ${words.isOnTop}` : ''}, ${ariaStatusWords(look, secondary, words)}${isLive ? '' : ` ${words.atEnd}`}`}
    </div>
  );
}

/** The primary status, for screen readers: its swatch shows it, and the words that are seen may be the secondary one. */
function unseenStatusWords(
  look: StatusLook | undefined,
  secondary: string | undefined,
  words: PageWords,
): string {
  const spoken = ariaStatusWords(look, secondary, words);
  return spoken.slice(0, spoken.length - currentStatusWords(look, secondary, words).length);
}
