import { NO_STATUS_ROW, visitPeriods } from '../../analysis/statusPeriods';
import { observedPart } from '../../analysis/observedPart';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { at } from '../../base/elementAt';
import { bitsAt, codeAt, millisecondsAt } from '../../domain/columnAt';
import { spanDoubt, type AgentDay } from '../../domain/spanColumns';
import { areShown } from '../../domain/shownStatuses';
import { intersect, type Interval } from '../../time/interval';
import { BarBatch, GAP_KEY, LEFT_OUT_KEY } from './barBatch';
import { visitComparison } from './comparison';
import { RowCache, type SceneMark } from './RowCache';
import { LaneRaster } from './laneRaster';
import { type RowLayout, rowsInView } from './rowLayout';
import type { TimelineModel } from './timelineModel';
import { type TimeScale, xOf } from './timeScale';

export type SceneRow = {
  /** Index in the model's entries. */
  readonly index: number;
  /** From the plot's top; negative for a row that is partly scrolled away. */
  readonly topCssPx: number;
  readonly entry: RowEntry;
  /** Bars `[first, end)` of the primary and of the secondary batch. */
  readonly primaryBars: readonly [number, number];
  readonly secondaryBars: readonly [number, number];
  readonly comparedBars: readonly [number, number];
  /**
   * Where the newest data of the row ends, in device pixels: bars to its right are assumed, not known.
   * Infinite where all that is visible is known.
   */
  readonly knownUntilDevicePx: number;
  readonly marks: readonly SceneMark[];
};

/** What is to be painted, and nothing that is not. */
export type Scene = {
  readonly scale: TimeScale;
  readonly layout: RowLayout;
  readonly heightCssPx: number;
  readonly devicePixelRatio: number;
  readonly rows: readonly SceneRow[];
  readonly primary: BarBatch;
  readonly secondary: BarBatch;
  /** Primary statuses of the other range. */
  readonly compared: BarBatch;
  /** Where now lies, left of the plot for a window that has not begun; `undefined` when the window is over. */
  readonly nowXCssPx: number | undefined;
};

/**
 * Lays out the rows in view. The cost is that of the rows in view and their spans, whatever lies
 * outside them; of rows that `kept` still holds, no span is read.
 */
export function timelineScene(
  model: TimelineModel,
  view: {
    readonly scale: TimeScale;
    readonly layout: RowLayout;
    readonly scrollTopCssPx: number;
    readonly heightCssPx: number;
    /** Rows from this one on are left out, though they are in view. */
    readonly endRow?: number;
    readonly devicePixelRatio: number;
  },
  kept: RowCache = new RowCache(),
): Scene {
  const { layout, scale } = view;
  const { timeRange, now } = model;
  const observed = intersect(observedPart(timeRange.interval, now), scale.visible);
  const primary = new BarBatch();
  const secondary = new BarBatch();
  const compared = new BarBatch();
  const context: RowContext = {
    model,
    scale,
    observed,
    devicePixelRatio: view.devicePixelRatio,
    primaryRaster: new LaneRaster(primary),
    secondaryRaster: layout.secondaryHeightCssPx > 0 ? new LaneRaster(secondary) : undefined,
    comparedRaster: layout.comparedHeightCssPx > 0 ? new LaneRaster(compared) : undefined,
    isShown: areShown(
      { statuses: model.shownStatuses, ...(model.shownReasons && { reasons: model.shownReasons }) },
      model.catalog,
    ),
    urgency: model.catalog.primaries.map((code) => {
      const rank = model.urgentStatuses.indexOf(code);
      return rank === -1 ? 0 : model.urgentStatuses.length - rank;
    }),
  };
  kept.keepOnlyFor([
    scale.visible.start,
    scale.visible.end,
    scale.widthCssPx,
    view.devicePixelRatio,
    // On a running day time goes on, and every row with it.
    now < timeRange.interval.end || now < (model.comparison?.timeRange.interval.end ?? now) ? now : undefined,
    timeRange,
    model.catalog,
    model.shownStatuses,
    model.shownReasons,
    model.urgentStatuses,
    // A status seen for the first time takes its place among those left out.
    model.catalog.size,
    context.secondaryRaster === undefined,
    context.comparedRaster === undefined ? undefined : model.comparison,
  ]);
  const { endRow = model.entries.length } = view;
  const { first, end } = rowsInView(layout, view, Math.min(endRow, model.entries.length));
  const rows: SceneRow[] = [];
  for (let index = first; index < end; index += 1) {
    const entry = at(model.entries, index);
    const primaryFirst = primary.count;
    const secondaryFirst = secondary.count;
    const comparedFirst = compared.count;
    const marks = entry.kind === 'agent' ? layOutRow(entry.row.agent) : [];
    rows.push({
      index,
      topCssPx: index * layout.rowHeightCssPx - view.scrollTopCssPx,
      entry,
      primaryBars: [primaryFirst, primary.count],
      secondaryBars: [secondaryFirst, secondary.count],
      comparedBars: [comparedFirst, compared.count],
      knownUntilDevicePx:
        entry.kind === 'agent' && entry.row.agent.asOf < observed.end
          ? Math.round(xOf(scale, entry.row.agent.asOf) * view.devicePixelRatio)
          : Number.POSITIVE_INFINITY,
      marks,
    });
  }
  return {
    scale,
    layout,
    heightCssPx: view.heightCssPx,
    devicePixelRatio: view.devicePixelRatio,
    rows,
    primary,
    secondary,
    compared,
    nowXCssPx: now < timeRange.interval.end ? xOf(scale, now) : undefined,
  };

  function layOutRow(agent: AgentDay): readonly SceneMark[] {
    const known = kept.get(agent);
    if (known !== undefined) {
      primary.append(known.primary);
      secondary.append(known.secondary);
      compared.append(known.compared);
      return known.marks;
    }
    const firsts = { primary: primary.count, secondary: secondary.count, compared: compared.count };
    const marks = layOutAgent(agent, context);
    kept.set(agent, {
      primary: primary.from(firsts.primary),
      secondary: secondary.from(firsts.secondary),
      compared: compared.from(firsts.compared),
      marks,
    });
    return marks;
  }
}

type RowContext = {
  readonly model: TimelineModel;
  readonly scale: TimeScale;
  /** The part of what is visible that has happened. */
  readonly observed: Interval;
  readonly devicePixelRatio: number;
  readonly primaryRaster: LaneRaster;
  /** `undefined` where rows have no room for the lane. */
  readonly secondaryRaster: LaneRaster | undefined;
  readonly comparedRaster: LaneRaster | undefined;
  /** By status code. */
  readonly isShown: readonly boolean[];
  /** By primary code. */
  readonly urgency: readonly number[];
};

function layOutAgent(agent: AgentDay, context: RowContext): SceneMark[] {
  const { model, scale, observed, devicePixelRatio, primaryRaster, secondaryRaster } = context;
  const { catalog } = model;
  primaryRaster.begin();
  secondaryRaster?.begin();
  visitPeriods(agent, observed, (startMs, endMs, row) => {
    const left = xOf(scale, startMs) * devicePixelRatio;
    const right = xOf(scale, endMs) * devicePixelRatio;
    if (row === NO_STATUS_ROW) {
      primaryRaster.add(left, right, GAP_KEY, 0);
      secondaryRaster?.add(left, right, GAP_KEY, 0);
      return;
    }
    const statusCode = codeAt(agent.columns.statusCode, row);
    const primaryCode = catalog.primaryCodeOfStatus(statusCode);
    const isLeftOut = context.isShown[statusCode] === false;
    const urgency = isLeftOut ? 0 : (context.urgency[primaryCode] ?? 0);
    primaryRaster.add(left, right, isLeftOut ? LEFT_OUT_KEY : primaryCode, urgency);
    secondaryRaster?.add(left, right, isLeftOut ? LEFT_OUT_KEY : statusCode, urgency);
  });
  primaryRaster.finish();
  secondaryRaster?.finish();
  layOutComparison(agent, context);
  // Signs beside bars need more room than a dense row has.
  return secondaryRaster === undefined ? [] : marksOf(agent, context);
}

function layOutComparison(agent: AgentDay, context: RowContext): void {
  const { model, scale, devicePixelRatio, comparedRaster, isShown } = context;
  if (comparedRaster === undefined || model.comparison === undefined) return;
  comparedRaster.begin();
  visitComparison(agent, model.comparison, model, scale.visible, (startMs, endMs, row, then) => {
    const left = xOf(scale, startMs) * devicePixelRatio;
    const right = xOf(scale, endMs) * devicePixelRatio;
    if (row === NO_STATUS_ROW) {
      comparedRaster.add(left, right, GAP_KEY, 0);
      return;
    }
    const statusCode = codeAt(then.columns.statusCode, row);
    const primaryCode = model.catalog.primaryCodeOfStatus(statusCode);
    const isOut = isShown[statusCode] === false;
    comparedRaster.add(left, right, isOut ? LEFT_OUT_KEY : primaryCode, 0);
  });
  comparedRaster.finish();
}

function marksOf(agent: AgentDay, { model, scale, isShown }: RowContext): SceneMark[] {
  const marks: SceneMark[] = [];
  const { interval } = model.timeRange;
  if (model.now <= interval.start) return marks;
  const { visible } = scale;
  const { startMs, endMs, doubts, statusCode } = agent.columns;
  let latestEndMs = Number.NEGATIVE_INFINITY;
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    const spanStartMs = millisecondsAt(startMs, row);
    if (spanStartMs >= visible.end || spanStartMs > model.now) break;
    const spanEndMs = millisecondsAt(endMs, row);
    const endsBefore = latestEndMs;
    latestEndMs = Math.max(latestEndMs, spanEndMs);
    if (isShown[codeAt(statusCode, row)] === false) continue;
    if (spanEndMs <= spanStartMs) {
      if (spanStartMs >= visible.start) marks.push({ kind: 'instant', xCssPx: xOf(scale, spanStartMs) });
      continue;
    }
    if (spanEndMs <= visible.start) continue;
    if ((bitsAt(doubts, row) & spanDoubt.overlap) !== 0) {
      const sharedStartMs = Math.max(spanStartMs, visible.start);
      const sharedEndMs = Math.min(spanEndMs, endsBefore, visible.end, model.now);
      if (sharedEndMs > sharedStartMs) {
        const xCssPx = xOf(scale, sharedStartMs);
        marks.push({ kind: 'overlap', xCssPx, widthCssPx: xOf(scale, sharedEndMs) - xCssPx });
      }
    }
    if (spanStartMs < interval.start && visible.start === interval.start)
      marks.push({ kind: 'cut-left', xCssPx: 0 });
    if (spanEndMs > interval.end && visible.end === interval.end && model.now >= interval.end) {
      marks.push({ kind: 'cut-right', xCssPx: scale.widthCssPx });
    }
  }
  return marks;
}
