import type { Filters } from '../../domain/filters';
import type { InsightSelection } from '../../insights/lists/insightSelection';
import { instantFromMs, MINUTE_MS } from '../../time/instant';
import { type Interval, lengthOf } from '../../time/interval';
import { MAX_ADDRESS_PINS } from '../../filters/address/codecs/lists';
import { clampVisible } from '../../timeline/engine/visibleRange';

/** A fifth of the period on either side shows what came before and after. */
const MARGIN_SHARE = 0.2;
/** Of a short one a few minutes, so that the statuses around it can be read. */
const LEAST_MARGIN_MS = 5 * MINUTE_MS;

/** A period of a range with some time around it; `undefined` for all of the range. */
export function zoomAround(startMs: number, endMs: number, range: Interval): Interval | undefined {
  const marginMs = Math.max(LEAST_MARGIN_MS, (endMs - startMs) * MARGIN_SHARE);
  const fromMs = Math.max(range.start, Math.floor(startMs - marginMs));
  const toMs = Math.min(range.end, Math.ceil(endMs + marginMs));
  const visible = clampVisible(fromMs, toMs, range);
  return visible.start <= range.start && visible.end >= range.end ? undefined : visible;
}

/** The filters that show a selected insight: all of it is in the address, so that it can be linked. */
export function selectionFilters(
  { list, team, startMs, endMs, shown, userIds, focus }: InsightSelection,
  { range, visible }: { readonly range: Interval; readonly visible: Interval | undefined },
): Pick<Filters, 'selectedInsight' | 'onTop' | 'visible'> {
  const period = { start: instantFromMs(Math.floor(startMs)), end: instantFromMs(Math.floor(endMs)) };
  return {
    selectedInsight: { list, period, team },
    onTop: withinLimit(userIds, focus?.userId),
    visible:
      shown === 'unchanged' ? visible : zoomAround(shown?.startMs ?? startMs, shown?.endMs ?? endMs, range),
  };
}

/** As many as an address may move to the top, the one that was asked for among them. */
function withinLimit(userIds: readonly string[], wanted: string | undefined): readonly string[] {
  const first = userIds.slice(0, MAX_ADDRESS_PINS);
  if (wanted === undefined || first.includes(wanted)) return first;
  return [...first.slice(0, MAX_ADDRESS_PINS - 1), wanted];
}

/** The filters that undo a selection; the part shown before it returns unless another one was chosen since. */
export function undoneFilters(
  visible: Interval | undefined,
  memory: SelectionMemory | undefined,
): Partial<Filters> {
  const cleared = { selectedInsight: undefined, onTop: [] };
  // A link says what it shows, not what was shown before.
  if (memory === undefined) return { ...cleared, visible: undefined };
  return isSamePart(visible, memory.zoom) ? { ...cleared, visible: memory.before } : cleared;
}

/** What a selection showed, and what was shown before the first of several. */
export type SelectionMemory = {
  readonly zoom: Interval | undefined;
  readonly before: Interval | undefined;
};

/** The memory after one more selection. */
export function remembered(
  memory: SelectionMemory | undefined,
  visible: Interval | undefined,
  zoom: Interval | undefined,
): SelectionMemory {
  const isStillShown = memory !== undefined && isSamePart(visible, memory.zoom);
  return { zoom, before: isStillShown ? memory.before : visible };
}

/** Whether a part is the one that was shown: as it was, or moved on with the clock. */
function isSamePart(now: Interval | undefined, shown: Interval | undefined): boolean {
  if (now === undefined || shown === undefined) return now === shown;
  return lengthOf(now) === lengthOf(shown) && now.start >= shown.start;
}
