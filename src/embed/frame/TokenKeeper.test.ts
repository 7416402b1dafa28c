import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { TokenReason } from '../../contract/embedMessages';
import { TokenKeeper } from './TokenKeeper';

const tokenOf = (sub: string, id = '1') =>
  `h.${Buffer.from(JSON.stringify({ sub, agents: '*' })).toString('base64url')}.${id}`;

type Asked = {
  readonly reason: TokenReason;
  readonly give: (token: string | undefined) => void;
  readonly fail: () => void;
};

function keeper() {
  const asked: Asked[] = [];
  const onOtherReader = vi.fn<() => void>();
  const tokens = new TokenKeeper({
    ask: (reason) =>
      new Promise((give, fail) => {
        asked.push({ reason, give, fail: () => fail(new Error('no answer')) });
      }),
    onOtherReader,
    // In the middle: waits are as long as they are said to be.
    random: () => 0.5,
  });
  return { tokens, asked, onOtherReader };
}

const never = () => new AbortController().signal;

/** Lets what was promised happen. */
const settle = async () => await vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function held(life?: number) {
  const kept = keeper();
  const credentials = kept.tokens.credentials(never());
  kept.asked[0]?.give(tokenOf('jane'));
  const token = await credentials;
  if (life !== undefined) kept.tokens.accepted(token, life);
  return { ...kept, token };
}

describe('a token', () => {
  it('is asked for when it is first needed, once, however many wait for it', async () => {
    const { tokens, asked } = keeper();
    expect(asked).toEqual([]);
    const waiting = [tokens.credentials(never()), tokens.credentials(never())];
    expect(asked.map(({ reason }) => reason)).toEqual(['start']);
    asked[0]?.give(tokenOf('jane'));
    const [one, other] = await Promise.all(waiting);
    expect(one).toEqual({ authorization: `Bearer ${tokenOf('jane')}` });
    expect(other).toBe(one);
    expect(tokens.state()).toEqual({ kind: 'held' });
  });

  it('need not be there: a host that has none to give says so', async () => {
    const { tokens, asked } = keeper();
    const credentials = tokens.credentials(never());
    asked[0]?.give(undefined);
    expect(await credentials).toEqual({ authorization: undefined });
  });

  it('is renewed when four fifths of its life are over, and used until the next is here', async () => {
    const { tokens, asked, token } = await held(600);
    await vi.advanceTimersByTimeAsync(479_000);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked[1]?.reason).toBe('expiring');
    expect(await tokens.credentials(never())).toBe(token);
    asked[1]?.give(tokenOf('jane', '2'));
    await settle();
    expect(await tokens.credentials(never())).toEqual({ authorization: `Bearer ${tokenOf('jane', '2')}` });
  });

  it('of which nothing was told yet lives as long as the one before', async () => {
    const { asked } = await held(600);
    await vi.advanceTimersByTimeAsync(480_000);
    asked[1]?.give(tokenOf('jane', '2'));
    await vi.advanceTimersByTimeAsync(480_000);
    expect(asked).toHaveLength(3);
  });

  it('that was first used when it was over says nothing against the next', async () => {
    const { tokens, asked } = keeper();
    const credentials = tokens.credentials(never());
    asked[0]?.give(tokenOf('jane'));
    const token = await credentials;
    await vi.advanceTimersByTimeAsync(620_000);
    // Within what the service allows for clocks that differ.
    tokens.accepted(token, 0);
    await vi.advanceTimersByTimeAsync(5000);
    asked[1]?.give(tokenOf('jane', '2'));
    await vi.advanceTimersByTimeAsync(400_000);
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(96_000);
    expect(asked).toHaveLength(3);
  });

  it('that is over each time is asked for every few seconds at most', async () => {
    const { tokens, asked } = keeper();
    let credentials = tokens.credentials(never());
    const perMinute = 60_000 / 5000;
    for (let passedMs = 0; passedMs < 60_000; passedMs += 100) {
      asked.at(-1)?.give(tokenOf('jane', String(asked.length)));
      await settle();
      tokens.accepted(await credentials, 0);
      credentials = tokens.credentials(never());
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked.length).toBeLessThanOrEqual(perMinute + 1);
    expect(asked.length).toBeGreaterThan(perMinute - 2);
  });

  it('is not renewed where nobody says how long it holds', async () => {
    const { asked } = await held(undefined);
    await vi.advanceTimersByTimeAsync(24 * 3600_000);
    expect(asked).toHaveLength(1);
  });

  it('that the host gives unasked takes the place of the one before', async () => {
    const { tokens, asked } = await held(600);
    tokens.take(tokenOf('jane', 'x'));
    expect(await tokens.credentials(never())).toEqual({ authorization: `Bearer ${tokenOf('jane', 'x')}` });
    expect(asked).toHaveLength(1);
  });

  it('that comes unasked is newer than the answer still under way', async () => {
    const { tokens, asked } = keeper();
    const credentials = tokens.credentials(never());
    tokens.take(tokenOf('jane', 'unasked'));
    asked[0]?.give(tokenOf('jane', 'late'));
    await settle();
    expect((await credentials).authorization).toContain('.unasked');
    expect((await tokens.credentials(never())).authorization).toContain('.unasked');
  });

  it('is waited for no longer than somebody wants it', async () => {
    const { tokens } = keeper();
    const givingUp = new AbortController();
    const credentials = tokens.credentials(givingUp.signal);
    givingUp.abort(new Error('given up'));
    await expect(credentials).rejects.toThrow('given up');
    await expect(tokens.credentials(givingUp.signal)).rejects.toThrow('given up');
  });
});

describe('a token that is refused', () => {
  it('is replaced at once, and the call can be made again', async () => {
    const { tokens, asked, token } = await held(600);
    expect(tokens.refused(token)).toBe(true);
    expect(asked[1]?.reason).toBe('refused');
    expect(tokens.state()).toEqual({ kind: 'wanted', failures: 0 });
    const next = tokens.credentials(never());
    asked[1]?.give(tokenOf('jane', '2'));
    expect((await next).authorization).toContain('.2');
  });

  it('while the next is under way is replaced by that one', async () => {
    const { tokens, asked, token } = await held(600);
    await vi.advanceTimersByTimeAsync(480_000);
    tokens.refused(token);
    const next = tokens.credentials(never());
    expect(asked).toHaveLength(2);
    asked[1]?.give(tokenOf('jane', '2'));
    expect((await next).authorization).toContain('.2');
  });

  it('while the next is under way, and does not come, is asked for again', async () => {
    const { tokens, asked, token } = await held(600);
    await vi.advanceTimersByTimeAsync(480_000);
    tokens.refused(token);
    asked[1]?.fail();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(3);
  });

  it('was perhaps replaced meanwhile: then nothing is asked', async () => {
    const { tokens, asked, token } = await held(600);
    tokens.take(tokenOf('jane', '2'));
    expect(tokens.refused(token)).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('again and again is asked for after ever longer waits, up to a minute', async () => {
    const { tokens, asked } = keeper();
    const waits: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const credentials = tokens.credentials(never());
      await settle();
      asked.at(-1)?.give(tokenOf('jane', String(round)));
      const token = await credentials;
      const before = asked.length;
      // From the second on, none counts as held before it is taken.
      expect(tokens.state().kind).toBe(round === 0 ? 'held' : 'wanted');
      tokens.refused(token);
      let waitedMs = 0;
      while (asked.length === before) {
        await vi.advanceTimersByTimeAsync(500);
        waitedMs += 500;
      }
      waits.push(waitedMs / 1000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    asked.at(-1)?.give(tokenOf('jane', 'good'));
    tokens.accepted(await tokens.credentials(never()), 600);
    expect(tokens.state()).toEqual({ kind: 'held' });
  });
});

describe('a host that does not answer', () => {
  it('is asked again for ever, and the number of failures is told', async () => {
    const { tokens, asked } = keeper();
    const onChange = vi.fn<() => void>();
    tokens.subscribe(onChange);
    const credentials = tokens.credentials(never());
    for (let round = 1; round <= 20; round += 1) {
      asked.at(-1)?.fail();
      await settle();
      expect(tokens.state()).toEqual({ kind: 'wanted', failures: round });
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(asked).toHaveLength(21);
    asked.at(-1)?.give(tokenOf('jane'));
    expect((await credentials).authorization).toContain('Bearer');
    expect(tokens.state()).toEqual({ kind: 'held' });
    expect(onChange.mock.calls.length).toBeGreaterThan(20);
  });

  it('is asked at once when there is reason to hope, and only where something waits', async () => {
    const { tokens, asked } = keeper();
    tokens.hurry();
    expect(asked).toEqual([]);
    void tokens.credentials(never());
    tokens.hurry();
    expect(asked).toHaveLength(1);
    asked[0]?.fail();
    await settle();
    tokens.hurry();
    expect(asked.map(({ reason }) => reason)).toEqual(['start', 'start']);
  });

  it('keeps the token that still holds in use while it fails to renew it', async () => {
    const { tokens, asked, token } = await held(600);
    await vi.advanceTimersByTimeAsync(480_000);
    asked[1]?.fail();
    await settle();
    expect(tokens.state()).toEqual({ kind: 'held' });
    expect(await tokens.credentials(never())).toBe(token);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked[2]?.reason).toBe('expiring');
  });
});

describe('a token for somebody else', () => {
  it('is given to nobody here: the page has to begin anew', async () => {
    const { tokens, onOtherReader, token } = await held(600);
    tokens.refused(token);
    const waiting = vi.fn<() => void>();
    void tokens.credentials(never()).then(waiting);
    tokens.take(tokenOf('joe'));
    await settle();
    expect(onOtherReader).toHaveBeenCalledOnce();
    expect(waiting).not.toHaveBeenCalled();
  });

  it('is no other when only its text changes', async () => {
    const { tokens, onOtherReader } = await held(600);
    tokens.take(tokenOf('jane', '2'));
    expect(onOtherReader).not.toHaveBeenCalled();
  });
});
