/** How long work may block the page: well under the 50 ms of a long task. */
const SLICE_MS = 12;
/** The clock is checked once for this many pieces of work. */
const PIECES_PER_CHECK = 64;

/**
 * Processes `pieces` a slice at a time and yields to the page in between; `onSlice` gets each slice. Throws the
 * signal's reason once it is aborted.
 */
export async function inSlices<Piece>(
  pieces: Iterable<Piece>,
  {
    onSlice,
    signal,
  }: { readonly onSlice: (slice: Piece[], doneCount: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  let slice: Piece[] = [];
  let doneCount = 0;
  let sliceEndsMs = performance.now() + SLICE_MS;
  for (const piece of pieces) {
    slice.push(piece);
    doneCount += 1;
    if (doneCount % PIECES_PER_CHECK !== 0 || performance.now() < sliceEndsMs) continue;
    onSlice(slice, doneCount);
    slice = [];
    await yieldToPage();
    signal.throwIfAborted();
    sliceEndsMs = performance.now() + SLICE_MS;
  }
  signal.throwIfAborted();
  onSlice(slice, doneCount);
}

/** Lets the page handle pending events and paint. */
export async function yieldToPage(): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // A message is a separate task, and unlike a timer it is not throttled in a loop.
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
