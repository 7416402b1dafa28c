import { expect, it } from 'vitest';

import { Pacer } from './Pacer';

/** A pacer with requests that wait, and the turns of a loop by hand. */
function pacerWith(requests: number) {
  let nowMs = 0;
  let nextTurn: (() => void) | undefined;
  const pacer = new Pacer(
    (run) => (nextTurn = run),
    () => nowMs,
  );
  const started: number[] = [];
  const add = (count: number) => {
    for (let index = 0; index < count; index += 1) pacer.start(() => started.push(index));
  };
  add(requests);
  /** What is started in a turn, when the one before it took so long. */
  const turn = (tookMs: number) => {
    nowMs += tookMs;
    const run = nextTurn;
    nextTurn = undefined;
    const before = started.length;
    run?.();
    return started.slice(before);
  };
  return { pacer, add, turn };
}

it('starts a few requests in each turn, in the order in which they came', () => {
  const { add, turn } = pacerWith(6);
  expect(turn(1)).toEqual([0, 1, 2, 3]);
  expect(turn(1)).toEqual([4, 5]);
  expect(turn(1)).toEqual([]);
  add(1);
  expect(turn(1)).toEqual([0]);
});

it('starts one after a turn that took long', () => {
  const { turn } = pacerWith(6);
  expect(turn(9)).toEqual([0]);
  expect(turn(1)).toEqual([1, 2, 3, 4]);
});

it('starts nothing while connections are accepted, but not for longer than 50 ms', () => {
  const { pacer, turn } = pacerWith(2);
  for (let waitedMs = 0; waitedMs < 50; waitedMs += 10) {
    pacer.noteConnection();
    expect(turn(waitedMs === 0 ? 0 : 10)).toEqual([]);
  }
  pacer.noteConnection();
  expect(turn(10)).toEqual([0]);
  expect(turn(1)).toEqual([1]);
});

it('starts requests in the turn after the last connection', () => {
  const { pacer, turn } = pacerWith(1);
  pacer.noteConnection();
  expect(turn(1)).toEqual([]);
  expect(turn(1)).toEqual([0]);
});
