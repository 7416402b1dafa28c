import { memo, useId } from 'react';
import { AreaChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import type { ColourScheme } from '../../domain/statusPalette';
import type { Interval } from '../../time/interval';
import type { ChartLayer } from './chartLayers';
import type { ChartPoint } from './chartPoints';
import { layerPath } from './layerPath';
import { fillOf, StatusPatterns } from './StatusPatterns';

export type StaffingPlotProps = {
  readonly layers: readonly ChartLayer[];
  readonly points: readonly ChartPoint[];
  readonly visible: Interval;
  readonly widthCssPx: number;
  readonly heightCssPx: number;
  /** The number at the top edge. */
  readonly topCount: number;
  readonly scheme: ColourScheme;
};

/** The stacked areas alone: no margins and no axes, so that its pixels are those of the time axis. */
export const StaffingPlot = memo(function StaffingPlot(props: StaffingPlotProps) {
  const { layers, points, visible, widthCssPx, heightCssPx, topCount, scheme } = props;
  const idPrefix = useId();
  return (
    <AreaChart
      data={CORNERS}
      width={widthCssPx}
      height={heightCssPx}
      margin={NO_MARGIN}
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
      <YAxis type="number" domain={[0, topCount]} tickCount={0} allowDataOverflow hide width={0} />
      <Layers layers={layers} points={points} idPrefix={idPrefix} />
    </AreaChart>
  );
});

/**
 * The areas, on the scales of Recharts. Its own `Area` copies every point several times over (for
 * animations, labels and tooltips that are not asked for): a tenth of a second for what takes a hundredth.
 */
function Layers({
  layers,
  points,
  idPrefix,
}: Pick<StaffingPlotProps, 'layers' | 'points'> & { readonly idPrefix: string }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (xScale === undefined || yScale === undefined) return null;
  const scales = {
    xOf: (atMs: number) => xScale(atMs) ?? 0,
    yOf: (count: number) => yScale(count) ?? 0,
  };
  return (
    <g>
      {layers.map(({ look }, index) => (
        <path
          key={look.code}
          data-status={look.code}
          d={layerPath(points, index, scales)}
          fill={fillOf(idPrefix, index)}
        />
      ))}
    </g>
  );
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
/** The axes have fixed ends; the chart wants some data all the same. */
const CORNERS = [{ atMs: 0 }];
