import { expect, test } from 'vitest';

import { countReplies } from './countReplies';

test('counts errors by kind and measures pages only', () => {
  const reply = (kind: string, durationMs: number) => ({ atMs: 0, kind, durationMs });
  const report = countReplies([
    reply('page', 10),
    reply('503 rate-limited', 9000),
    reply('page', 30),
    reply('503 rate-limited', 1),
    reply('no-answer', 1),
  ]);
  expect(report).toMatchObject({
    requests: 5,
    errors: { '503 rate-limited': 2, 'no-answer': 1 },
    p50Ms: 20,
    longestMs: 30,
  });
});
