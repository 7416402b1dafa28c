import { BYTE_ORDER_MARK } from './csvText';
import { inSlices } from './inSlices';

/**
 * Puts records together into a file without keeping the page from anything else.
 *
 * @param onProgress told how many records there are so far, the header included
 */
export async function csvFile(
  records: Iterable<string>,
  {
    signal,
    onProgress,
  }: { readonly signal: AbortSignal; readonly onProgress: (recordCount: number) => void },
): Promise<Blob> {
  // A blob a slice: one text of 40 MB would have to be encoded at once.
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
