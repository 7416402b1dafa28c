import { expect, test } from 'vitest';

import { resultsText } from './writeResults';

test('writes each entry of a list on a line, and rounds', () => {
  const text = resultsText({
    page: { latencyMs: 0, nothing: undefined, list: [{ ms: 1.23456 }, { ms: 2 }] },
  });
  expect(text.split('\n')).toEqual([
    '{',
    '  "page": {',
    '    "latencyMs": 0,',
    '    "list": [',
    '      {"ms":1.23},',
    '      {"ms":2}',
    '    ]',
    '  }',
    '}',
    '',
  ]);
});

test('what is written can be read again', () => {
  const results = {
    page: { machine: { cores: 2 }, list: [], text: 'a "quote"', deep: { er: { x: 1 } } },
    proxy: {},
  };
  expect(JSON.parse(resultsText(results))).toEqual(results);
});
