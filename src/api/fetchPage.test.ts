import { HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { problemCodes, problemType } from '../contract/problem';
import { instantFromMs } from '../time/instant';
import { ApiError, type ApiFailure, isSignedOut } from './apiError';
import { fetchPage, foreground } from './fetchPage';
import {
  agentHandler,
  jsonResponse,
  mockedService,
  planOfTestDay,
  problemResponse,
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
  it('matches the contract, whatever the path of the page', async () => {
    let seen: Request | undefined;
    service.use(
      agentHandler(({ request }) => {
        seen = request.clone();
        return jsonResponse(page);
      }),
    );
    await fetchPage(readHere, planOfTestDay(['jane@example.com'], ['billing']), paging, never);
    expect(new URL(seen?.url ?? '').search).toBe('?limit=50&offset=100');
    expect(seen?.headers.get('Content-Type')).toBe('application/json');
    expect(await seen?.json()).toEqual({
      filter: {
        agents: ['jane@example.com'],
        teams: ['billing'],
        dateFilter: { date: '2026-03-10', timeZoneOffSet: 0 },
      },
    });
  });

  it('lists no agents if all are requested', async () => {
    let body: unknown;
    service.use(
      agentHandler(async ({ request }) => {
        body = await request.json();
        return jsonResponse(page);
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
  ])('reads the age of a reply from %j', async (headers, ageMs) => {
    service.use(agentHandler(() => jsonResponse(page, headers)));
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
        return jsonResponse(page);
      }),
    );
    await fetchPage(readHere, planOfTestDay(), paging, { ...never, authorization });
    expect(sent).toBe(header);
  });

  it.each([
    [{ 'Authentication-Info': 'expires_in=540' }, 540],
    [{}, undefined],
  ])('reads how long a token is still valid from %j', async (headers, seconds) => {
    service.use(agentHandler(() => jsonResponse(page, headers)));
    const { tokenSecondsLeft } = await fetchPage(readHere, planOfTestDay(), paging, never);
    expect(tokenSecondsLeft).toBe(seconds);
  });

  it("throws the signal's own reason when it is aborted", async () => {
    const abort = new AbortController();
    service.use(
      agentHandler(() => {
        abort.abort(new Error('aborted'));
        return jsonResponse(page);
      }),
    );
    await expect(
      fetchPage(readHere, planOfTestDay(), paging, { ...never, signal: abort.signal }),
    ).rejects.toThrow('aborted');
  });
});

describe('fetchPage: failures', () => {
  it.each([
    ['credentials-expired', 'credentials-expired'],
    // One of a newer service.
    ['credentials-eaten', 'credentials-eaten'],
    [undefined, undefined],
    ['<b>Call us</b>', undefined],
    ['a'.repeat(41), undefined],
  ])('passes on the reason %j', async (stated, reason) => {
    const body = { type: problemType('upstream-auth'), title: 'x', status: 502, reason: stated };
    const { failure } = await failureOf(() => HttpResponse.json(body, { status: 502 }));
    expect(failure).toEqual({ kind: 'problem', code: 'upstream-auth', faults: [], reason });
  });

  it.each([...problemCodes])('passes on the problem %s', async (code) => {
    const { failure } = await failureOf(() => problemResponse(code, 502));
    expect(failure).toEqual({ kind: 'problem', code, faults: [] });
  });

  it('passes on which fields were refused', async () => {
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
    ['a redirect', () => Response.redirect('https://idp.example/login'), { kind: 'sign-in-page' }],
    ['HTML in place of JSON', () => HttpResponse.html(html), { kind: 'sign-in-page' }],
    ["a gateway's 401", text(html, 401), { kind: 'http', status: 401 }],
    ['429 without words', text(html, 429), { kind: 'problem', code: 'rate-limited', faults: [] }],
  ])('reports %s', async (_, response, failure) => {
    expect((await failureOf(response)).failure).toEqual(failure);
  });

  it('reports that there was no response', async () => {
    expect((await failureOf(() => HttpResponse.error())).failure).toEqual({ kind: 'no-answer' });
  });

  it.each([
    ['12', 12_000],
    ['0', undefined],
    ['1.5', 2000],
    ['999999', 3_600_000],
    ['Tue, 10 Mar 2026 08:00:00 GMT', undefined],
    ['Mon, 23 Nov 2076 12:00:00 GMT', 3_600_000],
    ['-1', undefined],
  ])('reads Retry-After %s', async (retryAfter, expected) => {
    const error = await failureOf(() => problemResponse('rate-limited', 503, { 'Retry-After': retryAfter }));
    expect(error.retryAfterMs).toBe(expected);
  });
});

describe('isSignedOut', () => {
  const ofService: ApiFailure = { kind: 'problem', code: 'unauthenticated', faults: [] };

  it.each<[ApiFailure, boolean, boolean]>([
    [{ kind: 'sign-in-page' }, false, true],
    [{ kind: 'http', status: 401 }, false, true],
    [ofService, true, true],
    [ofService, false, false],
    [{ kind: 'http', status: 403 }, true, false],
    [{ kind: 'no-answer' }, true, false],
  ])('says of %j, where people sign in for the service (%s): %s', (failure, signsIn, expected) => {
    expect(isSignedOut(new ApiError(failure), { signsIn })).toBe(expected);
  });

  it('is false while the service cannot tell and asks for a wait', () => {
    expect(isSignedOut(new ApiError(ofService, 1000), { signsIn: true })).toBe(false);
  });
});
