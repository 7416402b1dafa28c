import { onlineManager, QueryClient } from '@tanstack/react-query';
import { HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StatusCatalog } from '../../domain/statusCatalog';
import { instantFromMs } from '../../time/instant';
import { openAccess } from '../access';
import { AgentPageLoader } from './AgentPageLoader';
import type { AgentLoad } from './agentLoad';
import { agentRecords } from '../read/decodePage.testkit';
import { readHere } from '../read/pageReader';
import {
  agentHandler,
  jsonResponse,
  mockedService,
  planOfTestDay,
  problemResponse,
} from './mockedService.testkit';

const service = mockedService();
const opened: AgentPageLoader[] = [];
let client: QueryClient;

/** The requested offsets, in order. */
let calls: number[];
/** The headers of each request. */
let headers: Headers[];

beforeEach(() => {
  client = new QueryClient();
  // As its provider does, so that it is notified when the browser is online again.
  client.mount();
  calls = [];
  headers = [];
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    calls.push(Number(/offset=(\d+)/.exec(address)?.[1]));
    headers.push(new Headers(init.headers));
    return send(address, init);
  });
});
afterEach(() => {
  for (const loader of opened.splice(0)) loader.dispose();
  client.unmount();
  client.clear();
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

function openLoader(): AgentPageLoader {
  const loader = new AgentPageLoader(client, {
    plan: planOfTestDay(),
    catalog: new StatusCatalog(),
    reader: readHere,
    access: openAccess,
    now: () => instantFromMs(Date.now()),
    freshForMs: 60_000,
  });
  opened.push(loader);
  loader.start();
  return loader;
}

/** The first state, from now on, that is expected. */
function until(loader: AgentPageLoader, isExpected: (load: AgentLoad) => boolean): Promise<AgentLoad> {
  return new Promise((resolve) => {
    const check = () => {
      if (!isExpected(loader.getSnapshot())) return;
      unsubscribe();
      resolve(loader.getSnapshot());
    };
    const unsubscribe = loader.subscribe(check);
    check();
  });
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settleWith) => {
    resolve = settleWith;
  });
  return { promise, resolve };
}

const isSettled = ({ end, activity }: AgentLoad) => end.kind !== 'open' && activity.kind === 'idle';

/** A page of a contact center of `count` agents, 50 on a page. */
function pageOf(count: number, offset: number): Response {
  const data = agentRecords(offset, Math.max(0, Math.min(50, count - offset)));
  return jsonResponse({ hasMore: offset + 50 < count, limit: 50, offset, data });
}

/** Serves the contact center, or what `instead` returns. */
function serve(
  count: number,
  instead: (offset: number, earlierReplies: number) => Response | undefined = () => undefined,
): void {
  const replied: number[] = [];
  service.use(
    agentHandler(({ offset }) => {
      const earlierReplies = replied.filter((earlier) => earlier === offset).length;
      replied.push(offset);
      return instead(offset, earlierReplies) ?? pageOf(count, offset);
    }),
  );
}

describe('AgentPageLoader: a load', () => {
  it('loads every agent of every page', async () => {
    serve(230);
    const load = await until(openLoader(), isSettled);
    expect(load.agents.map(({ userId }) => userId)).toEqual(agentRecords(0, 230).map(({ userId }) => userId));
    expect(load).toMatchObject({ pageCount: 5, end: { kind: 'complete' }, failedPages: [], notices: [] });
    expect(calls.filter((offset) => offset < 230)).toEqual([0, 50, 100, 150, 200]);
    expect(new Set(calls).size).toBe(calls.length);
  });

  it('shows rows before the last page is in', async () => {
    const lastPage = deferred<Response>();
    service.use(agentHandler(({ offset }) => (offset === 100 ? lastPage.promise : pageOf(130, offset))));
    const loader = openLoader();
    const early = await until(loader, ({ agents }) => agents.length === 100);
    expect(early).toMatchObject({ end: { kind: 'open' }, activity: { kind: 'fetching' } });
    lastPage.resolve(pageOf(130, 100));
    expect((await until(loader, isSettled)).agents).toHaveLength(130);
  });

  it('cancels the calls under way when nothing waits for them any more', async () => {
    const requested = deferred<AbortSignal>();
    service.use(
      agentHandler(({ request }) => {
        requested.resolve(request.signal);
        return deferred<Response>().promise;
      }),
    );
    const loader = openLoader();
    const signal = await requested.promise;
    expect(signal.aborted).toBe(false);
    loader.dispose();
    expect(signal.aborted).toBe(true);
  });

  it('stops with what is loaded, cancels the calls under way, and resumes where it was', async () => {
    const requested = deferred<AbortSignal>();
    let isHeld = true;
    service.use(
      agentHandler(({ offset, request }) => {
        if (offset < 100 || !isHeld) return pageOf(230, offset);
        requested.resolve(request.signal);
        return deferred<Response>().promise;
      }),
    );
    const loader = openLoader();
    await until(loader, ({ agents }) => agents.length === 100);
    const signal = await requested.promise;
    loader.stop();
    expect(loader.getSnapshot()).toMatchObject({
      end: { kind: 'incomplete', reason: 'stopped' },
      activity: { kind: 'idle' },
      pageCount: 2,
    });
    expect(signal.aborted).toBe(true);
    const callCount = calls.length;
    // Loaded pages are refreshed; the rest is not requested before `resume`.
    loader.refresh();
    await until(loader, isSettled);
    expect(calls.slice(callCount).toSorted((one, other) => one - other)).toEqual([0, 50]);
    isHeld = false;
    loader.resume();
    const load = await until(loader, ({ end }) => end.kind === 'complete');
    expect(load.agents).toHaveLength(230);
  });

  it('has nothing to stop once every page is loaded', async () => {
    serve(60);
    const loader = openLoader();
    await until(loader, isSettled);
    loader.stop();
    expect(loader.getSnapshot().end).toEqual({ kind: 'complete' });
  });

  it('takes fresh pages of the same range from the cache', async () => {
    serve(130);
    const first = openLoader();
    await until(first, isSettled);
    first.dispose();
    const callsBefore = calls.filter((offset) => offset < 130).length;
    expect((await until(openLoader(), isSettled)).agents).toHaveLength(130);
    expect(calls.filter((offset) => offset < 130)).toHaveLength(callsBefore);
  });

  it('resumes automatically when the browser is online again', async () => {
    serve(60);
    onlineManager.setOnline(false);
    const loader = openLoader();
    await until(loader, ({ activity }) => activity.kind === 'offline');
    onlineManager.setOnline(true);
    expect((await until(loader, isSettled)).agents).toHaveLength(60);
  });
});

describe('AgentPageLoader: a page that fails', () => {
  it('leaves the others, marks the load incomplete, and is the only one requested again', async () => {
    serve(230, (offset, earlier) =>
      offset === 50 && earlier === 0 ? problemResponse('upstream-error', 502) : undefined,
    );
    const loader = openLoader();
    const broken = await until(loader, isSettled);
    expect(broken.agents).toHaveLength(180);
    expect(broken.end).toEqual({ kind: 'incomplete', reason: 'failed-pages' });
    expect(broken.failedPages).toMatchObject([
      { offset: 50, error: { failure: { code: 'upstream-error' } } },
    ]);

    calls.length = 0;
    loader.retryFailed();
    const whole = await until(loader, (load) => load.end.kind === 'complete' && isSettled(load));
    expect(calls).toEqual([50]);
    expect(whole.agents).toHaveLength(230);
    expect(whole.failedPages).toEqual([]);
  });

  it('shows at once that it is requested again, however recently it failed', async () => {
    serve(10, () => problemResponse('upstream-error', 502));
    const loader = openLoader();
    await until(loader, isSettled);
    loader.retryFailed();
    expect(loader.getSnapshot()).toMatchObject({ end: { kind: 'open' }, activity: { kind: 'fetching' } });
    expect(loader.getSnapshot().failedPages).toEqual([]);
    await until(loader, isSettled);
  });

  it.each([
    ['a problem', () => problemResponse('upstream-timeout', 504)],
    ['a gateway in between', () => new HttpResponse('', { status: 502 })],
    ['HTML with status 200', () => HttpResponse.html('<!doctype html>')],
  ])('is not requested again automatically: %s', async (_, result) => {
    serve(10, result);
    expect((await until(openLoader(), isSettled)).failedPages).toHaveLength(1);
    expect(calls).toEqual([0]);
  });

  it('is requested twice more if there is no response at all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    serve(10, () => HttpResponse.error());
    const loader = openLoader();
    await tickUntil(() => isSettled(loader.getSnapshot()), 100);
    expect(calls).toEqual([0, 0, 0]);
    expect(loader.getSnapshot().failedPages).toMatchObject([{ error: { failure: { kind: 'no-answer' } } }]);
  });
});

/** Lets the frozen clock tick until `isExpected`, giving every reply under way time to arrive. */
async function tickUntil(isExpected: () => boolean, tickMs = 1): Promise<void> {
  for (let ticks = 0; !isExpected(); ticks += 1) {
    if (ticks > 5000) throw new Error('the expected state did not come');
    await vi.advanceTimersByTimeAsync(tickMs);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('AgentPageLoader: waiting for the budget', () => {
  const wait = () => problemResponse('rate-limited', 503, { 'Retry-After': '12' });

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 2, 10, 12) });
  });

  it('is reported with its end, and resumes automatically', async () => {
    serve(10, (_, earlier) => (earlier === 0 ? wait() : undefined));
    const loader = openLoader();
    await tickUntil(() => loader.getSnapshot().activity.kind === 'waiting');
    const { activity, failedPages } = loader.getSnapshot();
    const waitEndsMs = activity.kind === 'waiting' ? activity.until : 0;
    expect(waitEndsMs).toBeGreaterThan(Date.now() + 11_000);
    expect(failedPages).toEqual([]);
    await vi.advanceTimersByTimeAsync(waitEndsMs - Date.now() - 1);
    expect(calls).toEqual([0]);
    await tickUntil(() => isSettled(loader.getSnapshot()));
    expect(calls).toEqual([0, 0]);
    expect(loader.getSnapshot()).toMatchObject({ end: { kind: 'complete' }, agents: { length: 10 } });
  });

  it('holds back every page, also those that were not refused themselves', async () => {
    // The pages of the look-ahead are refused; the rest of the list may not be requested meanwhile.
    serve(450, (offset, earlier) => (offset === 50 && earlier === 0 ? wait() : undefined));
    const loader = openLoader();
    await tickUntil(() => loader.getSnapshot().activity.kind === 'waiting');
    await tickUntil(() => loader.getSnapshot().agents.length >= 200);
    const callsBefore = calls.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(calls).toHaveLength(callsBefore);
    await tickUntil(() => isSettled(loader.getSnapshot()));
    expect(loader.getSnapshot().agents).toHaveLength(450);
    expect(calls.filter((offset) => offset === 50)).toHaveLength(2);
  });

  it('ends when the load is canceled', async () => {
    serve(10, wait);
    const loader = openLoader();
    await tickUntil(() => loader.getSnapshot().activity.kind === 'waiting');
    loader.dispose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toEqual([0]);
  });
});

describe('AgentPageLoader: a refresh', () => {
  it('requests the loaded pages, those on screen first, and none past the end', async () => {
    serve(330);
    const loader = openLoader();
    await until(loader, isSettled);
    calls.length = 0;
    const shown = new Set(
      loader
        .getSnapshot()
        .agents.slice(240, 260)
        .map(({ userId }) => userId),
    );
    expect(loader.offsetsOf(shown)).toEqual([200, 250]);
    loader.refresh(loader.offsetsOf(shown));
    await until(loader, (load) => calls.length >= 7 && isSettled(load));
    expect(calls).toEqual([200, 250, 0, 50, 100, 150, 300]);
  });

  it('keeps what is loaded when it fails, and reports the failure until a refresh succeeds', async () => {
    let isBroken = false;
    serve(130, () => (isBroken ? problemResponse('upstream-unreachable', 502) : undefined));
    const loader = openLoader();
    const { agents } = await until(loader, isSettled);
    isBroken = true;
    loader.refresh();
    const failed = await until(loader, (load) => load.refreshFailure !== undefined && isSettled(load));
    expect(failed.agents).toEqual(agents);
    expect(failed).toMatchObject({ end: { kind: 'complete' }, failedPages: [] });
    expect(failed.refreshFailure?.failure).toMatchObject({ code: 'upstream-unreachable' });
    isBroken = false;
    loader.refresh();
    const mended = await until(loader, (load) => load.refreshFailure === undefined && isSettled(load));
    expect(mended.agents).toHaveLength(130);
  });

  it('finds agents added since, even where a requested page was empty before', async () => {
    let count = 130;
    service.use(agentHandler(({ offset }) => pageOf(count, offset)));
    const loader = openLoader();
    await until(loader, isSettled);
    count = 260;
    loader.refresh();
    const grown = await until(loader, (load) => load.agents.length > 130 && isSettled(load));
    expect(grown.agents).toHaveLength(260);
  });

  it('drops agents who are gone', async () => {
    let count = 130;
    service.use(agentHandler(({ offset }) => pageOf(count, offset)));
    const loader = openLoader();
    await until(loader, isSettled);
    count = 40;
    loader.refresh();
    const shrunk = await until(loader, (load) => load.agents.length < 130 && isSettled(load));
    expect(shrunk).toMatchObject({ pageCount: 1, agents: { length: 40 } });
  });

  it('has the ages of the oldest and the newest page shown', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.UTC(2026, 2, 10, 12) });
    service.use(
      agentHandler(({ offset }) => {
        const page = { hasMore: offset === 0, limit: 50, offset, data: agentRecords(offset, 50) };
        return jsonResponse(page, { Age: offset === 0 ? '90' : '5' });
      }),
    );
    const load = await until(openLoader(), isSettled);
    expect(load.asOf).toBe(Date.UTC(2026, 2, 10, 11, 58, 30));
    expect(load.latestAsOf).toBe(Date.UTC(2026, 2, 10, 11, 59, 55));
  });
});

describe('the headers of a call', () => {
  const pages = (count: number) =>
    agentHandler(({ offset }) =>
      jsonResponse({
        hasMore: offset < (count - 1) * 50,
        limit: 50,
        offset,
        data: agentRecords(offset, offset + 50),
      }),
    );
  const wordsOf = (name: string) => headers.map((each, index) => [calls[index], each.get(name)] as const);

  it('put pages known to exist before speculative ones', async () => {
    service.use(pages(2));
    await until(openLoader(), isSettled);
    const urgencies = new Map(wordsOf('Priority'));
    expect([urgencies.get(0), urgencies.get(50), urgencies.get(100)]).toEqual(['u=1', 'u=1', 'u=5']);
    expect(headers.every((each) => !each.has('Cache-Control'))).toBe(true);
  });

  it('request newer copies in a refresh, the pages on screen first', async () => {
    service.use(pages(2));
    const loader = openLoader();
    await until(loader, isSettled);
    calls = [];
    headers = [];
    loader.refresh([50]);
    await until(loader, isSettled);
    expect(wordsOf('Priority')).toEqual([
      [50, 'u=1'],
      [0, 'u=6'],
    ]);
    expect(headers.map((each) => each.get('Cache-Control'))).toEqual(['no-cache', 'no-cache']);
  });
});
