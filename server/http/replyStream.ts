/** As much as a socket takes at once. */
const CHUNK_BYTES = 64 * 1024;

/** These bytes in parts, each when the reader asks for it. The parts are views: all readers share the bytes. */
export function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = 0;
  return new ReadableStream(
    {
      pull: (controller) => {
        if (position < bytes.byteLength) controller.enqueue(bytes.subarray(position, position + CHUNK_BYTES));
        position += CHUNK_BYTES;
        if (position >= bytes.byteLength) controller.close();
      },
    },
    // Nothing in advance.
    { highWaterMark: 0 },
  );
}

/** The same response; `onEnd` is called once its body was read or given up, or the caller has left. */
export function endingWith(response: Response, signal: AbortSignal, onEnd: () => void): Response {
  const { body, status, headers } = response;
  if (signal.aborted || body === null) onEnd();
  else signal.addEventListener('abort', onEnd, { once: true });
  return new Response(body && endingStream(body, onEnd), { status, headers });
}

function endingStream<Chunk>(stream: ReadableStream<Chunk>, onEnd: () => void): ReadableStream<Chunk> {
  const reader = stream.getReader();
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (!done) {
            controller.enqueue(value);
            return;
          }
          onEnd();
          controller.close();
        } catch (error) {
          onEnd();
          controller.error(error);
        }
      },
      cancel: async (reason) => {
        onEnd();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
