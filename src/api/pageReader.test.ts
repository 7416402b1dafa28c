import { beforeEach, describe, expect, it, vi } from 'vitest';
import { replyMade } from './decodePage.testkit';
import { createPageReader, type ReadAnswer, type ReadOrder, readHere } from './pageReader';
import { readPage } from './readPage';

const context = { offset: 0, limit: 50, meaning: { kind: 'utc' }, asOf: replyMade } as const;

/** A reply with one agent of that name. */
function bodyOf(userId: string): ArrayBuffer {
  const reply = { hasMore: false, limit: 50, offset: 0, data: [{ userId }] };
  return new Uint8Array(new TextEncoder().encode(JSON.stringify(reply))).buffer;
}

/** Stands in for the browser's thread: takes orders, and answers when the test says so. */
class HeldWorker extends EventTarget {
  readonly orders: ReadOrder[] = [];
  readonly terminate = vi.fn<() => void>();
  onmessage = null;
  onmessageerror = null;
  onerror = null;

  postMessage(order: ReadOrder): void {
    this.orders.push(structuredClone(order));
  }

  answer(order: ReadOrder | undefined): void {
    if (order === undefined) throw new Error('no such order');
    const data: ReadAnswer = { id: order.id, reading: readPage(order.body, order.context) };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const namesIn = async (reading: ReturnType<typeof readHere.read>) => {
  const result = await reading;
  return result.ok ? result.read.page.agents.map(({ userId }) => userId) : result.reason;
};

describe('createPageReader', () => {
  let worker: HeldWorker;
  beforeEach(() => {
    worker = new HeldWorker();
    vi.stubGlobal('Worker', HeldWorker);
  });

  it('gives each asker the answer to what it asked, in whatever order they come', async () => {
    const reader = createPageReader(() => worker);
    const readings = ['one', 'two'].map((name) => namesIn(reader.read(bodyOf(name), context)));
    worker.answer(worker.orders[1]);
    worker.answer(worker.orders[0]);
    expect(await Promise.all(readings)).toEqual([['one'], ['two']]);
  });

  it.each(['error', 'messageerror'])('reads here what the thread did not, after its %s', async (event) => {
    const reader = createPageReader(() => worker);
    const underWay = namesIn(reader.read(bodyOf('one'), context));
    worker.dispatchEvent(new Event(event));
    expect(await underWay).toEqual(['one']);
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(await namesIn(reader.read(bodyOf('two'), context))).toEqual(['two']);
    expect(worker.orders).toHaveLength(1);
  });

  it('reads here where no thread can be started, or there are none', async () => {
    const refused = createPageReader(() => {
      throw new Error('refused by policy');
    });
    expect(await namesIn(refused.read(bodyOf('one'), context))).toEqual(['one']);
    vi.stubGlobal('Worker', undefined);
    expect(createPageReader()).toBe(readHere);
  });
});
