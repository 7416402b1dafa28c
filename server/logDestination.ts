/** About 5,000 lines; more are dropped. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** A pipe holds 64 KiB. */
const LARGEST_WRITE_BYTES = 64 * 1024;

/** A reader of a pipe that is merely slow soon has room again. */
const RETRY_FULL_PIPE_AFTER_MS = 50;

/** A full disk and a closed pipe take longer. */
const RETRY_AFTER_ERROR_MS = 1000;

/** Writes the start of the bytes without blocking and reports how many were written. */
export type WriteBytes = (
  bytes: Uint8Array,
  onWritten: (error: { readonly code?: string | undefined } | null, writtenBytes: number) => void,
) => void;

export type LogDestination = {
  /** Never blocks and never fails. */
  readonly write: (line: string) => void;
  /** Resolves when nothing waits to be written, or at the latest after this time. */
  readonly flush: (mostMs: number) => Promise<void>;
};

export type LogDestinationOptions = {
  readonly writeBytes: WriteBytes;
  /** A line was dropped because too much waits. */
  readonly onDrop: () => void;
  /** Lines can be written again after that many were dropped. */
  readonly onRecovery: (droppedLines: number) => void;
};

/**
 * Where the log goes. Logging libraries block or stop the process when the disk is full or nobody reads the pipe;
 * here, lines wait, up to 1 MiB, and then are dropped and counted, while every kind of error is tried again.
 */
export function createLogDestination(options: LogDestinationOptions): LogDestination {
  const encoder = new TextEncoder();
  const emptied = new Set<() => void>();
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let droppedLines = 0;
  let isWriting = false;

  function nextBytes(): Uint8Array {
    const next: Uint8Array[] = [];
    let length = 0;
    for (const line of waiting) {
      if (length > 0 && length + line.byteLength > LARGEST_WRITE_BYTES) break;
      next.push(line);
      length += line.byteLength;
    }
    waiting = waiting.slice(next.length);
    const joined = new Uint8Array(length);
    let end = 0;
    for (const line of next) {
      joined.set(line, end);
      end += line.byteLength;
    }
    return joined;
  }

  function writeNext(): void {
    isWriting = waiting.length > 0;
    if (isWriting) writeFully(nextBytes());
    else for (const onEmpty of emptied) onEmpty();
  }

  function writeFully(bytes: Uint8Array): void {
    options.writeBytes(bytes, (error, writtenBytes) => {
      if (error !== null) {
        const pauseMs = error.code === 'EAGAIN' ? RETRY_FULL_PIPE_AFTER_MS : RETRY_AFTER_ERROR_MS;
        setTimeout(() => writeFully(bytes), pauseMs);
        return;
      }
      waitingBytes -= writtenBytes;
      if (droppedLines > 0 && waitingBytes < MOST_WAITING_BYTES / 2) {
        const dropped = droppedLines;
        droppedLines = 0;
        options.onRecovery(dropped);
      }
      if (writtenBytes < bytes.byteLength) writeFully(bytes.subarray(writtenBytes));
      else writeNext();
    });
  }

  return {
    write: (line) => {
      const bytes = encoder.encode(line);
      if (waitingBytes + bytes.byteLength > MOST_WAITING_BYTES) {
        droppedLines += 1;
        options.onDrop();
        return;
      }
      waiting.push(bytes);
      waitingBytes += bytes.byteLength;
      if (!isWriting) writeNext();
    },
    flush: async (mostMs) => {
      if (!isWriting) return;
      await new Promise<void>((resolve) => {
        emptied.add(resolve);
        setTimeout(resolve, mostMs);
      });
    },
  };
}
