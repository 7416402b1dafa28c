import type { AgentRow } from '../analysis/agentRows';
import { spokenStatusWords } from './spanWords';
import { usePageWords } from '../words/WordsContext';
import type { StatusLook } from '../domain/statusPalette';

export type FloorRowHeaderProps = {
  readonly row: AgentRow;
  readonly look: StatusLook | undefined;
  readonly secondary: string | undefined;
  readonly widthCssPx: number;
  /** Whether the name is written: rows are too thin for each to have room. */
  readonly hasWords: boolean;
  readonly isLive: boolean;
};

/** Who a row of the whole floor is about: named for screen readers always, written where there is room. */
export function FloorRowHeader(props: FloorRowHeaderProps) {
  const { row, look, secondary, widthCssPx, hasWords, isLive } = props;
  const words = usePageWords();
  const name = row.agent.displayName;
  const status = `, ${spokenStatusWords(look, secondary, words)}${isLive ? '' : ` ${words.atEnd}`}`;
  // One element for each of 400 rows: what is not written is hidden from the eye alone.
  if (!hasWords || widthCssPx === 0) {
    return (
      <div role="rowheader" aria-colindex={1} className="sr-only">
        {name}
        {status}
      </div>
    );
  }
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      className="pointer-events-none absolute start-0 top-0 truncate px-3 text-[0.6875rem] leading-3.5 text-muted"
      style={{ width: widthCssPx }}
    >
      <bdi>{name}</bdi>
      <span className="sr-only">{status}</span>
    </div>
  );
}
