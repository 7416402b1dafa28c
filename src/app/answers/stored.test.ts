import { afterEach, expect, it } from 'vitest';
import { acknowledge, acknowledgedStretches, putBack } from './acknowledged';
import { chosenLimits, usualCollisions } from './answerLimits';

afterEach(() => {
  acknowledgedStretches.change(() => []);
  chosenLimits.change(() => ({}));
});

it('keeps what was acknowledged, each once, the newest last', () => {
  acknowledge('a');
  acknowledge('b');
  acknowledge('a');
  expect(acknowledgedStretches.get()).toEqual(['b', 'a']);
  putBack('b');
  expect(acknowledgedStretches.get()).toEqual(['a']);
});

it('lets the oldest go beyond a thousand', () => {
  for (let index = 0; index < 1003; index += 1) acknowledge(String(index));
  expect(acknowledgedStretches.get()).toHaveLength(1000);
  expect(acknowledgedStretches.get()[0]).toBe('3');
});

it('takes a tenth of the agents for worth a look, two at least', () => {
  expect([0, 6, 25, 1000].map(usualCollisions)).toEqual([2, 2, 3, 100]);
});
