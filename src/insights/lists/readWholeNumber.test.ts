import { expect, it } from 'vitest';
import { readMinutes, readWholeNumber } from './readWholeNumber';

it.each([
  ['12', 12],
  [' 12 ', 12],
  ['١٢', 12],
  ['१२', 12],
  ['۱۲', 12],
  ['1', 1],
  ['100', 100],
  ['101', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['1e2', undefined],
  ['1.5', undefined],
  ['', undefined],
  ['x', undefined],
  ['99999999999999999999', undefined],
])('reads %j as the whole number %s', (text, value) => {
  expect(readWholeNumber(text, { least: 1, most: 100 })).toBe(value);
});

it.each([
  ['30', 1800],
  ['0.5', 30],
  ['0,5', 30],
  ['٠٫٥', 30],
  ['10080', 604_800],
  ['10080.1', undefined],
  ['0', undefined],
  ['0.001', undefined],
  ['-5', undefined],
  ['1e9', undefined],
  ['1000000000', undefined],
])('reads %j minutes as %s seconds', (text, seconds) => {
  expect(readMinutes(text, 10_080)).toBe(seconds);
});
