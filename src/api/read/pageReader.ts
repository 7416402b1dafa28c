import { LazyModule } from '../../base/LazyModule';
import type { CallContext, PageAnswer, PageCall } from './askForPage';

/** Asks for pages and reads their answers. */
export type PageReader = {
  /** What came of the call. Rejects with the signal's own reason once it is given up, and else never. */
  readonly read: (call: PageCall, context: CallContext, signal: AbortSignal) => Promise<PageAnswer>;
};

/** What goes to the thread that reads, and what comes back; `id` tells which answer is whose. */
export type ReadOrder =
  | { readonly kind: 'read'; readonly id: number; readonly call: PageCall; readonly context: CallContext }
  | { readonly kind: 'give-up'; readonly id: number };
export type ReadAnswer = { readonly id: number; readonly answer: PageAnswer };

const asking = new LazyModule(() => import('./askForPage'));

/** Reads on the thread that asks. The code for it is fetched when it is first needed. */
export const readHere: PageReader = {
  read: async (call, context, signal) => (await asking.load()).askForPage(call, context, signal),
};

/** An order under way on the thread. */
type Pending = {
  readonly readHere: () => Promise<PageAnswer>;
  readonly settle: (answer: PageAnswer | Promise<PageAnswer>) => void;
};

/**
 * Asks and reads on a thread of its own, so that pages pouring in hold up neither wheel nor keys: to
 * receive a page of 50 agents × 90 spans takes 3 ms and to read it 2 to 20. Where the thread cannot be
 * had (no workers, or its script did not load) or ends, all of it happens here, what is under way
 * included.
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
  worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
    pending.get(data.id)?.settle(data.answer);
    pending.delete(data.id);
  });
  const giveUpThread = () => {
    isBroken = true;
    worker.terminate();
    for (const order of pending.values()) order.settle(order.readHere());
    pending.clear();
  };
  worker.addEventListener('error', giveUpThread);
  worker.addEventListener('messageerror', giveUpThread);
  const send = (order: ReadOrder) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none, a window has
    worker.postMessage(order);
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
          send({ kind: 'give-up', id });
          reject(signal.reason);
        });
        send({ kind: 'read', id, call, context });
      });
    },
  };
}

function startReadingThread(): Worker {
  return new Worker(new URL('./pageReader.worker.ts', import.meta.url), { type: 'module' });
}
