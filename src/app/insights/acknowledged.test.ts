import { afterEach, expect, it } from 'vitest';
import { acknowledge, acknowledgedPeriods, unacknowledge } from './acknowledged';

afterEach(() => {
  acknowledgedPeriods.change(() => []);
});

it('keeps what was acknowledged, each once, the newest last', () => {
  acknowledge('a');
  acknowledge('b');
  acknowledge('a');
  expect(acknowledgedPeriods.get()).toEqual(['b', 'a']);
  unacknowledge('b');
  expect(acknowledgedPeriods.get()).toEqual(['a']);
});

it('lets the oldest go beyond a thousand', () => {
  for (let index = 0; index < 1003; index += 1) acknowledge(String(index));
  expect(acknowledgedPeriods.get()).toHaveLength(1000);
  expect(acknowledgedPeriods.get()[0]).toBe('3');
});
