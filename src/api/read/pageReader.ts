import { LazyModule } from '../../base/LazyModule';
import type { ReadResult, ReaderMessage } from './readerMessages';
import { startReadingThread } from './readingThread';
import type { CallContext, PageResult, PageCall } from './requestPage';

/** Requests pages and reads their replies. */
export type PageReader = {
  /** The outcome of the call. Rejects only with the signal's reason, once it is aborted. */
  readonly read: (call: PageCall, context: CallContext, signal: AbortSignal) => Promise<PageResult>;
};

const requestModule = new LazyModule(() => import('./requestPage'));

/** Reads on the calling thread. Its code is loaded when first needed. */
export const readHere: PageReader = {
  read: async (call, context, signal) => (await requestModule.load()).requestPage(call, context, signal),
};

/** A call under way on the thread. */
type Pending = {
  readonly readHere: () => Promise<PageResult>;
  readonly settle: (result: PageResult | Promise<PageResult>) => void;
};

/**
 * Requests and reads on a separate thread, so that arriving pages do not block scrolling or typing: receiving a
 * page of 50 agents × 90 spans takes 3 ms, and reading it 2 to 20. If the thread cannot start (no workers, or
 * its script did not load) or fails, all of this happens on the calling thread, including calls under way.
 */
export function createPageReader(startWorker: () => Worker = startReadingThread): PageReader {
  if (typeof Worker === 'undefined') return readHere;
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    return readHere;
  }
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let isBroken = false;
  worker.addEventListener('message', ({ data }: MessageEvent<ReadResult>) => {
    pending.get(data.id)?.settle(data.result);
    pending.delete(data.id);
  });
  const abandonThread = () => {
    isBroken = true;
    worker.terminate();
    for (const call of pending.values()) call.settle(call.readHere());
    pending.clear();
  };
  worker.addEventListener('error', abandonThread);
  worker.addEventListener('messageerror', abandonThread);
  const send = (message: ReaderMessage) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none, a window has
    worker.postMessage(message);
  };
  return {
    read: async (call, context, signal) => {
      if (isBroken) return await readHere.read(call, context, signal);
      signal.throwIfAborted();
      lastId += 1;
      const id = lastId;
      return await new Promise((settle, reject) => {
        pending.set(id, { readHere: () => readHere.read(call, context, signal), settle });
        signal.addEventListener('abort', () => {
          if (!pending.delete(id)) return;
          send({ kind: 'abort', id });
          reject(signal.reason);
        });
        send({ kind: 'read', id, call, context });
      });
    },
  };
}
