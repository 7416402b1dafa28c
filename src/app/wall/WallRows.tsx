import { useMemo, useRef } from 'react';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { USUAL_TURN_SECONDS } from '../../domain/filters';
import { MainNotice } from '../notices/MainNotice';
import { TimelineSkeleton } from '../notices/TimelineSkeleton';
import { useFilters, useRows } from '../pipeline/contexts';
import { useBoxSize } from './useBoxSize';
import { useTurns } from './useTurns';
import type { WallFigures } from './useWallFigures';
import { WallColumn } from './WallColumn';
import { WallControls } from './WallControls';
import { WallFoot } from './WallFoot';
import { NAME_UNITS, TITLE_CSS_PX, wallLayout } from './wallLayout';

const NO_ROOM = { widthCssPx: 0, heightCssPx: 0 };

/** The rows without the headings of folded statuses: how many agents those have is in the counts above. */
function withoutCounted(entries: readonly RowEntry[]): readonly RowEntry[] {
  return entries.filter(
    (entry) => entry.kind === 'agent' || entry.isExpanded || entry.group.kind !== 'status',
  );
}

/** The agents, page by page, and what is below them. */
export function WallRows({
  figures,
  unitCssPx,
}: {
  readonly figures: WallFigures;
  readonly unitCssPx: number;
}) {
  const { filters } = useFilters();
  const { rowList, state } = useRows();
  const entries = useMemo(() => withoutCounted(rowList.entries), [rowList.entries]);
  const box = useRef<HTMLElement>(null);
  const room = useBoxSize(box) ?? NO_ROOM;
  const { widthCssPx, heightCssPx } = room;
  const layout = useMemo(
    () => wallLayout(entries, { widthCssPx, heightCssPx, unitCssPx }),
    [entries, widthCssPx, heightCssPx, unitCssPx],
  );
  const pageCount = layout.pages.length;
  const turns = useTurns(pageCount, filters.turnSeconds ?? USUAL_TURN_SECONDS);
  const columns = layout.pages[turns.index] ?? [];
  return (
    <>
      <main ref={box} data-wall-rows className="min-h-0 flex-1 overflow-hidden">
        {state.kind === 'rows' && heightCssPx > 0 && (
          <div className="flex h-full" style={{ fontSize: layout.nameCssPx }}>
            {Array.from({ length: layout.columns }, (_, column) => (
              <WallColumn key={column} sections={columns[column] ?? []} layout={layout} figures={figures} />
            ))}
          </div>
        )}
        {state.kind === 'first-load' && <TimelineSkeleton />}
        {state.kind !== 'rows' && state.kind !== 'first-load' && (
          <div
            className="flex h-full flex-col text-body"
            style={{ zoom: (NAME_UNITS * unitCssPx) / TITLE_CSS_PX }}
          >
            <MainNotice state={state} />
          </div>
        )}
      </main>
      <WallFoot figures={figures} turns={turns} pageCount={pageCount} />
      <WallControls turns={turns} pageCount={pageCount} />
    </>
  );
}
