import type { SpanColumns } from '../../domain/spanColumns';
import type { DecodedSpan } from './spanOrder';

/** Packs lists of spans into one set of columns, and gives the first row of each list. */
export function packSpans(lists: readonly (readonly DecodedSpan[])[]): {
  readonly columns: SpanColumns;
  readonly firstRows: readonly number[];
} {
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  const columns: SpanColumns = {
    startMs: new Float64Array(length),
    endMs: new Float64Array(length),
    statusCode: new Uint32Array(length),
    declaredSeconds: new Int32Array(length),
    doubts: new Uint8Array(length),
  };
  const firstRows: number[] = [];
  let row = 0;
  for (const list of lists) {
    firstRows.push(row);
    for (const span of list) {
      columns.startMs[row] = span.startMs;
      columns.endMs[row] = span.endMs;
      columns.statusCode[row] = span.statusCode;
      columns.declaredSeconds[row] = span.declaredSeconds;
      columns.doubts[row] = span.doubts;
      row += 1;
    }
  }
  return { columns, firstRows };
}
