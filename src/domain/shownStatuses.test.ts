import { expect, it } from 'vitest';
import { areShown, shownStatusesOf } from './shownStatuses';
import { StatusCatalog } from './statusCatalog';

function catalogOf(...statuses: readonly (readonly [string, string])[]): StatusCatalog {
  const catalog = new StatusCatalog();
  for (const [primary, secondary] of statuses) catalog.codeOf(primary, secondary);
  return catalog;
}

it('shows what has one of the statuses and one of the reasons; no list leaves nothing out', () => {
  const catalog = catalogOf(['AWAY', 'Lunch'], ['AWAY', 'Break'], ['BUSY', 'Break'], ['BUSY', '']);
  expect(areShown({ statuses: [] }, catalog)).toEqual([true, true, true, true]);
  expect(areShown({ statuses: ['AWAY'] }, catalog)).toEqual([true, true, false, false]);
  expect(areShown({ statuses: [], reasons: ['Break'] }, catalog)).toEqual([false, true, true, false]);
  expect(areShown({ statuses: ['AWAY'], reasons: ['Break'] }, catalog)).toEqual([false, true, false, false]);
  expect(areShown({ statuses: ['none'] }, catalog)).toEqual([false, false, false, false]);
});

it('shows agents whole who are asked for by their present status', () => {
  const filters = { statuses: ['AWAY'], now: [], reasons: ['Lunch'] };
  expect(shownStatusesOf(filters)).toEqual({ statuses: ['AWAY'], reasons: ['Lunch'] });
  expect(shownStatusesOf({ ...filters, statuses: [], now: ['AWAY'] })).toEqual({ statuses: [], reasons: [] });
});
