import { rowKeyOf } from '../../analysis/rows/rowPlace';
import { millisecondsAt } from '../../domain/columnAt';
import type { AgentDay } from '../../domain/spanColumns';
import { instantFromMs } from '../../time/instant';
import { type Interval, contains } from '../../time/interval';
import { HEADER_ABOVE_CSS_PX } from './rowLayout';
import type { Scene } from './timelineScene';
import { msAt, msPerCssPx } from './timeScale';

/** What lies under a point of the plot. */
export type Hit = {
  readonly entryIndex: number;
  readonly agent: AgentDay;
  /** Names the row: an agent may have several. */
  readonly rowKey: string;
  readonly atMs: number;
  /** The span in force there; `undefined` over a gap. */
  readonly row: number | undefined;
  /** How many spans begin within the pixel: more than one means that not all can be seen. */
  readonly changesInPixel: number;
  /** The row's header was hit, where that is above the bars. */
  readonly isOnHeader: boolean;
};

/** A span drawn thinner than this is still hit by a pointer this close. */
const REACH_CSS_PX = 2;

/**
 * What a scene shows at a point, in CSS pixels from the plot's top left; `undefined` beside the
 * rows and in what has not happened yet. The latest-begun of overlapping spans is the one that is
 * drawn, so it is the one that is hit; where none is in force, the nearest within reach.
 */
export function hitTest(scene: Scene, xCssPx: number, yCssPx: number, observed: Interval): Hit | undefined {
  const row = scene.rows.find(
    ({ topCssPx }) => topCssPx <= yCssPx && yCssPx < topCssPx + scene.layout.rowHeightCssPx,
  );
  if (row === undefined || row.entry.kind !== 'agent') return undefined;
  if (xCssPx < 0 || xCssPx > scene.scale.widthCssPx) return undefined;
  const pointedMs = msAt(scene.scale, xCssPx);
  const isOnHeader = scene.layout.isHeaderAbove && yCssPx < row.topCssPx + HEADER_ABOVE_CSS_PX;
  const isObserved = contains(observed, instantFromMs(pointedMs));
  if (!isObserved && !isOnHeader) return undefined;
  // A header is as wide as the plot: it is hit beside what has happened too.
  const atMs = isObserved ? pointedMs : observed.end;
  const { agent } = row.entry.row;
  const reachMs = REACH_CSS_PX * msPerCssPx(scene.scale);
  const { row: spanRow, changes } = spanNear(agent, atMs, reachMs, msPerCssPx(scene.scale) / 2);
  // Nothing is known there, not even that nothing was reported.
  if (spanRow === undefined && atMs >= agent.asOf && !isOnHeader) return undefined;
  const rowKey = rowKeyOf(agent.userId, row.entry.group);
  return { entryIndex: row.index, agent, rowKey, atMs, row: spanRow, changesInPixel: changes, isOnHeader };
}

function spanNear(
  agent: AgentDay,
  atMs: number,
  reachMs: number,
  halfPixelMs: number,
): { readonly row: number | undefined; readonly changes: number } {
  const { startMs, endMs } = agent.columns;
  let inForce: number | undefined;
  let nearest: number | undefined;
  let nearestMs = reachMs;
  let changes = 0;
  for (let row = agent.firstRow; row < agent.endRow; row += 1) {
    const start = millisecondsAt(startMs, row);
    if (start > atMs + reachMs) break;
    const end = millisecondsAt(endMs, row);
    if (Math.abs(start - atMs) <= halfPixelMs) changes += 1;
    if (start <= atMs && atMs < end) {
      inForce = row;
      continue;
    }
    const distanceMs = start > atMs ? start - atMs : atMs - end;
    if (distanceMs <= nearestMs) {
      nearest = row;
      nearestMs = distanceMs;
    }
  }
  return { row: inForce ?? nearest, changes };
}
