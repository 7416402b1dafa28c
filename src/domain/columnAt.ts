/**
 * `at` for the columns of spans, one function for each kind of array. A function that reads many kinds of arrays
 * is slow in every engine, and millions of spans pass here: summing up 10,000 agents took 80 ms in `at` alone.
 */

/** The milliseconds, a moment or a length, in a row of a column that is known to have it. */
export function millisecondsAt(column: Float64Array, row: number): number {
  return column[row] ?? fail(column, row);
}

/** The code in a row of a column that is known to have it. */
export function codeAt(column: Uint32Array, row: number): number {
  return column[row] ?? fail(column, row);
}

/** The bits in a row of a column that is known to have it. */
export function bitsAt(column: Uint8Array, row: number): number {
  return column[row] ?? fail(column, row);
}

function fail({ length }: { readonly length: number }, row: number): never {
  throw new RangeError(`no row ${row} in a column of ${length}`);
}
