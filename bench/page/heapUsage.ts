import { setTimeout } from 'node:timers/promises';

import type { CDPSession } from 'playwright';

/** Memory in use after a forced garbage collection, in MB of a million bytes. */
export type HeapUsage = {
  /** Objects on the JavaScript heap of the page. */
  readonly heapMegabytes: number;
  /** Memory of array buffers, outside that heap. */
  readonly buffersMegabytes: number;
  /** The same two together, of all dedicated workers. */
  readonly workersMegabytes: number;
  /** Memory of the browser for the page's elements; not part of the total. */
  readonly elementsMegabytes: number;
  /** Heap and array buffers of page and workers. */
  readonly totalMegabytes: number;
};

type Send = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;

function numberOf(usage: unknown, field: string): number {
  const value: unknown = typeof usage === 'object' && usage !== null ? Reflect.get(usage, field) : undefined;
  return typeof value === 'number' ? value / 1e6 : 0;
}

async function usageAfterCollection(send: Send) {
  // Objects that are only reachable from one that awaits finalization are collected by the second pass.
  for (let round = 0; round < 2; round += 1) await send('HeapProfiler.collectGarbage');
  const usage = await send('Runtime.getHeapUsage');
  return {
    heapMegabytes: numberOf(usage, 'usedSize'),
    buffersMegabytes: numberOf(usage, 'backingStorageSize'),
    elementsMegabytes: numberOf(usage, 'embedderHeapUsedSize'),
  };
}

/**
 * Connects to the page's dedicated workers. The browser's protocol reaches them through messages wrapped in
 * messages; Playwright's own sessions do not include them.
 */
async function workersOf(
  session: CDPSession,
): Promise<{ readonly sends: Send[]; readonly detach: () => Promise<void> }> {
  const sessionIds: string[] = [];
  const responses = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  const onAttached = (event: { sessionId: string; targetInfo: { type: string } }) => {
    if (event.targetInfo.type === 'worker') sessionIds.push(event.sessionId);
  };
  const onMessage = ({ message }: { message: string }) => {
    const response: unknown = JSON.parse(message);
    if (typeof response !== 'object' || response === null || !('id' in response)) return;
    responses.get(Number(response.id))?.('result' in response ? response.result : undefined);
  };
  session.on('Target.attachedToTarget', onAttached);
  session.on('Target.receivedMessageFromTarget', onMessage);
  const attach = { waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', { autoAttach: true, ...attach });
  // Existing workers are announced right after the response.
  await setTimeout(50);
  const sends = sessionIds.map((sessionId): Send => async (method) => {
    lastId += 1;
    const id = lastId;
    const responded = new Promise<unknown>((resolve) => responses.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return responded;
  });
  const detach = async () => {
    session.off('Target.attachedToTarget', onAttached);
    session.off('Target.receivedMessageFromTarget', onMessage);
    await session.send('Target.setAutoAttach', { autoAttach: false, ...attach });
  };
  return { sends, detach };
}

/** Collects garbage in a page and its dedicated workers, and measures the memory left in use. */
export async function measureHeap(session: CDPSession): Promise<HeapUsage> {
  const page = await usageAfterCollection((method) => session.send(method));
  const workers = await workersOf(session);
  let workersMegabytes = 0;
  for (const send of workers.sends) {
    const worker = await usageAfterCollection(send);
    workersMegabytes += worker.heapMegabytes + worker.buffersMegabytes;
  }
  await workers.detach();
  return {
    ...page,
    workersMegabytes,
    totalMegabytes: page.heapMegabytes + page.buffersMegabytes + workersMegabytes,
  };
}
