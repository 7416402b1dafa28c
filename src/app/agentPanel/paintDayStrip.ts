import { observedPart } from '../../analysis/observedPart';
import { NO_STATUS_ROW, visitPeriods } from '../../analysis/statusPeriods';
import { codeAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Instant } from '../../time/instant';
import { type Interval, lengthOf } from '../../time/interval';
import { BarBatch, GAP_KEY } from '../../timeline/scene/barBatch';
import type { CanvasTheme } from '../../timeline/paint/canvasTheme';
import { LaneRaster } from '../../timeline/scene/laneRaster';
import { fillOf, type StatusInks } from '../../timeline/paint/statusInk';

export type DayStrip = {
  readonly agent: AgentDay | undefined;
  readonly day: Interval;
  readonly now: Instant;
  readonly catalog: StatusCatalog;
};

/** The part of the day up to now that the agent's data covers: a strip is too short to show more as assumed. */
function knownPart({ agent, day, now }: Omit<DayStrip, 'catalog'>): Interval {
  return observedPart(day, agent !== undefined && agent.asOf < now ? agent.asOf : now);
}

/** An agent's primary statuses in a day as bars in device pixels, `width` of them for the whole day. */
export function dayStripBars({ agent, day, now, catalog }: DayStrip, widthDevicePx: number): BarBatch {
  const bars = new BarBatch();
  if (agent === undefined) return bars;
  const raster = new LaneRaster(bars);
  const xOf = (ms: number) => ((ms - day.start) / lengthOf(day)) * widthDevicePx;
  raster.begin();
  visitPeriods(agent, knownPart({ agent, day, now }), (startMs, endMs, row) => {
    const key =
      row === NO_STATUS_ROW ? GAP_KEY : catalog.primaryCodeOfStatus(codeAt(agent.columns.statusCode, row));
    raster.add(xOf(startMs), xOf(endMs), key, 0);
  });
  raster.finish();
  return bars;
}

/** Paints a day as the timeline does: bars with their patterns, a dotted line where nothing was reported. */
export function paintDayStrip(
  context: CanvasRenderingContext2D,
  strip: DayStrip,
  tools: { readonly inks: StatusInks; readonly theme: CanvasTheme; readonly devicePixelRatio: number },
): void {
  const { inks, theme, devicePixelRatio } = tools;
  const { width, height } = context.canvas;
  const { day, now } = strip;
  const happenedDevicePx = Math.round((lengthOf(observedPart(day, now)) / lengthOf(day)) * width);
  context.fillStyle = theme.sunken;
  context.fillRect(0, 0, width, height);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, happenedDevicePx, height);
  context.fillStyle = theme.control;
  const dot = Math.round(devicePixelRatio);
  if (strip.agent !== undefined) {
    const knownDevicePx = Math.round((lengthOf(knownPart(strip)) / lengthOf(day)) * width);
    for (let x = 0; x < knownDevicePx; x += 6 * dot) {
      context.fillRect(x, Math.round(height / 2), Math.min(2 * dot, knownDevicePx - x), dot);
    }
  }
  const bars = dayStripBars(strip, width);
  for (let bar = 0; bar < bars.count; bar += 1) {
    const left = bars.leftDevicePx(bar);
    const length = bars.rightDevicePx(bar) - left;
    // A device pixel of background separates neighbors, whatever their colors (WCAG 1.4.11).
    const drawn = length > 3 ? length - 1 : length;
    context.fillStyle = fillOf(inks.primary(bars.key(bar)), drawn / devicePixelRatio);
    context.fillRect(left, 0, drawn, height);
  }
}
