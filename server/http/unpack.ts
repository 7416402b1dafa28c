import { createGunzip } from 'node:zlib';

/** As much as a socket takes at once. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Unpacked as fast as the reader reads, and one part ahead of it at most, so that a slow reader takes no memory.
 * Node's own `DecompressionStream` would not wait: it counts parts where it means bytes, and unpacks 16,384 of them.
 */
export function unpackedStream(gzip: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  gunzip.end(gzip);
  const parts: AsyncIterator<Buffer<ArrayBuffer>, undefined> = gunzip[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      pull: async (controller) => {
        const part = await parts.next();
        if (part.done === true) controller.close();
        else controller.enqueue(part.value);
      },
      cancel: () => {
        gunzip.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
