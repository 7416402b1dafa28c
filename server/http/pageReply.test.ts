import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Gunzip, brotliDecompressSync, gunzipSync } from 'node:zlib';

import { describe, expect, it, vi } from 'vitest';

import { allAgents, scopeFrom } from '../access/agentScope';
import { cachedPageOf } from '../cache/cachedPage.testkit';
import type { PageResult } from '../cache/getPage';
import { type Unpacking, emptyReply, pageReply } from './pageReply';
import { failureWith } from '../failures/upstreamFailure.testkit';

const jane = { userId: 'u-1', email: 'jane@example.com' };
const boss = { userId: 'u-2', email: 'boss@example.com' };

async function answerWith(changes: Partial<PageResult> = {}, hasMore = false): Promise<PageResult> {
  const nowMs = performance.now();
  const reply = { hasMore, limit: 50, offset: 0, data: [jane, boss] };
  const page = await cachedPageOf(reply, { asOfMs: nowMs - 7000, expiresAtMs: nowMs + 8500 });
  return { page, outcome: 'hit', forwardedFor: 'stale', failure: undefined, ...changes };
}

const unlimited: Unpacking = {
  signal: new AbortController().signal,
  takeTurnToUnpack: async () => () => undefined,
};

const textOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('the bytes of a reply', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR', 'br'],
    ['identity', null],
    [null, null],
  ])('are encoded for %j as %j', async (accepted, encoding) => {
    const response = await pageReply(await answerWith(), allAgents, accepted, unlimited);
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    const bytes = await textOf(response);
    const plain =
      encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(JSON.parse(plain.toString())).toMatchObject({ data: [jane, boss] });
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  });
});

describe('the headers', () => {
  it.each<[Partial<PageResult>, string]>([
    [{ outcome: 'hit' }, 'agent-status-proxy; hit; ttl=8'],
    [
      { outcome: 'miss', forwardedFor: 'miss' },
      'agent-status-proxy; fwd=miss; fwd-status=200; stored; ttl=8',
    ],
    [
      { outcome: 'miss', forwardedFor: 'request' },
      'agent-status-proxy; fwd=request; fwd-status=200; stored; ttl=8',
    ],
    [
      { outcome: 'collapsed', forwardedFor: 'miss' },
      'agent-status-proxy; fwd=miss; fwd-status=200; collapsed; ttl=8',
    ],
    [
      { outcome: 'stale', failure: failureWith('upstream-error', { upstreamStatus: 503 }) },
      'agent-status-proxy; fwd=stale; fwd-status=503; ttl=8; detail=upstream-error',
    ],
    [
      { outcome: 'stale', failure: failureWith('rate-limited') },
      'agent-status-proxy; fwd=stale; ttl=8; detail=rate-limited',
    ],
  ])('of %j give age and origin', async (changes, status) => {
    const response = await pageReply(await answerWith(changes), allAgents, null, unlimited);
    expect(response.headers.get('Age')).toBe('7');
    expect(response.headers.get('Cache-Status')).toBe(status);
  });
});

describe('a caller with a list', () => {
  it('gets the compressed bytes if the page has no other agents', async () => {
    const response = await pageReply(
      await answerWith(),
      scopeFrom(['Jane@example.com', 'boss@example.com']),
      'br',
      unlimited,
    );
    expect(response.headers.get('Content-Encoding')).toBe('br');
  });

  it.each([true, false])(
    'gets nothing of a page that has others too, if more follow: %s',
    async (hasMore) => {
      await expect(
        pageReply(await answerWith({}, hasMore), scopeFrom(['jane@example.com']), 'br, gzip', unlimited),
      ).rejects.toMatchObject({ code: 'upstream-error', causeCode: 'FILTER_IGNORED' });
    },
  );

  it('without the requested agents gets an empty, complete page', async () => {
    const dateFilter = { date: '2026-11-23', timeZoneOffSet: 0 };
    const asked = { request: { filter: { dateFilter } }, paging: { limit: 20, offset: 40 } };
    const response = emptyReply(asked, scopeFrom(['jane@example.com']));
    expect(await response.json()).toEqual({ hasMore: false, limit: 20, offset: 40, data: [] });
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(response.headers.has('Access-Agents')).toBe(false);
    expect(emptyReply(asked, scopeFrom([])).headers.get('Access-Agents')).toBe('none');
    expect(emptyReply(asked, allAgents).headers.has('Access-Agents')).toBe(false);
  });
});

it('is not unpacked ahead of its reader', async () => {
  const data = [{ email: 'a@b', noise: randomBytes(4 * 1024 * 1024).toString('hex') }];
  const nowMs = performance.now();
  const times = { asOfMs: nowMs, expiresAtMs: nowMs + 8500 };
  const page = await cachedPageOf({ hasMore: false, limit: 50, offset: 0, data }, times);
  const unpackedPart = vi.spyOn(Gunzip.prototype, 'push');
  const endTurn = vi.fn<() => void>();
  const response = await pageReply(await answerWith({ page }), allAgents, null, {
    ...unlimited,
    takeTurnToUnpack: async () => endTurn,
  });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(first?.value?.byteLength).toBeGreaterThan(0);
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
  // Of 128 parts.
  expect(unpackedPart.mock.calls.length).toBeLessThan(10);
  expect(endTurn).not.toHaveBeenCalled();
  await reader?.cancel();
  expect(endTurn).toHaveBeenCalled();
});
