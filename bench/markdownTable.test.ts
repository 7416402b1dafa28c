import { expect, test } from 'vitest';

import { markdownTable } from './markdownTable';

test('makes columns as wide as their widest cell', () => {
  expect(markdownTable(['page', 's'], [['ours', '1.25'], ['an empty']])).toBe(
    ['| page     | s    |', '| -------- | ---- |', '| ours     | 1.25 |', '| an empty |      |'].join('\n'),
  );
});
