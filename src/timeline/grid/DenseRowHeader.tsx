import type { AgentRow } from '../../analysis/rows/agentRows';
import { ariaStatusWords } from '../../words/spanWords';
import { usePageWords } from '../../words/WordsContext';
import type { StatusLook } from '../../domain/statusPalette';

export type DenseRowHeaderProps = {
  readonly row: AgentRow;
  readonly look: StatusLook | undefined;
  readonly secondary: string | undefined;
  readonly isLive: boolean;
};

/** Who a row of the whole floor is about, for screen readers: `FloorNames` writes what there is room for. */
export function DenseRowHeader({ row, look, secondary, isLive }: DenseRowHeaderProps) {
  const words = usePageWords();
  // One element, and one text in it, for each of 400 rows.
  return (
    <div role="rowheader" aria-colindex={1} className="sr-only">
      {`${row.agent.displayName}, ${ariaStatusWords(look, secondary, words)}${isLive ? '' : ` ${words.atEnd}`}`}
    </div>
  );
}
