/** How long work may keep the page from doing anything else: well under the 50 ms of a long task. */
const SLICE_MS = 12;
/** The clock is looked at once for so many pieces of work. */
const PIECES_A_LOOK = 64;

/**
 * Goes through `pieces` a slice at a time and lets the page breathe in between; `onSlice` gets what each
 * slice brought. Ends early by throwing the signal's reason.
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
    if (doneCount % PIECES_A_LOOK !== 0 || performance.now() < sliceEndsMs) continue;
    onSlice(slice, doneCount);
    slice = [];
    await breath();
    signal.throwIfAborted();
    sliceEndsMs = performance.now() + SLICE_MS;
  }
  signal.throwIfAborted();
  onSlice(slice, doneCount);
}

/** Lets the page handle what has come up, and paint. */
export async function breath(): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // A message is a task of its own, and unlike a timer it is not held back in a loop.
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
