import { expect, test } from 'vitest';

import { earlierResults, withNewResults } from './earlierResults';
import type { SubjectResult } from './pageResults';
import type { SizeName, SubjectName } from './sizes';

const conditions = { latencyMs: 0, hasWorker: true };

const result = (subject: SubjectName, size: SizeName, date: string): SubjectResult => ({
  subject,
  size,
  runCount: 3,
  date,
  abortReason: undefined,
  medians: { load: { paintedMs: 12 } },
});

const kept = [result('ours', 'S', '2026-11-01'), result('baseline', 'XL', '2026-11-01')];
const throughProxy = { agentCount: 1000, latencyMs: 100, runCount: 3, medians: { firstRowsMs: 800 } };

/** As read from a file, without undefined fields. */
const filed = (page: unknown): unknown => JSON.parse(JSON.stringify({ page, analysis: {} }));

test('reads what an earlier run under the same conditions left', () => {
  const file = filed({ ...conditions, comparison: kept, throughProxy });
  const nothing = { comparison: [], throughProxy: undefined };
  expect(earlierResults(file, conditions)).toEqual({ comparison: kept, throughProxy });
  expect(earlierResults(file, { ...conditions, latencyMs: 100 })).toEqual(nothing);
  expect(earlierResults(filed({ ...conditions, comparison: [{}] }), conditions)).toEqual(nothing);
  expect(earlierResults({}, conditions)).toEqual(nothing);
});

test('new results replace earlier ones', () => {
  const now = [result('baseline', 'XL', '2026-11-02'), result('echarts', 'S', '2026-11-02')];
  expect(withNewResults(kept, now)).toEqual([kept[0], now[1], now[0]]);
});
