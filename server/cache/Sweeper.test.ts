import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { failureWith } from '../failures/upstreamFailure.testkit';
import { type SweepJob, Sweeper } from './Sweeper';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const jobsOf = (jobs: SweepJob[]) => () => jobs.shift();

describe('a sweep', () => {
  it('does all jobs, three at a time, and is idle then', async () => {
    let running = 0;
    let most = 0;
    const job = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };
    const jobs = Array.from({ length: 10 }, () => job);
    const sweeper = new Sweeper(jobsOf(jobs));
    sweeper.start();
    sweeper.start();
    expect(sweeper.isIdle).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(jobs).toHaveLength(0);
    expect(most).toBe(3);
    expect(sweeper.isIdle).toBe(true);
  });

  it('waits while the budget is spent, and then goes on', async () => {
    const done = vi.fn<SweepJob>().mockResolvedValue(undefined);
    const refused = async () => {
      throw failureWith('rate-limited', { retryAfterSeconds: 7 });
    };
    const sweeper = new Sweeper(jobsOf([refused, refused, refused, done]));
    sweeper.start();
    await vi.advanceTimersByTimeAsync(6999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledOnce();
    expect(sweeper.isIdle).toBe(true);
  });

  it('ends with any other failure until it is started again', async () => {
    const done = vi.fn<SweepJob>().mockResolvedValue(undefined);
    const broken = async () => {
      throw failureWith('upstream-error');
    };
    const sweeper = new Sweeper(jobsOf([broken, broken, broken, done]));
    sweeper.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).not.toHaveBeenCalled();
    sweeper.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toHaveBeenCalledOnce();
  });
});
