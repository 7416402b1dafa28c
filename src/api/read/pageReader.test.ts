import { beforeEach, describe, expect, it, vi } from 'vitest';
import { instantFromMs } from '../../time/instant';
import type { PageAnswer } from './askForPage';
import { agentHandler, jsonAnswer, mockedService } from '../load/mockedService.testkit';
import { createPageReader, type PageReader, type ReadAnswer, type ReadOrder, readHere } from './pageReader';

const service = mockedService();
const context = { offset: 0, limit: 50, meaning: { kind: 'utc' }, sentAt: instantFromMs(0) } as const;
const never = new AbortController().signal;

const callNamed = (name: string) => ({
  url: '/api/agentstatusdetails?limit=50&offset=0',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ name }),
});
const insightNamed = (text: string): PageAnswer => ({
  kind: 'unreadable',
  faults: [{ code: 'unforeseen', text }],
});

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

  answer(id: number, answer: PageAnswer): void {
    const data: ReadAnswer = { id, answer };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const read = (reader: PageReader, name: string, signal = never) =>
  reader.read(callNamed(name), context, signal);

/** Who is in an answer that was read, or what else came of the call. */
async function toldBy(answer: Promise<PageAnswer>): Promise<unknown> {
  const came = await answer;
  if (came.kind === 'read') return came.read.page.agents.map(({ userId }) => userId);
  if (came.kind !== 'unreadable') return came.kind;
  return came.faults.map((fault) => ('text' in fault ? fault.text : fault.code)).join(', ');
}

/** The service answers with one agent, whose id is the name that the call gives. */
function serveNames(): void {
  service.use(
    agentHandler(async ({ request }) => {
      const { name }: { name: string } = JSON.parse(await request.text());
      return jsonAnswer({ hasMore: false, limit: 50, offset: 0, data: [{ userId: name }] });
    }),
  );
}

describe('createPageReader', () => {
  let worker: HeldWorker;
  beforeEach(() => {
    worker = new HeldWorker();
    vi.stubGlobal('Worker', HeldWorker);
  });

  it('gives each asker the answer to what it asked, in whatever order they come', async () => {
    const reader = createPageReader(() => worker);
    const insights = ['one', 'two'].map((name) => toldBy(read(reader, name)));
    expect(worker.orders).toMatchObject([
      { kind: 'read', id: 1, call: callNamed('one'), context },
      { kind: 'read', id: 2, call: callNamed('two'), context },
    ]);
    worker.answer(2, insightNamed('second'));
    worker.answer(1, insightNamed('first'));
    expect(await Promise.all(insights)).toEqual(['first', 'second']);
  });

  it('tells the thread what is given up, and nobody its answer', async () => {
    const reader = createPageReader(() => worker);
    const givingUp = new AbortController();
    const answer = read(reader, 'one', givingUp.signal);
    givingUp.abort(new Error('given up'));
    await expect(answer).rejects.toThrow('given up');
    expect(worker.orders.at(-1)).toEqual({ kind: 'give-up', id: 1 });
    worker.answer(1, insightNamed('late'));
    await expect(read(reader, 'two', givingUp.signal)).rejects.toThrow('given up');
    expect(worker.orders).toHaveLength(2);
  });

  it('says nothing more of a call that was answered before it was given up', async () => {
    const reader = createPageReader(() => worker);
    const givingUp = new AbortController();
    const answer = toldBy(read(reader, 'one', givingUp.signal));
    worker.answer(1, insightNamed('in time'));
    givingUp.abort();
    expect(await answer).toBe('in time');
    expect(worker.orders).toHaveLength(1);
  });

  it.each(['error', 'messageerror'])('asks here what the thread did not, after its %s', async (event) => {
    serveNames();
    const reader = createPageReader(() => worker);
    const underWay = toldBy(read(reader, 'one'));
    worker.dispatchEvent(new Event(event));
    expect(await underWay).toEqual(['one']);
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(await toldBy(read(reader, 'two'))).toEqual(['two']);
    expect(worker.orders).toHaveLength(1);
  });

  it('asks here where no thread can be started, or there are none', async () => {
    serveNames();
    const refused = createPageReader(() => {
      throw new Error('refused by policy');
    });
    expect(await toldBy(read(refused, 'one'))).toEqual(['one']);
    vi.stubGlobal('Worker', undefined);
    expect(createPageReader()).toBe(readHere);
  });
});
