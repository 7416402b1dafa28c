import { expect, test } from 'vitest';

import { earlierComparison, withNewResults } from './earlierComparison';
import type { SubjectResult } from './pageResults';
import type { SizeName, SubjectName } from './sizes';

const conditions = { latencyMs: 0, hasWorker: true };

const result = (subject: SubjectName, size: SizeName, date: string): SubjectResult => ({
  subject,
  size,
  runCount: 3,
  date,
  gaveUpOn: undefined,
  medians: { load: { paintedMs: 12 } },
});

const kept = [result('ours', 'S', '2026-11-01'), result('floor', 'XL', '2026-11-01')];
const file: unknown = JSON.parse(JSON.stringify({ page: { ...conditions, comparison: kept }, analysis: {} }));

test('reads what an earlier run under the same conditions left', () => {
  expect(earlierComparison(file, conditions)).toEqual(kept);
  expect(earlierComparison(file, { ...conditions, latencyMs: 100 })).toEqual([]);
  expect(earlierComparison({ page: { ...conditions, comparison: [{}] } }, conditions)).toEqual([]);
  expect(earlierComparison({}, conditions)).toEqual([]);
});

test('what is measured again takes the place of what was there', () => {
  const now = [result('floor', 'XL', '2026-11-02'), result('echarts', 'S', '2026-11-02')];
  expect(withNewResults(kept, now)).toEqual([kept[0], now[1], now[0]]);
});
