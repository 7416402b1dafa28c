import { beforeEach, describe, expect, it, vi } from 'vitest';
import { instantFromMs } from '../../time/instant';
import type { PageResult } from './requestPage';
import { agentHandler, jsonResponse, mockedService } from '../load/mockedService.testkit';
import { createPageReader, type PageReader, readHere } from './pageReader';
import type { ReadResult, ReaderMessage } from './readerMessages';

const service = mockedService();
const context = {
  offset: 0,
  limit: 50,
  timestamps: 'utc',
  timeZoneOffSet: 0,
  sentAt: instantFromMs(0),
} as const;
const never = new AbortController().signal;

const callNamed = (name: string) => ({
  url: '/api/agentstatusdetails?limit=50&offset=0',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ name }),
});
const resultNamed = (text: string): PageResult => ({
  kind: 'unreadable',
  faults: [{ code: 'unforeseen', text }],
});

/** Replaces the browser's thread: takes messages, and posts results when the test says so. */
class FakeWorker extends EventTarget {
  readonly messages: ReaderMessage[] = [];
  readonly terminate = vi.fn<() => void>();
  onmessage = null;
  onmessageerror = null;
  onerror = null;

  postMessage(message: ReaderMessage): void {
    this.messages.push(structuredClone(message));
  }

  result(id: number, result: PageResult): void {
    const data: ReadResult = { id, result };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const read = (reader: PageReader, name: string, signal = never) =>
  reader.read(callNamed(name), context, signal);

/** The agents in a reply that was read, or the other outcome of the call. */
async function outcomeOf(result: Promise<PageResult>): Promise<unknown> {
  const came = await result;
  if (came.kind === 'read') return came.read.page.agents.map(({ userId }) => userId);
  if (came.kind !== 'unreadable') return came.kind;
  return came.faults.map((fault) => ('text' in fault ? fault.text : fault.code)).join(', ');
}

/** The service replies with one agent, whose id is the name in the call. */
function serveNames(): void {
  service.use(
    agentHandler(async ({ request }) => {
      const { name }: { name: string } = JSON.parse(await request.text());
      return jsonResponse({ hasMore: false, limit: 50, offset: 0, data: [{ userId: name }] });
    }),
  );
}

describe('createPageReader', () => {
  let worker: FakeWorker;
  beforeEach(() => {
    worker = new FakeWorker();
    vi.stubGlobal('Worker', FakeWorker);
  });

  it('gives each caller its own result, in whatever order the results come', async () => {
    const reader = createPageReader(() => worker);
    const results = ['one', 'two'].map((name) => outcomeOf(read(reader, name)));
    expect(worker.messages).toMatchObject([
      { kind: 'read', id: 1, call: callNamed('one'), context },
      { kind: 'read', id: 2, call: callNamed('two'), context },
    ]);
    worker.result(2, resultNamed('second'));
    worker.result(1, resultNamed('first'));
    expect(await Promise.all(results)).toEqual(['first', 'second']);
  });

  it('notifies the thread which call is aborted, and drops its result', async () => {
    const reader = createPageReader(() => worker);
    const abort = new AbortController();
    const result = read(reader, 'one', abort.signal);
    abort.abort(new Error('aborted'));
    await expect(result).rejects.toThrow('aborted');
    expect(worker.messages.at(-1)).toEqual({ kind: 'abort', id: 1 });
    worker.result(1, resultNamed('late'));
    await expect(read(reader, 'two', abort.signal)).rejects.toThrow('aborted');
    expect(worker.messages).toHaveLength(2);
  });

  it('sends nothing more for a call that was finished before it was aborted', async () => {
    const reader = createPageReader(() => worker);
    const abort = new AbortController();
    const result = outcomeOf(read(reader, 'one', abort.signal));
    worker.result(1, resultNamed('in time'));
    abort.abort();
    expect(await result).toBe('in time');
    expect(worker.messages).toHaveLength(1);
  });

  it.each(['error', 'messageerror'])(
    'requests on the calling thread what the worker did not, after its %s',
    async (event) => {
      serveNames();
      const reader = createPageReader(() => worker);
      const underWay = outcomeOf(read(reader, 'one'));
      worker.dispatchEvent(new Event(event));
      expect(await underWay).toEqual(['one']);
      expect(worker.terminate).toHaveBeenCalledOnce();
      expect(await outcomeOf(read(reader, 'two'))).toEqual(['two']);
      expect(worker.messages).toHaveLength(1);
    },
  );

  it('requests on the calling thread if no worker can be started, or there are none', async () => {
    serveNames();
    const refused = createPageReader(() => {
      throw new Error('refused by policy');
    });
    expect(await outcomeOf(read(refused, 'one'))).toEqual(['one']);
    vi.stubGlobal('Worker', undefined);
    expect(createPageReader()).toBe(readHere);
  });
});
