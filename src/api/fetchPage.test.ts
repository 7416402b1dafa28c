import { HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { problemCodes, problemType } from '../contract/problem';
import { instantFromMs } from '../time/instant';
import { ApiError, type ApiFailure } from './apiError';
import { fetchPage, foreground } from './fetchPage';
import {
  agentHandler,
  jsonAnswer,
  mockedService,
  planOfTestDay,
  problemAnswer,
} from './load/mockedService.testkit';
import { readHere } from './read/pageReader';

const service = mockedService();
const page = { hasMore: false, limit: 50, offset: 100, data: [] };
const paging = { limit: 50, offset: 100 };
const sentAt = instantFromMs(Date.UTC(2026, 2, 11));
const never = { ...foreground, authorization: undefined, sentAt, signal: new AbortController().signal };

async function failureOf(response: () => Response): Promise<ApiError> {
  service.use(agentHandler(response));
  const error: unknown = await fetchPage(readHere, planOfTestDay(), paging, never).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`);
  return error;
}

describe('fetchPage: the call', () => {
  it('goes out as the contract has it, from wherever the page was opened', async () => {
    let seen: Request | undefined;
    service.use(
      agentHandler(({ request }) => {
        seen = request.clone();
        return jsonAnswer(page);
      }),
    );
    await fetchPage(readHere, planOfTestDay(['jane@example.com']), paging, never);
    expect(new URL(seen?.url ?? '').search).toBe('?limit=50&offset=100');
    expect(seen?.headers.get('Content-Type')).toBe('application/json');
    expect(await seen?.json()).toEqual({
      filter: { agents: ['jane@example.com'], dateFilter: { date: '2026-03-10', timeZoneOffSet: 0 } },
    });
  });

  it('names no agents where all are meant', async () => {
    let body: unknown;
    service.use(
      agentHandler(async ({ request }) => {
        body = await request.json();
        return jsonAnswer(page);
      }),
    );
    await fetchPage(readHere, planOfTestDay(), paging, never);
    expect(body).toEqual({ filter: { dateFilter: { date: '2026-03-10', timeZoneOffSet: 0 } } });
  });

  it.each([
    [{}, 0],
    [{ Age: '90' }, 90_000],
    [{ Age: '-5' }, 0],
    [{ Age: 'old' }, 0],
  ])('tells the age of a reply from %j', async (headers, ageMs) => {
    service.use(agentHandler(() => jsonAnswer(page, headers)));
    const elapsedMs = vi.spyOn(performance, 'now').mockReturnValueOnce(1000).mockReturnValue(1250);
    const { read } = await fetchPage(readHere, planOfTestDay(), paging, never);
    elapsedMs.mockRestore();
    expect(read.page).toMatchObject({ offset: 100, hasMore: false, asOf: sentAt + 250 - ageMs });
  });

  it.each([
    [undefined, null],
    ['Bearer a.b.c', 'Bearer a.b.c'],
  ])('carries the credentials %s', async (authorization, header) => {
    let sent: string | null = '';
    service.use(
      agentHandler(({ request }) => {
        sent = request.headers.get('Authorization');
        return jsonAnswer(page);
      }),
    );
    await fetchPage(readHere, planOfTestDay(), paging, { ...never, authorization });
    expect(sent).toBe(header);
  });

  it.each([
    [{ 'Authentication-Info': 'expires_in=540' }, 540],
    [{}, undefined],
  ])('tells how long a token still holds from %j', async (headers, seconds) => {
    service.use(agentHandler(() => jsonAnswer(page, headers)));
    const { tokenSecondsLeft } = await fetchPage(readHere, planOfTestDay(), paging, never);
    expect(tokenSecondsLeft).toBe(seconds);
  });

  it("ends with the signal's own reason when it is given up", async () => {
    const givingUp = new AbortController();
    service.use(
      agentHandler(() => {
        givingUp.abort(new Error('given up'));
        return jsonAnswer(page);
      }),
    );
    await expect(
      fetchPage(readHere, planOfTestDay(), paging, { ...never, signal: givingUp.signal }),
    ).rejects.toThrow('given up');
  });
});

describe('fetchPage: what comes back wrong', () => {
  it.each([...problemCodes])('hands on the problem %s', async (code) => {
    const { failure } = await failureOf(() => problemAnswer(code, 502));
    expect(failure).toEqual({ kind: 'problem', code, faults: [] });
  });

  it('hands on which fields were refused', async () => {
    const faults = [{ field: 'limit', reason: 'must be at most 50' }];
    const body = { type: problemType('bad-request'), title: 'Bad request', status: 400, faults };
    const { failure } = await failureOf(() => HttpResponse.json(body, { status: 400 }));
    expect(failure).toEqual({ kind: 'problem', code: 'bad-request', faults });
  });

  const html = '<!doctype html><title>Sign in</title>';
  const text = (body: string, status: number) => () => new HttpResponse(body, { status });
  const json = (body: Parameters<typeof HttpResponse.json>[0], status: number) => () =>
    HttpResponse.json(body, { status });

  it.each<[string, () => Response, ApiFailure]>([
    ['HTML with 502', text(html, 502), { kind: 'http', status: 502 }],
    ['nothing with 500', text('', 500), { kind: 'http', status: 500 }],
    [
      "the upstream's own error body",
      json({ errors: [{ msg: 'no', code: 400 }] }, 400),
      { kind: 'http', status: 400 },
    ],
    [
      'a problem of another service',
      json({ type: 'about:blank', title: 'x', status: 403 }, 403),
      { kind: 'http', status: 403 },
    ],
    ['429 without words', text(html, 429), { kind: 'problem', code: 'rate-limited', faults: [] }],
  ])('tells %s', async (_, response, failure) => {
    expect((await failureOf(response)).failure).toEqual(failure);
  });

  it('tells that no answer came', async () => {
    expect((await failureOf(() => HttpResponse.error())).failure).toEqual({ kind: 'no-answer' });
  });

  it.each([
    ['12', 12_000],
    ['0', undefined],
    ['999999', 600_000],
    ['Tue, 10 Mar 2026 08:00:00 GMT', undefined],
    ['-1', undefined],
  ])('reads Retry-After %s', async (retryAfter, expected) => {
    const error = await failureOf(() => problemAnswer('rate-limited', 503, { 'Retry-After': retryAfter }));
    expect(error.retryAfterMs).toBe(expected);
  });
});
