import { describe, expect, it } from 'vitest';
import { at } from '../../base/elementAt';
import type { AgentDay } from '../../domain/spanColumns';
import { OverviewFeed } from './OverviewFeed';
import { drawnAgent, primaryCode, testCatalog } from '../scene/timeline.testkit';
import { minutes } from '../../domain/testDay.testkit';

/** A world whose clock a test turns, and whose idle work waits until the test lets it run. */
function feeding() {
  let nowMs = 0;
  let waiting: { readonly work: () => void; readonly waitMs: number } | undefined;
  const told: string[] = [];
  const feed = new OverviewFeed(
    (sweep, agentCount) =>
      told.push(`${agentCount} agents, ${at(sweep.agentsIn(primaryCode.AVAILABLE), 0)} available at first`),
    {
      // Each look at the clock takes a while, as the work between the looks does.
      nowMs: () => (nowMs += 1),
      whenIdle: (work, waitMs) => {
        waiting = { work, waitMs };
        return () => (waiting = undefined);
      },
    },
  );
  const catalog = testCatalog();
  const { interval } = { interval: minutes(0, 1440) };
  return {
    feed,
    told,
    setAgents: (agents: readonly AgentDay[], timeRange = interval, isLoading = false) =>
      feed.setTarget({ agents, interval: timeRange, catalog, isLoading }),
    waitMs: () => waiting?.waitMs,
    /** Runs one slice; whether there was one. */
    slice: () => {
      const next = waiting;
      waiting = undefined;
      next?.work();
      return next !== undefined;
    },
    later: (ms: number) => (nowMs += ms),
  };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => drawnAgent('A', `agent ${index}`));

describe('OverviewFeed', () => {
  it('sums up in slices, and notifies once all is in', () => {
    const { setAgents, told, slice } = feeding();
    setAgents(many(1000));
    let slices = 0;
    while (slice()) {
      slices += 1;
      if (told.length === 0) continue;
      expect(slices).toBeGreaterThan(5);
    }
    expect(told).toEqual(['1000 agents, 1000 available at first']);
  });

  it('counts what came and what went, and nothing twice', () => {
    const { setAgents, told, slice } = feeding();
    const agents = many(40);
    setAgents(agents);
    while (slice());
    setAgents([...agents.slice(10), drawnAgent('A', 'new'), drawnAgent('C', 'busy')]);
    while (slice());
    setAgents(agents.toReversed());
    while (slice());
    expect(told).toEqual([
      '40 agents, 40 available at first',
      '32 agents, 31 available at first',
      '40 agents, 40 available at first',
    ]);
  });

  it('goes on from where it was when the agents change in between', () => {
    const { setAgents, told, slice } = feeding();
    const agents = many(1000);
    setAgents(agents);
    slice();
    slice();
    setAgents(agents.slice(0, 500));
    while (slice());
    expect(told).toEqual(['500 agents, 500 available at first']);
  });

  it('begins at once, and again after half a second at the earliest', () => {
    const { setAgents, slice, waitMs, later } = feeding();
    setAgents(many(1));
    expect(waitMs()).toBe(0);
    slice();
    later(98);
    setAgents(many(2));
    expect(waitMs()).toBeGreaterThan(390);
    expect(waitMs()).toBeLessThanOrEqual(500);
    slice();
    later(1000);
    setAgents(many(3));
    expect(waitMs()).toBe(0);
  });

  it('waits for seconds while agents pour in, and no longer once all are here', () => {
    const { setAgents, slice, waitMs, later } = feeding();
    setAgents(many(1), minutes(0, 1440), true);
    expect(waitMs()).toBe(3000);
    later(1000);
    setAgents(many(2), minutes(0, 1440), true);
    expect(waitMs()).toBeLessThanOrEqual(2000);
    expect(waitMs()).toBeGreaterThan(1990);
    later(1000);
    setAgents(many(3));
    expect(waitMs()).toBe(0);
    slice();
    setAgents(many(4), minutes(0, 1440), true);
    expect(waitMs()).toBeGreaterThan(2990);
  });

  it('begins anew for another window', () => {
    const { setAgents, told, slice } = feeding();
    const agents = [drawnAgent('.A')];
    setAgents(agents);
    while (slice());
    setAgents(agents, minutes(60, 120));
    while (slice());
    expect(told).toEqual(['1 agents, 0 available at first', '1 agents, 1 available at first']);
  });

  it('does nothing more once stopped', () => {
    const { feed, setAgents, told, slice } = feeding();
    setAgents(many(1));
    feed.stop();
    expect(slice()).toBe(false);
    expect(told).toEqual([]);
  });
});
