import { Table } from 'lucide-react';
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { countOfAny, type Staffing } from '../../analysis/insights/staffing';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { ColourScheme, StatusLook } from '../../domain/statusPalette';
import type { Interval } from '../../time/interval';
import { Button } from '../../ui/Button';
import { useInsightsWords } from '../../words/areas';
import type { Tell } from '../tell';
import { chartLayers } from './chartLayers';
import { chartPoints } from './chartPoints';
import { lowestNear } from './lowestNear';
import { StaffingCursor } from './StaffingCursor';
import { StaffingPlot } from './StaffingPlot';
import { StaffingTable } from './StaffingTable';

export type StaffingChartProps = {
  readonly staffing: Staffing;
  /** The part of the window that has happened. */
  readonly observed: Interval;
  /** What the time axis shows, at rest. */
  readonly visible: Interval;
  /** Calls with what the axis shows in each frame of a gesture; returns what ends that. */
  readonly followAxis: (onFrame: (visible: Interval) => void) => () => void;
  /** Where the axis begins, from the chart's inline start, and how wide it is. */
  readonly leftCssPx: number;
  readonly widthCssPx: number;
  readonly palette: readonly StatusLook[];
  readonly shownStatuses: readonly string[];
  /** The primary status that cover is about. */
  readonly coverageStatus: string;
  readonly floor: number | undefined;
  /** The moment whose leavers are told. */
  readonly leaversAt: number | undefined;
  readonly catalog: StatusCatalog;
  readonly scheme: ColourScheme;
  readonly tell: Tell;
  readonly onPickRange: (range: Interval) => void;
  readonly onPickMoment: (momentMs: number) => void;
};

export const STAFFING_HEIGHT_CSS_PX = 88;
/** Columns of four pixels: what happens within one is drawn where it happens. */
const COLUMN_CSS_PX = 4;

/** How many agents were in each status over time, on the timeline's own axis, with its table behind it. */
export const StaffingChart = memo(function StaffingChart(props: StaffingChartProps) {
  const { staffing, observed, visible, followAxis, leftCssPx, widthCssPx, floor, leaversAt, scheme } = props;
  const { palette, shownStatuses, coverageStatus, catalog, tell, onPickRange, onPickMoment } = props;
  const words = useInsightsWords();
  const [isTable, setIsTable] = useState(false);
  const plot = useRef<HTMLDivElement>(null);
  const stack = useMemo(
    () => chartLayers(staffing, { palette, shownStatuses, coverageStatus, catalog }),
    [staffing, palette, shownStatuses, coverageStatus, catalog],
  );
  // Asked for by a click and by the table alone, so that the first opening does not wait for it.
  const coverCounts = useCallback(
    () => countOfAny(staffing, [catalog.primaryCodeOf(coverageStatus)]),
    [staffing, catalog, coverageStatus],
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
  useLayoutEffect(() => {
    const place = (shown: Interval) => {
      if (plot.current !== null) plot.current.style.transform = transformTo(shown, visible, widthCssPx);
    };
    place(visible);
    return followAxis(place);
  }, [followAxis, visible, widthCssPx]);
  const pickMoment = useCallback(
    (momentMs: number, reachMs: number) =>
      onPickMoment(reachMs === 0 ? momentMs : lowestNear(staffing, coverCounts(), { momentMs, reachMs })),
    [onPickMoment, staffing, coverCounts],
  );
  const topCount = Math.max(stack.topCount, floor !== undefined && floor <= staffing.agentCount ? floor : 0);
  const coverLabel = palette.find(({ code }) => code === coverageStatus)?.label ?? coverageStatus;
  const tableButton = (
    <Button
      tone="quiet"
      aria-expanded={isTable}
      className="min-h-6! px-1.5! text-small text-muted"
      onClick={() => setIsTable(!isTable)}
    >
      <Table aria-hidden className="size-3.5" />
      {isTable ? words.staffing.hideTable : words.staffing.showTable}
    </Button>
  );
  const topWords = words.staffing.axis({ count: topCount });
  return (
    <section aria-label={words.staffing.toggle} className="shrink-0 border-b border-hairline select-none">
      {/* Time runs from left to right in every language, and the timeline’s headers stand on the left. */}
      <div className="flex" dir="ltr">
        {leftCssPx > 0 && (
          <div
            className="flex shrink-0 flex-col justify-between px-3 py-0.5 text-small text-muted"
            style={{ width: leftCssPx }}
          >
            <span className="text-end tabular-nums">
              <bdi>{topWords}</bdi>
            </span>
            <span className="flex items-end justify-between gap-1">
              <span className="-ms-1.5">{tableButton}</span>0
            </span>
          </div>
        )}
        <div className="relative" style={{ width: widthCssPx, height: STAFFING_HEIGHT_CSS_PX }}>
          <div role="img" aria-label={words.staffing.title} className="absolute inset-0 overflow-hidden">
            <div ref={plot} className="origin-top-left">
              <StaffingPlot
                layers={stack.layers}
                points={points}
                visible={visible}
                widthCssPx={widthCssPx}
                heightCssPx={STAFFING_HEIGHT_CSS_PX}
                topCount={topCount}
                scheme={scheme}
              />
            </div>
          </div>
          {floor !== undefined && floor <= topCount && (
            <div
              className="pointer-events-none absolute inset-x-0 flex translate-y-1/2 items-center"
              style={{ bottom: `${(floor / topCount) * 100}%` }}
            >
              <span className="flex-1 border-t-2 border-dashed border-ink" />
              <span className="me-1 rounded-sm bg-surface px-1 text-small leading-4 text-ink">
                <bdi>{words.staffing.floor({ count: floor })}</bdi>
              </span>
            </div>
          )}
          {leaversAt !== undefined && leaversAt >= visible.start && leaversAt < visible.end && (
            <div
              data-testid="staffing-blame"
              className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent outline outline-surface"
              style={{ left: `${((leaversAt - visible.start) / (visible.end - visible.start)) * 100}%` }}
            />
          )}
          <StaffingCursor
            staffing={staffing}
            stack={stack}
            visible={visible}
            observed={observed}
            widthCssPx={widthCssPx}
            scheme={scheme}
            tell={tell}
            words={words}
            onPickRange={onPickRange}
            onPickMoment={pickMoment}
          />
        </div>
      </div>
      {leftCssPx === 0 && (
        <div className="flex items-center justify-between border-t border-hairline px-2 text-small text-muted">
          <span className="tabular-nums">{topWords}</span>
          {tableButton}
        </div>
      )}
      {isTable && (
        <StaffingTable
          staffing={staffing}
          stack={stack}
          cover={{ counts: coverCounts, label: coverLabel }}
          visible={visible}
          observed={observed}
          tell={tell}
          words={words}
        />
      )}
    </section>
  );
});

/** Moves and stretches what was drawn for one part of time to where the axis shows it now. */
function transformTo(shown: Interval, drawn: Interval, widthCssPx: number): string {
  const shownMs = shown.end - shown.start;
  if (shown.start === drawn.start && shown.end === drawn.end) return '';
  const scale = (drawn.end - drawn.start) / shownMs;
  const left = ((drawn.start - shown.start) / shownMs) * widthCssPx;
  return `translateX(${left}px) scaleX(${scale})`;
}
