import { expect, it } from 'vitest';
import { type GuideCircumstances, showsGuide } from './showsGuide';

const newHere: GuideCircumstances = {
  isSeen: false,
  canRemember: true,
  isFramed: false,
  chrome: 'full',
  rowSize: 'comfortable',
};

it('shows itself to those who are new, with any rows that have marks', () => {
  expect(showsGuide(newHere)).toBe(true);
  expect(showsGuide({ ...newHere, rowSize: 'compact' })).toBe(true);
});

it.each<readonly [string, Partial<GuideCircumstances>]>([
  ['once it was dismissed', { isSeen: true }],
  ['where that cannot be remembered', { canRemember: false }],
  ['within another page', { isFramed: true }],
  ['without the page’s own title', { chrome: 'minimal' }],
  ['with dense rows', { rowSize: 'dense' }],
])('does not show itself %s', (_, circumstances) => {
  expect(showsGuide({ ...newHere, ...circumstances })).toBe(false);
});
