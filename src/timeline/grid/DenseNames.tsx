import { memo, useSyncExternalStore } from 'react';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { type RowLayout, rowsPerLabel } from '../scene/rowLayout';
import type { TimelineEngine } from '../engine/TimelineEngine';

export type DenseNamesProps = {
  readonly engine: TimelineEngine;
  readonly entries: readonly RowEntry[];
  readonly layout: RowLayout;
};

/**
 * Whose the dense rows are, as far as there is room to write it. These names keep up with the
 * bars, which the grid's rows do not: they are for the eye alone. An element is used again for the next name
 * that comes into view, so a turn of the wheel writes nine names and adds nothing to the page.
 */
export function DenseNames({ engine, entries, layout }: DenseNamesProps) {
  const named = useSyncExternalStore(engine.namedRows.subscribe, engine.namedRows.get);
  const step = rowsPerLabel(layout);
  const count = (named.end - named.first) / step;
  const indices = Array.from({ length: count }, (_, place) => named.first + place * step);
  return (
    <div aria-hidden className="pointer-events-none">
      {indices.map((index) => {
        const entry = entries[index];
        return (
          <DenseName
            key={(index / step) % count}
            name={entry?.kind === 'agent' ? entry.row.agent.displayName : ''}
            topCssPx={index * layout.rowHeightCssPx}
            widthCssPx={layout.headerWidthCssPx}
          />
        );
      })}
    </div>
  );
}

const DenseName = memo(function DenseName(props: {
  readonly name: string;
  readonly topCssPx: number;
  readonly widthCssPx: number;
}) {
  return (
    <div
      className="absolute start-0 truncate px-3 text-[0.6875rem] leading-3.5 text-muted"
      style={{ top: props.topCssPx, width: props.widthCssPx }}
    >
      <bdi>{props.name}</bdi>
    </div>
  );
});
