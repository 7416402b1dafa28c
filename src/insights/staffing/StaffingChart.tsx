import { Check, Plus, Table } from 'lucide-react';
import { memo, useCallback, useMemo, useState } from 'react';
import { countOfAny, type Staffing } from '../../analysis/insights/staffing';
import type { StaffingScale } from '../../domain/filters';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { ColourScheme, StatusLook } from '../../domain/statusPalette';
import type { Interval } from '../../time/interval';
import { Button } from '../../ui/Button';
import { useInsightsWords } from '../../words/areas';
import type { TimeWords } from '../../words/spanWords';
import { usePageWords } from '../../words/WordsContext';
import { chartLayers } from './chartLayers';
import { chartPoints } from './chartPoints';
import { lowestNear } from './lowestNear';
import { StaffingCursor } from './StaffingCursor';
import { STAFFING_HEIGHT_CSS_PX, StaffingPlot } from './StaffingPlot';
import { StaffingTable } from './StaffingTable';

export type StaffingChartProps = {
  readonly staffing: Staffing;
  /** The part of the window that has happened. */
  readonly observed: Interval;
  /** The end of the newest data of all agents. */
  readonly knownUntil: number;
  /** What the time axis shows, at rest. */
  readonly visible: Interval;
  /** Calls `onFrame` with what the axis shows in each frame of a gesture; returns how to stop. */
  readonly followAxis: (onFrame: (visible: Interval) => void) => () => void;
  /** Where the axis begins, from the chart's inline start, and how wide it is. */
  readonly leftCssPx: number;
  readonly widthCssPx: number;
  readonly palette: readonly StatusLook[];
  readonly shownStatuses: readonly string[];
  /** The primary statuses that count as covered. */
  readonly coverStatuses: readonly string[];
  readonly isOffline: (primary: string) => boolean;
  readonly scale: StaffingScale;
  readonly onScaleChange: (scale: StaffingScale) => void;
  readonly minimum: number | undefined;
  /** The moment of the selected dip. */
  readonly examinedMs: number | undefined;
  readonly catalog: StatusCatalog;
  readonly scheme: ColourScheme;
  readonly timeWords: TimeWords;
  readonly onPickRange: (startMs: number, endMs: number) => void;
  readonly onPickMoment: (momentMs: number) => void;
};

/** Columns of four pixels: what happens within one is drawn where it happens. */
const COLUMN_CSS_PX = 4;

/** Below this width the words of the buttons would lie on the numbers of the axis. */
const LEAST_FOR_WORDS_CSS_PX = 180;

/** How many agents were in each status over time, on the timeline's axis; also as a table. */
export const StaffingChart = memo(function StaffingChart(props: StaffingChartProps) {
  const { staffing, observed, visible, followAxis, leftCssPx, widthCssPx, minimum, examinedMs, scheme } =
    props;
  const { palette, shownStatuses, coverStatuses, isOffline, scale, onScaleChange, catalog } = props;
  const { timeWords, onPickRange, onPickMoment, knownUntil } = props;
  const words = useInsightsWords();
  const { agents } = usePageWords();
  const [isTable, setIsTable] = useState(false);
  const stack = useMemo(
    () => chartLayers(staffing, { palette, shownStatuses, coverStatuses, isOffline, scale, catalog }),
    [staffing, palette, shownStatuses, coverStatuses, isOffline, scale, catalog],
  );
  // Only a click and the table need it, so the first opening does not wait for it.
  const coverageCounts = useCallback(
    () =>
      countOfAny(
        staffing,
        coverStatuses.map((status) => catalog.primaryCodeOf(status)),
      ),
    [staffing, catalog, coverStatuses],
  );
  const points = useMemo(
    () =>
      chartPoints(staffing, stack.layers, {
        visible,
        observed,
        columnCount: Math.ceil(widthCssPx / COLUMN_CSS_PX),
      }),
    [staffing, stack, visible, observed, widthCssPx],
  );
  const pickMoment = useCallback(
    (momentMs: number, reachMs: number) =>
      onPickMoment(reachMs === 0 ? momentMs : lowestNear(staffing, coverageCounts(), { momentMs, reachMs })),
    [onPickMoment, staffing, coverageCounts],
  );
  // The line of the minimum is drawn even if there were never so many agents.
  const topCount = Math.max(stack.topCount, minimum ?? 0);
  const labelOf = (status: string) => palette.find(({ code }) => code === status)?.label ?? status;
  const isOfAll = scale === 'all';
  // Beside the numbers of the axis; with dense rows there is no room for words.
  const hasWords = leftCssPx === 0 || leftCssPx >= LEAST_FOR_WORDS_CSS_PX;
  const buttons = (
    <>
      <Button
        tone="quiet"
        aria-expanded={isTable}
        title={isTable ? words.staffing.hideTable : words.staffing.showTable}
        className="min-h-6! px-1.5! text-small text-muted"
        onClick={() => setIsTable(!isTable)}
      >
        <Table aria-hidden className="size-3.5" />
        <span className={hasWords ? '' : 'sr-only'}>
          {isTable ? words.staffing.hideTable : words.staffing.showTable}
        </span>
      </Button>
      <Button
        tone="quiet"
        aria-pressed={isOfAll}
        title={words.staffing.showOfflineHint}
        className={`min-h-6! px-1.5! text-small ${isOfAll ? 'bg-accent-soft' : 'text-muted'}`}
        onClick={() => onScaleChange(isOfAll ? 'online' : 'all')}
      >
        {isOfAll ? <Check aria-hidden className="size-3.5" /> : <Plus aria-hidden className="size-3.5" />}
        <span className={hasWords ? '' : 'sr-only'}>{words.staffing.showOffline}</span>
      </Button>
    </>
  );
  return (
    <section aria-label={words.staffing.toggle} className="shrink-0 border-b border-hairline select-none">
      {/* Time runs from left to right in every language, and the timeline’s headers are on the left. */}
      <div className="relative" dir="ltr" style={{ paddingLeft: leftCssPx }}>
        <div className="relative" style={{ width: widthCssPx, height: STAFFING_HEIGHT_CSS_PX }}>
          <div role="img" aria-label={words.staffing.title} className="absolute inset-0">
            <div className="absolute inset-y-0" style={{ left: -leftCssPx }}>
              <StaffingPlot
                layers={stack.layers}
                points={points}
                visible={visible}
                knownUntil={knownUntil}
                followAxis={followAxis}
                leftCssPx={leftCssPx}
                widthCssPx={widthCssPx}
                topCount={topCount}
                minimum={minimum}
                examinedMs={examinedMs}
                scheme={scheme}
              />
            </div>
          </div>
          <StaffingCursor
            staffing={staffing}
            stack={stack}
            visible={visible}
            observed={observed}
            widthCssPx={widthCssPx}
            scheme={scheme}
            timeWords={timeWords}
            onPickRange={onPickRange}
            onPickMoment={pickMoment}
          />
        </div>
        {leftCssPx > 0 && (
          <div className="absolute bottom-0.5 left-1.5 flex flex-col items-start">{buttons}</div>
        )}
      </div>
      {leftCssPx === 0 && (
        <div className="flex items-center justify-between border-t border-hairline px-2 text-small text-muted">
          <span className="tabular-nums">{agents({ count: topCount })}</span>
          <span className="flex">{buttons}</span>
        </div>
      )}
      {isTable && (
        <StaffingTable
          staffing={staffing}
          stack={stack}
          coverage={{ counts: coverageCounts, label: coverStatuses.map(labelOf).join(' + ') }}
          visible={visible}
          observed={observed}
          timeWords={timeWords}
        />
      )}
    </section>
  );
});
