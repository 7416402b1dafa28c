import { expect, test } from 'vitest';

import { generatePage } from '../generatePage';
import { prepareReplies } from './prepareReplies';

const crowd = { agentCount: 120, spansPerAgent: 3 };
const replies = prepareReplies(crowd, '2026-03-10', 50);

test('contains the generated pages as text', () => {
  expect(replies.pageCount).toBe(3);
  expect(JSON.parse(replies.at(100).toString())).toEqual(
    generatePage(crowd, '2026-03-10', { limit: 50, offset: 100 }),
  );
});

test('past the end there is an empty last page, and between two pages nothing', () => {
  expect(JSON.parse(replies.at(150).toString())).toMatchObject({ hasMore: false, data: [] });
  expect(() => replies.at(25)).toThrow(RangeError);
});
