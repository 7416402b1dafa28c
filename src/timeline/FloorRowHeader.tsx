import type { AgentRow } from '../analysis/agentRows';
import { currentStatusWords } from './spanWords';
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
  const name = row.agent.displayName;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={`${name}, ${currentStatusWords(look, secondary)}${isLive ? '' : ' at the end'}`}
      className="absolute inset-y-0 start-0 border-e border-hairline"
      style={{ width: widthCssPx }}
    >
      {hasWords && widthCssPx > 0 && (
        <span
          aria-hidden
          dir="auto"
          className="pointer-events-none absolute inset-x-0 top-0 truncate px-3 text-[0.6875rem] leading-3.5 text-muted"
        >
          {name}
        </span>
      )}
    </div>
  );
}
