import { expect, test } from 'vitest';
import { mixSeed, SeededRandom } from './seededRandom';

test('one seed gives one stream, another seed another', () => {
  const streamOf = (seed: number) => {
    const random = new SeededRandom(seed);
    return Array.from({ length: 20 }, () => random.next());
  };
  expect(streamOf(7)).toEqual(streamOf(7));
  expect(streamOf(7)).not.toEqual(streamOf(8));
});

test('adjacent agents and days have different seeds', () => {
  const seeds = new Set<number>();
  for (let agent = 0; agent < 100; agent += 1) {
    for (let day = -50; day < 50; day += 1) seeds.add(mixSeed(agent, day));
  }
  expect(seeds.size).toBe(10_000);
});

test('whole numbers are evenly distributed between both ends, ends included', () => {
  const random = new SeededRandom(1);
  const counts = new Map<number, number>();
  for (let draw = 0; draw < 6000; draw += 1) {
    const value = random.whole(-1, 4);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted((one, other) => one - other)).toEqual([-1, 0, 1, 2, 3, 4]);
  for (const count of counts.values()) expect(count).toBeGreaterThan(850);
});

test('picking from an empty list throws', () => {
  expect(() => new SeededRandom(1).pick([])).toThrow(RangeError);
});
