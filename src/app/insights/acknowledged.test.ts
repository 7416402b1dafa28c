import { afterEach, expect, it } from 'vitest';
import { acknowledge, acknowledgedStretches, putBack } from './acknowledged';

afterEach(() => {
  acknowledgedStretches.change(() => []);
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
