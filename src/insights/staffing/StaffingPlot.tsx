import { memo, useCallback, useId, useLayoutEffect, useRef } from 'react';
import { AreaChart, ReferenceLine, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { colourOf, type ColourScheme, type PatternName } from '../../domain/statusPalette';
import type { Interval } from '../../time/interval';
import { useInsightsWords } from '../../words/areas';
import { useLocaleFormat, usePageWords } from '../../words/WordsContext';
import type { ChartLayer } from './chartLayers';
import { type ChartPoint, layerPath } from './chartPoints';

export const STAFFING_HEIGHT_CSS_PX = 88;

type StaffingPlotProps = {
  readonly layers: readonly ChartLayer[];
  readonly points: readonly ChartPoint[];
  readonly visible: Interval;
  /** The end of the newest data; the areas are lighter from there, because they are assumed. */
  readonly knownUntil: number;
  /** Calls `onFrame` with what the time axis shows in each frame of a gesture; returns how to stop. */
  readonly followAxis: (onFrame: (visible: Interval) => void) => () => void;
  /** The width of the axis of numbers; 0 for none. */
  readonly leftCssPx: number;
  /** The width of the time axis, which begins to its right. */
  readonly widthCssPx: number;
  /** The number at the top edge. */
  readonly topCount: number;
  readonly minimum: number | undefined;
  /** The moment of the selected dip. */
  readonly examinedMs: number | undefined;
  readonly scheme: ColourScheme;
};

/** The stacked areas with their axis of numbers, the minimum, and the examined moment. */
export const StaffingPlot = memo(function StaffingPlot(props: StaffingPlotProps) {
  const { layers, points, visible, followAxis, leftCssPx, widthCssPx, topCount } = props;
  const { minimum, examinedMs, scheme, knownUntil } = props;
  const words = useInsightsWords();
  const format = useLocaleFormat();
  const { agents } = usePageWords();
  const idPrefix = useId();
  const moving = useRef<SVGGElement>(null);
  // Stable for the same words: new axis properties lay out the chart again.
  const axisWords = useCallback(
    (count: number) => (count === topCount ? agents({ count }) : format.number(count)),
    [topCount, agents, format],
  );
  // Each frame of a gesture transforms what was drawn, without rendering: the areas are drawn again only
  // at rest.
  useLayoutEffect(() => {
    const place = (shown: Interval) => {
      const shownMs = shown.end - shown.start;
      const scale = (visible.end - visible.start) / shownMs;
      const xCssPx = leftCssPx * (1 - scale) + ((visible.start - shown.start) / shownMs) * widthCssPx;
      moving.current?.setAttribute('transform', `translate(${xCssPx} 0) scale(${scale} 1)`);
    };
    place(visible);
    return followAxis(place);
  }, [followAxis, visible, leftCssPx, widthCssPx]);
  return (
    <AreaChart
      data={CORNERS}
      width={leftCssPx + widthCssPx}
      height={STAFFING_HEIGHT_CSS_PX}
      margin={leftCssPx > 0 ? LABEL_MARGIN : NO_MARGIN}
      accessibilityLayer={false}
    >
      <StatusPatterns idPrefix={idPrefix} layers={layers} scheme={scheme} />
      <XAxis
        dataKey="atMs"
        type="number"
        scale="linear"
        domain={[visible.start, visible.end]}
        tickCount={0}
        allowDataOverflow
        hide
      />
      <YAxis
        type="number"
        domain={[0, topCount]}
        tickCount={3}
        allowDecimals={false}
        interval={0}
        allowDataOverflow
        hide={leftCssPx === 0}
        width={leftCssPx}
        axisLine={false}
        tickLine={false}
        tick={axisTick}
        tickFormatter={axisWords}
      />
      {/* A nested svg clips what moves beyond the axis. */}
      <svg
        x={leftCssPx}
        width={widthCssPx}
        height={STAFFING_HEIGHT_CSS_PX}
        viewBox={`${leftCssPx} 0 ${widthCssPx} ${STAFFING_HEIGHT_CSS_PX}`}
      >
        <g ref={moving}>
          <Layers layers={layers} points={points} idPrefix={idPrefix} />
          {knownUntil < visible.end && <AssumedVeil from={knownUntil} to={visible.end} />}
          {examinedMs !== undefined && (
            <>
              {/* With an outline: the line has to show on areas of the same color, too. */}
              <ReferenceLine {...momentLine} x={examinedMs} stroke="var(--surface)" strokeWidth={4} />
              <ReferenceLine
                {...momentLine}
                x={examinedMs}
                stroke="var(--accent)"
                data-testid="staffing-moment"
              />
            </>
          )}
        </g>
      </svg>
      {minimum !== undefined && (
        <ReferenceLine
          y={minimum}
          stroke="var(--ink)"
          strokeWidth={2}
          strokeDasharray="6 4"
          label={{
            value: words.staffing.minimum({ count: minimum }),
            // Beside the line, so that its dashes do not run through the words.
            position: minimum > topCount / 2 ? 'insideTopRight' : 'insideBottomRight',
            className: 'fill-ink stroke-surface text-small',
            strokeWidth: 4,
            paintOrder: 'stroke',
          }}
        />
      )}
    </AreaChart>
  );
});

/** The areas, on the scales of Recharts; why not its `Area`: docs/decisions/chart-areas.md. */
function Layers(props: Pick<StaffingPlotProps, 'layers' | 'points'> & { readonly idPrefix: string }) {
  const { layers, points, idPrefix } = props;
  const xOf = useXAxisScale();
  const yOf = useYAxisScale();
  if (xOf === undefined || yOf === undefined) return null;
  const scales = { xOf: (atMs: number) => xOf(atMs) ?? 0, yOf: (count: number) => yOf(count) ?? 0 };
  return layers.map(({ look }, index) => (
    <path
      key={look.code}
      data-status={look.code}
      d={layerPath(points, index, scales)}
      fill={`url(#${idPrefix}-${index})`}
    />
  ));
}

/** Covers the areas in part where they are assumed. */
function AssumedVeil({ from, to }: { readonly from: number; readonly to: number }) {
  const xOf = useXAxisScale();
  const left = xOf?.(from);
  const right = xOf?.(to);
  if (left === undefined || right === undefined) return null;
  return (
    <rect
      data-testid="staffing-assumed"
      x={left}
      width={right - left}
      height={STAFFING_HEIGHT_CSS_PX}
      fill="var(--surface)"
      fillOpacity={0.6}
    />
  );
}

/** Color and pattern of each layer: color alone never identifies a status. */
function StatusPatterns(props: Pick<StaffingPlotProps, 'layers' | 'scheme'> & { readonly idPrefix: string }) {
  const { idPrefix, layers, scheme } = props;
  return (
    <defs>
      {layers.map(({ look }, index) => (
        <pattern
          key={look.code}
          id={`${idPrefix}-${index}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
        >
          <rect width={6} height={6} fill={colourOf(look, scheme)} />
          {look.pattern !== 'solid' && (
            <path
              d={TILE_PATHS[look.pattern]}
              stroke="var(--surface)"
              strokeOpacity={0.42}
              strokeWidth={1.4}
              strokeLinecap={look.pattern === 'dots' ? 'round' : 'butt'}
            />
          )}
        </pattern>
      ))}
    </defs>
  );
}

/** Lines over a tile of 6 × 6, as the timeline's bars have them. */
const TILE_PATHS: { readonly [Pattern in Exclude<PatternName, 'solid'>]: string } = {
  diagonal: 'M-6 6 0 0M0 6 6 0M6 6 12 0',
  cross: 'M0 0 6 6M0 6 6 0',
  dots: 'M1.8 1.8h0M4.8 4.8h0',
  horizontal: 'M0 2.6h6',
  backslash: 'M-6 0 0 6M0 0 6 6M6 0 12 6',
};

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
/** Half a line above and below, for the numbers at the ends of their axis. */
const LABEL_MARGIN = { ...NO_MARGIN, top: 8, bottom: 8 };
const axisTick = { className: 'fill-muted text-small tabular-nums' };
/** Rendered in place, so that it moves with the areas; scaling these does not widen it. */
const momentLine = { zIndex: 0, strokeWidth: 2, vectorEffect: 'non-scaling-stroke' } as const;
/** The axes have fixed domains, but the chart requires some data. */
const CORNERS = [{ atMs: 0 }];
