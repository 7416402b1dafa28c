import { expect, it } from 'vitest';
import { BarBatch } from './barBatch';

it('grows without losing a bar', () => {
  const batch = new BarBatch();
  for (let bar = 0; bar < 5000; bar += 1) batch.add(bar * 3, bar * 3 + 2, bar % 7, 0);
  expect(batch.count).toBe(5000);
  for (const bar of [0, 1023, 1024, 2047, 2048, 4999]) {
    expect([batch.leftDevicePx(bar), batch.rightDevicePx(bar), batch.key(bar)]).toEqual([
      bar * 3,
      bar * 3 + 2,
      bar % 7,
    ]);
  }
});

it('makes a bar longer that goes on with the same key, but not one of another row', () => {
  const batch = new BarBatch();
  batch.add(0, 4, 1, 0);
  batch.add(4, 6, 1, 0);
  batch.add(6, 9, 1, 1);
  batch.add(9, 12, 2, 1);
  batch.add(13, 14, 2, 1);
  expect(batch.count).toBe(4);
  expect(batch.rightDevicePx(0)).toBe(6);
});

it('refuses a bar that it does not have', () => {
  expect(() => new BarBatch().key(-1)).toThrow(RangeError);
});
