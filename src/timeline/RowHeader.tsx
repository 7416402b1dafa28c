import { TriangleAlert } from 'lucide-react';
import type { AgentRow } from '../analysis/agentRows';
import { colourOf, type ColourScheme, type StatusLook } from '../domain/statusPalette';
import { Swatch } from '../ui/Swatch';
import { usePageWords } from '../words/WordsContext';
import { PinButton } from './PinButton';
import { currentStatusWords, doubtSummary } from './spanWords';

export type RowHeaderProps = {
  readonly row: AgentRow;
  readonly look: StatusLook | undefined;
  readonly secondary: string | undefined;
  /** How long the current status has run, in words; `undefined` without one. */
  readonly running: string | undefined;
  readonly scheme: ColourScheme;
  /** Name and status share a line: where the header stands above its bars, and in compact rows. */
  readonly isOneLine: boolean;
  /** Whether the window runs: the status told is the one now, else the one at its end. */
  readonly isLive: boolean;
  readonly isPinned: boolean;
  /** Whether the button to pin is here: the rows are many, and most are looked at only. */
  readonly canPin: boolean;
  readonly onTogglePin: () => void;
};

/** Who the row is about: name, custom id, current status with its running time, and a mark where the data is doubtful. */
export function RowHeader(props: RowHeaderProps) {
  const { row, look, secondary, running, scheme, isOneLine, isLive, isPinned, canPin, onTogglePin } = props;
  const { agent, doubts } = row;
  const words = usePageWords();
  return (
    <div
      className={
        isOneLine
          ? 'flex h-full items-center gap-2 px-3 max-sm:px-2'
          : 'flex h-full flex-col justify-center px-3'
      }
    >
      <div className="flex min-w-0 items-center gap-1.5">
        <span
          className="min-w-0 truncate leading-4 font-medium"
          dir="auto"
          title={agent.email || agent.userId}
        >
          {agent.displayName}
        </span>
        {agent.customId !== '' && (
          <span
            title={agent.customId}
            className="max-w-24 shrink-0 truncate text-[0.6875rem] leading-4 text-muted"
          >
            {agent.customId}
          </span>
        )}
        {doubts !== 0 && (
          <span
            className="shrink-0 text-warn"
            title={words.doubtful({ doubts: doubtSummary(doubts, words) })}
          >
            <TriangleAlert aria-hidden className="size-3" />
            <span className="sr-only">, {words.isDoubtful({ doubts: doubtSummary(doubts, words) })}</span>
          </span>
        )}
        {isPinned && <span className="sr-only">, {words.isPinned}</span>}
        {canPin && <PinButton name={agent.displayName} isPinned={isPinned} onToggle={onTogglePin} />}
      </div>
      <div
        className={`flex min-w-0 items-center gap-1.5 text-[0.6875rem] leading-3.5 text-muted ${isOneLine ? 'ms-auto max-w-1/2' : ''}`}
      >
        {look === undefined ? (
          <span aria-hidden className="w-2.5 border-t border-dashed border-control" />
        ) : (
          <Swatch colour={colourOf(look, scheme)} pattern={look.pattern} className="size-2.5" />
        )}
        <span className="sr-only">, </span>
        <span className="truncate" dir="auto">
          {currentStatusWords(look, secondary, words)}
          {!isLive && <span className={isOneLine ? 'sr-only' : ''}> {words.atEnd}</span>}
        </span>
        {running !== undefined && (
          <span className="ms-auto shrink-0 tabular-nums" dir="auto">
            {running}
          </span>
        )}
      </div>
    </div>
  );
}
