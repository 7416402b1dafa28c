import { BYTE_ORDER_MARK } from './csvText';
import { inSlices } from './inSlices';

/**
 * Joins records into a file without blocking the page.
 *
 * @param onProgress gets the number of records so far, including the header
 */
export async function csvFile(
  records: Iterable<string>,
  {
    signal,
    onProgress,
  }: { readonly signal: AbortSignal; readonly onProgress: (recordCount: number) => void },
): Promise<Blob> {
  // One blob for each slice: a single text of 40 MB would be encoded all at once.
  const parts: Blob[] = [new Blob([BYTE_ORDER_MARK])];
  await inSlices(records, {
    signal,
    onSlice: (slice, doneCount) => {
      parts.push(new Blob([slice.join('')]));
      onProgress(doneCount);
    },
  });
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
