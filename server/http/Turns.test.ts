import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { NoTurn, Turns } from './Turns';

const limits = { most: 3, mostEach: 2, longestLineEach: 2, longestWaitMs: 1000 };
const { signal } = new AbortController();

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

/** Takes a turn for each subject in order; says in `granted` who has had one. */
function taking(turns: Turns) {
  const granted: string[] = [];
  const take = async (subject: string, name = subject) => {
    const end = await turns.take(subject, signal);
    granted.push(name);
    return end;
  };
  return { granted, take };
}

describe('turns', () => {
  it('are limited for each subject; another one is not affected', async () => {
    const { granted, take } = taking(new Turns(limits));
    const end = await take('ann', 'ann 1');
    await take('ann', 'ann 2');
    const third = take('ann', 'ann 3');
    await take('bob');
    expect(granted).toEqual(['ann 1', 'ann 2', 'bob']);
    end();
    await third;
    expect(granted).toEqual(['ann 1', 'ann 2', 'bob', 'ann 3']);
  });

  it('go to the subject that has the fewest, then to the one who has waited the longest', async () => {
    const { granted, take } = taking(new Turns(limits));
    const ends = [await take('ann'), await take('ann'), await take('bob')];
    const waiting = [take('ann', 'ann 3'), take('bob', 'bob 2'), take('cid', 'cid 1')];
    // Cid has none; then Ann, with one, has waited longer than Bob, with one.
    for (const end of ends) {
      end();
      await vi.advanceTimersByTimeAsync(0);
    }
    await Promise.all(waiting);
    expect(granted.slice(3)).toEqual(['cid 1', 'ann 3', 'bob 2']);
  });

  it('are given back once, however often it is said', async () => {
    const turns = new Turns({ ...limits, most: 1 });
    const { granted, take } = taking(turns);
    const end = await take('ann');
    void take('bob', 'bob 1');
    void take('cid', 'cid 1');
    end();
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(granted).toEqual(['ann', 'bob 1']);
  });

  it('are refused after a while, and at once if the line is long', async () => {
    const turns = new Turns(limits);
    const end = await turns.take('ann', signal);
    await turns.take('ann', signal);
    const waiting = [turns.take('ann', signal), turns.take('ann', signal)];
    const outcomes = Promise.allSettled(waiting);
    await expect(turns.take('ann', signal)).rejects.toBeInstanceOf(NoTurn);
    await vi.advanceTimersByTimeAsync(limits.longestWaitMs);
    expect((await outcomes).map((each) => each.status)).toEqual(['rejected', 'rejected']);
    // Whoever was refused holds nothing.
    end();
    await turns.take('ann', signal);
  });

  it('are not kept for someone who left', async () => {
    const turns = new Turns({ ...limits, most: 1 });
    const leaving = new AbortController();
    const end = await turns.take('ann', signal);
    const left = turns.take('bob', leaving.signal);
    const next = turns.take('cid', signal);
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    end();
    await next;
  });
});
