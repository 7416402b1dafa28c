import type { ReactNode } from 'react';
import { ReasonsControl } from './ReasonsControl';
import { StatusLegend } from './StatusLegend';
import type { FilterBarProps } from './useFilterBar';

export type FilterLegendProps = FilterBarProps & {
  /** Keeps to one line: names are cut where there is no room, and left out under 32 rem, counts never. */
  readonly isOneLine?: boolean;
  /** Leaves the reasons out, which are in the sheet then. */
  readonly hasReasons?: boolean;
  readonly children?: ReactNode;
};

/** The statuses with their counts, which are the status filter as well. */
export function FilterLegend(props: FilterLegendProps) {
  const { filters, isLive, legend, countsMeaning, noStatusCount, onChange } = props;
  const { isOneLine = false, hasReasons = true, children } = props;
  const { now, statuses, folded } = filters;
  return (
    <div
      className={`flex items-center ${isOneLine ? `@container flex-1 ${hasReasons ? 'min-w-96' : 'min-w-0'}` : 'flex-wrap'}`}
    >
      <StatusLegend
        entries={legend}
        countsMeaning={countsMeaning}
        noStatusCount={noStatusCount}
        selection={isLive ? { kind: 'now', codes: now } : { kind: 'in-range', codes: statuses }}
        language={filters.language}
        isOneLine={isOneLine}
        onChange={(codes) => {
          if (!isLive) onChange({ statuses: codes }, 'push');
          // What is asked for is not folded away.
          else onChange({ now: codes, folded: folded?.filter((id) => !codes.includes(id)) }, 'push');
        }}
      />
      {hasReasons && <ReasonsControl {...props} />}
      {children}
    </div>
  );
}
