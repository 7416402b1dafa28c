import { BYTE_ORDER_MARK } from './csvText';
import { yieldToPage } from './yieldToPage';

/** How long work may block the page: well under the 50 ms of a long task. */
const SLICE_MS = 12;
/** The clock is checked once for this many records. */
const RECORDS_PER_CHECK = 64;

/**
 * Joins records into a file, a slice at a time, and yields to the page in between. Throws the signal's reason
 * once it is aborted.
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
  let slice: string[] = [];
  let doneCount = 0;
  let sliceEndsMs = performance.now() + SLICE_MS;
  const endSlice = () => {
    parts.push(new Blob([slice.join('')]));
    slice = [];
    onProgress(doneCount);
  };
  for (const record of records) {
    slice.push(record);
    doneCount += 1;
    if (doneCount % RECORDS_PER_CHECK !== 0 || performance.now() < sliceEndsMs) continue;
    endSlice();
    await yieldToPage();
    signal.throwIfAborted();
    sliceEndsMs = performance.now() + SLICE_MS;
  }
  signal.throwIfAborted();
  endSlice();
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
