import type { PageReading, ReadContext } from './readPage';

/** Reads replies into pages, one after the other. */
export type PageReader = {
  readonly read: (body: ArrayBuffer, context: ReadContext) => Promise<PageReading>;
};

/** What goes to the thread that reads, and what comes back; `id` tells which answer is whose. */
export type ReadOrder = { readonly id: number; readonly body: ArrayBuffer; readonly context: ReadContext };
export type ReadAnswer = { readonly id: number; readonly reading: PageReading };

/** Reads on the thread that asks. The code for it is fetched when it is first needed. */
export const readHere: PageReader = {
  read: async (body, context) => (await import('./readPage')).readPage(body, context),
};

/**
 * Reads on a thread of its own, so that pages pouring in hold up neither wheel nor keys: a page of
 * 50 agents × 90 spans takes 10 to 20 ms to read. Where the thread cannot be had (no workers, or
 * its script did not load) or ends, everything is read here, what is under way included.
 */
export function createPageReader(startWorker: () => Worker = startReadingThread): PageReader {
  if (typeof Worker === 'undefined') return readHere;
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    return readHere;
  }
  const orders = new Map<
    number,
    { readonly order: ReadOrder; readonly answer: (reading: PageReading) => void }
  >();
  let lastId = 0;
  let isBroken = false;
  worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
    orders.get(data.id)?.answer(data.reading);
    orders.delete(data.id);
  });
  const giveUp = () => {
    isBroken = true;
    worker.terminate();
    for (const { order, answer } of orders.values())
      void readHere.read(order.body, order.context).then(answer);
    orders.clear();
  };
  worker.addEventListener('error', giveUp);
  worker.addEventListener('messageerror', giveUp);
  return {
    read: async (body, context) => {
      if (isBroken) return await readHere.read(body, context);
      lastId += 1;
      const order: ReadOrder = { id: lastId, body, context };
      return await new Promise((answer) => {
        orders.set(order.id, { order, answer });
        // Copied, not handed over: should the thread end, the reply is still here to be read.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none, a window has
        worker.postMessage(order);
      });
    },
  };
}

function startReadingThread(): Worker {
  return new Worker(new URL('./pageReader.worker.ts', import.meta.url), { type: 'module' });
}
