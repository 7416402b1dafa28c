import { memo, useId } from 'react';
import { Area, AreaChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { colourOf, type ColourScheme } from '../../domain/statusPalette';
import type { Interval } from '../../time/interval';
import type { ChartLayer } from './chartLayers';
import type { ChartPoint } from './chartPoints';
import { fillOf, StatusPatterns } from './StatusPatterns';

export type StaffingPlotProps = {
  readonly layers: readonly ChartLayer[];
  readonly points: readonly ChartPoint[];
  readonly visible: Interval;
  readonly widthCssPx: number;
  readonly heightCssPx: number;
  /** The number at the top edge. */
  readonly topCount: number;
  readonly floor: number | undefined;
  readonly scheme: ColourScheme;
};

/** The stacked areas alone: no margins and no axes, so that its pixels are those of the time axis. */
export const StaffingPlot = memo(function StaffingPlot(props: StaffingPlotProps) {
  const { layers, points, visible, widthCssPx, heightCssPx, topCount, floor, scheme } = props;
  const idPrefix = useId();
  return (
    <AreaChart
      // Recharts sorts and copies what it is given, and asks for an array that it may hold on to.
      data={[...points]}
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
        allowDataOverflow
        hide
      />
      <YAxis type="number" domain={[0, topCount]} allowDataOverflow hide width={0} />
      {layers.map(({ look }, index) => (
        <Area
          key={look.code}
          dataKey={({ counts }: ChartPoint) => counts[index]}
          name={look.label}
          stackId="agents"
          type="stepAfter"
          stroke={colourOf(look, scheme)}
          strokeWidth={0}
          fill={fillOf(idPrefix, index)}
          fillOpacity={1}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {floor !== undefined && floor <= topCount && (
        <ReferenceLine y={floor} stroke="var(--ink)" strokeDasharray="4 3" strokeWidth={1.5} />
      )}
    </AreaChart>
  );
});

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
