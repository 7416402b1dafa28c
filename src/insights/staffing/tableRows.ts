import { pointAt, type Staffing } from '../../analysis/insights/staffing';
import { at } from '../../base/elementAt';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../time/instant';
import { intersect, type Interval, isEmpty } from '../../time/interval';

/** Beyond this many rows nobody reads a table. */
export const MOST_TABLE_ROWS = 100;

/** Steps that people count in. */
const STEPS_MS = [
  ...[1, 5, 10, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * HOUR_MS),
];

/** A row of the table: the change point whose numbers apply at its moment. */
type TableRow = {
  readonly atMs: number;
  readonly point: number;
  /** The lowest number watched for, up to the next row. */
  readonly lowest: number;
};

export type StaffingRows = {
  readonly rows: readonly TableRow[];
  /** The time from row to row; `undefined` where each change has its own row. */
  readonly stepMs: number | undefined;
};

/** What is visible as rows: one for each change where these are few, else one at each even step. */
export function staffingRows(
  staffing: Staffing,
  shown: { readonly visible: Interval; readonly observed: Interval },
  watched: Uint32Array,
): StaffingRows {
  const part = intersect(intersect(staffing.interval, shown.observed), shown.visible);
  if (isEmpty(part)) return { rows: [], stepMs: undefined };
  const first = Math.max(0, pointAt(staffing, part.start));
  const end = pointAt(staffing, part.end - 1) + 1;
  const stepMs = end - first <= MOST_TABLE_ROWS ? undefined : stepFor(part);
  const moments =
    stepMs === undefined
      ? Array.from({ length: end - first }, (_, index) =>
          Math.max(part.start, at(staffing.atMs, first + index)),
        )
      : evenMoments(part, staffing.interval.start, stepMs);
  const rows = moments.map((atMs, index): TableRow => {
    const point = pointAt(staffing, atMs);
    const lastPoint = pointAt(staffing, (moments[index + 1] ?? part.end) - 1);
    let lowest = at(watched, point);
    for (let next = point + 1; next <= lastPoint; next += 1) lowest = Math.min(lowest, at(watched, next));
    return { atMs, point, lowest };
  });
  return { rows, stepMs };
}

function stepFor({ start, end }: Interval): number {
  const least = (end - start) / (MOST_TABLE_ROWS - 1);
  const days = Math.ceil(least / (24 * HOUR_MS));
  return STEPS_MS.find((stepMs) => stepMs >= least) ?? days * 24 * HOUR_MS;
}

/** The start of the part, then each even step after it, counted from where the range begins. */
function evenMoments({ start, end }: Interval, originMs: number, stepMs: number): number[] {
  const moments: number[] = [start];
  const firstStep = Math.floor((start - originMs) / stepMs) + 1;
  for (let ms = originMs + firstStep * stepMs; ms < end; ms += stepMs) moments.push(ms);
  return moments;
}
