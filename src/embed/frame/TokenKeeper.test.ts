import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { TokenReason } from '../../contract/embedMessages';
import { TokenKeeper } from './TokenKeeper';

const tokenOf = (sub: string, id = '1') =>
  `h.${Buffer.from(JSON.stringify({ sub, agents: '*' })).toString('base64url')}.${id}`;

type TokenRequest = {
  readonly reason: TokenReason;
  readonly resolve: (token: string | undefined) => void;
  readonly fail: () => void;
};

function keeper() {
  const requests: TokenRequest[] = [];
  const onReaderChanged = vi.fn<() => void>();
  const tokens = new TokenKeeper({
    requestToken: (reason) =>
      new Promise((resolve, fail) => {
        requests.push({ reason, resolve, fail: () => fail(new Error('no reply')) });
      }),
    onReaderChanged,
    // The middle: waits are neither shortened nor lengthened.
    random: () => 0.5,
  });
  return { tokens, requests, onReaderChanged };
}

const never = () => new AbortController().signal;

/** Runs all pending promise callbacks. */
const settle = async () => await vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function keeperWithToken(life?: number) {
  const created = keeper();
  const credentials = created.tokens.credentials(never());
  created.requests[0]?.resolve(tokenOf('jane'));
  const token = await credentials;
  if (life !== undefined) created.tokens.accepted(token, life);
  return { ...created, token };
}

describe('a token', () => {
  it('is requested when it is first needed, and once, however many callers wait for it', async () => {
    const { tokens, requests } = keeper();
    expect(requests).toEqual([]);
    const waiting = [tokens.credentials(never()), tokens.credentials(never())];
    expect(requests.map(({ reason }) => reason)).toEqual(['start']);
    requests[0]?.resolve(tokenOf('jane'));
    const [one, other] = await Promise.all(waiting);
    expect(one).toEqual({ authorization: `Bearer ${tokenOf('jane')}` });
    expect(other).toBe(one);
    expect(tokens.state()).toEqual({ kind: 'available' });
  });

  it('is not needed if the host says so', async () => {
    const { tokens, requests } = keeper();
    const credentials = tokens.credentials(never());
    requests[0]?.resolve(undefined);
    expect(await credentials).toEqual({ authorization: undefined });
  });

  it('is renewed after 80 % of its life, and used until the next one arrives', async () => {
    const { tokens, requests, token } = await keeperWithToken(600);
    await vi.advanceTimersByTimeAsync(479_000);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[1]?.reason).toBe('expiring');
    expect(await tokens.credentials(never())).toBe(token);
    requests[1]?.resolve(tokenOf('jane', '2'));
    await settle();
    expect(await tokens.credentials(never())).toEqual({ authorization: `Bearer ${tokenOf('jane', '2')}` });
  });

  it('whose life is not known yet is assumed to live as long as the previous one', async () => {
    const { requests } = await keeperWithToken(600);
    await vi.advanceTimersByTimeAsync(480_000);
    requests[1]?.resolve(tokenOf('jane', '2'));
    await vi.advanceTimersByTimeAsync(480_000);
    expect(requests).toHaveLength(3);
  });

  it('that was first used after it expired does not shorten the life of the next', async () => {
    const { tokens, requests } = keeper();
    const credentials = tokens.credentials(never());
    requests[0]?.resolve(tokenOf('jane'));
    const token = await credentials;
    await vi.advanceTimersByTimeAsync(620_000);
    // Within what the service allows for clocks that differ.
    tokens.accepted(token, 0);
    await vi.advanceTimersByTimeAsync(5000);
    requests[1]?.resolve(tokenOf('jane', '2'));
    await vi.advanceTimersByTimeAsync(400_000);
    expect(requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(96_000);
    expect(requests).toHaveLength(3);
  });

  it('that has always expired is requested every few seconds at most', async () => {
    const { tokens, requests } = keeper();
    let credentials = tokens.credentials(never());
    const perMinute = 60_000 / 5000;
    for (let passedMs = 0; passedMs < 60_000; passedMs += 100) {
      requests.at(-1)?.resolve(tokenOf('jane', String(requests.length)));
      await settle();
      tokens.accepted(await credentials, 0);
      credentials = tokens.credentials(never());
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(requests.length).toBeLessThanOrEqual(perMinute + 1);
    expect(requests.length).toBeGreaterThan(perMinute - 2);
  });

  it('is not renewed if its life is unknown', async () => {
    const { requests } = await keeperWithToken(undefined);
    await vi.advanceTimersByTimeAsync(24 * 3600_000);
    expect(requests).toHaveLength(1);
  });

  it('that the host sends unrequested replaces the previous one', async () => {
    const { tokens, requests } = await keeperWithToken(600);
    tokens.receive(tokenOf('jane', 'x'));
    expect(await tokens.credentials(never())).toEqual({ authorization: `Bearer ${tokenOf('jane', 'x')}` });
    expect(requests).toHaveLength(1);
  });

  it('that comes unrequested is newer than the reply still under way', async () => {
    const { tokens, requests } = keeper();
    const credentials = tokens.credentials(never());
    tokens.receive(tokenOf('jane', 'unasked'));
    requests[0]?.resolve(tokenOf('jane', 'late'));
    await settle();
    expect((await credentials).authorization).toContain('.unasked');
    expect((await tokens.credentials(never())).authorization).toContain('.unasked');
  });

  it('is no longer waited for once its caller aborts', async () => {
    const { tokens } = keeper();
    const givingUp = new AbortController();
    const credentials = tokens.credentials(givingUp.signal);
    givingUp.abort(new Error('given up'));
    await expect(credentials).rejects.toThrow('given up');
    await expect(tokens.credentials(givingUp.signal)).rejects.toThrow('given up');
  });
});

describe('a token that is refused', () => {
  it('is replaced at once, and the call can be retried', async () => {
    const { tokens, requests, token } = await keeperWithToken(600);
    expect(tokens.refused(token)).toBe(true);
    expect(requests[1]?.reason).toBe('refused');
    expect(tokens.state()).toEqual({ kind: 'missing', failures: 0 });
    const next = tokens.credentials(never());
    requests[1]?.resolve(tokenOf('jane', '2'));
    expect((await next).authorization).toContain('.2');
  });

  it('while the next is under way is replaced by that one', async () => {
    const { tokens, requests, token } = await keeperWithToken(600);
    await vi.advanceTimersByTimeAsync(480_000);
    tokens.refused(token);
    const next = tokens.credentials(never());
    expect(requests).toHaveLength(2);
    requests[1]?.resolve(tokenOf('jane', '2'));
    expect((await next).authorization).toContain('.2');
  });

  it('while the next request is under way, and fails, is requested again', async () => {
    const { tokens, requests, token } = await keeperWithToken(600);
    await vi.advanceTimersByTimeAsync(480_000);
    tokens.refused(token);
    requests[1]?.fail();
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests).toHaveLength(3);
  });

  it('after it was replaced causes no request', async () => {
    const { tokens, requests, token } = await keeperWithToken(600);
    tokens.receive(tokenOf('jane', '2'));
    expect(tokens.refused(token)).toBe(true);
    expect(requests).toHaveLength(1);
  });

  it('repeatedly is requested after ever longer waits, up to a minute', async () => {
    const { tokens, requests } = keeper();
    const waits: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const credentials = tokens.credentials(never());
      await settle();
      requests.at(-1)?.resolve(tokenOf('jane', String(round)));
      const token = await credentials;
      const before = requests.length;
      // From the second round on, a token counts as available only once it is accepted.
      expect(tokens.state().kind).toBe(round === 0 ? 'available' : 'missing');
      tokens.refused(token);
      let waitedMs = 0;
      while (requests.length === before) {
        await vi.advanceTimersByTimeAsync(500);
        waitedMs += 500;
      }
      waits.push(waitedMs / 1000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    requests.at(-1)?.resolve(tokenOf('jane', 'good'));
    tokens.accepted(await tokens.credentials(never()), 600);
    expect(tokens.state()).toEqual({ kind: 'available' });
  });
});

describe('a host that does not reply', () => {
  it('is asked again forever, and the failures are counted', async () => {
    const { tokens, requests } = keeper();
    const onChange = vi.fn<() => void>();
    tokens.subscribe(onChange);
    const credentials = tokens.credentials(never());
    for (let round = 1; round <= 20; round += 1) {
      requests.at(-1)?.fail();
      await settle();
      expect(tokens.state()).toEqual({ kind: 'missing', failures: round });
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(requests).toHaveLength(21);
    requests.at(-1)?.resolve(tokenOf('jane'));
    expect((await credentials).authorization).toContain('Bearer');
    expect(tokens.state()).toEqual({ kind: 'available' });
    expect(onChange.mock.calls.length).toBeGreaterThan(20);
  });

  it('is asked at once on retryNow, and only if a retry is scheduled', async () => {
    const { tokens, requests } = keeper();
    tokens.retryNow();
    expect(requests).toEqual([]);
    void tokens.credentials(never());
    tokens.retryNow();
    expect(requests).toHaveLength(1);
    requests[0]?.fail();
    await settle();
    tokens.retryNow();
    expect(requests.map(({ reason }) => reason)).toEqual(['start', 'start']);
  });

  it('does not affect the current token while renewals fail', async () => {
    const { tokens, requests, token } = await keeperWithToken(600);
    await vi.advanceTimersByTimeAsync(480_000);
    requests[1]?.fail();
    await settle();
    expect(tokens.state()).toEqual({ kind: 'available' });
    expect(await tokens.credentials(never())).toBe(token);
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[2]?.reason).toBe('expiring');
  });
});

describe('a token for another user', () => {
  it('is not used: the page has to start again', async () => {
    const { tokens, onReaderChanged, token } = await keeperWithToken(600);
    tokens.refused(token);
    const waiting = vi.fn<() => void>();
    void tokens.credentials(never()).then(waiting);
    tokens.receive(tokenOf('joe'));
    await settle();
    expect(onReaderChanged).toHaveBeenCalledOnce();
    expect(waiting).not.toHaveBeenCalled();
  });

  it('is recognized by its claims, not by its text', async () => {
    const { tokens, onReaderChanged } = await keeperWithToken(600);
    tokens.receive(tokenOf('jane', '2'));
    expect(onReaderChanged).not.toHaveBeenCalled();
  });
});
