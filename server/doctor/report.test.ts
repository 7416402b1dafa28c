import { expect, test } from 'vitest';

import { failed, ok, skipped, warning } from './check';
import { type Report, exitCodeOf, reportJson, reportText } from './report';

const report: Report = {
  version: '1.2.3',
  host: 'https://platform.example',
  checks: [
    warning('timestamps', 'Not known.', { change: ['KORE_TIMESTAMPS'] }),
    ok('settings', 'All of them can be used.'),
    failed('credentials', 'Refused (401).', {
      upstreamWords: 'Invalid\ntoken',
      change: ['KORE_CLIENT_ID', 'KORE_CLIENT_SECRET'],
    }),
    skipped('account', 'Not checked: see credentials.'),
  ],
  callsMade: 1,
};

test('the text has a line for each check, in order and aligned', () => {
  expect(reportText(report).split('\n')).toEqual([
    'Agent status timeline 1.2.3, checking https://platform.example',
    '',
    'ok       settings         All of them can be used.',
    'failed   credentials      Refused (401). The upstream said: "Invalid token". Change KORE_CLIENT_ID or KORE_CLIENT_SECRET.',
    'skipped  account          Not checked: see credentials.',
    'warning  timestamps       Not known. Change KORE_TIMESTAMPS.',
    '',
    '1 ok, 1 warning, 1 failed, 1 skipped. 1 call was made, of at most 5.',
    '',
  ]);
});

test('a setting that the sentence names is not repeated', () => {
  const check = warning('access', 'ACCESS is not set.', { change: ['ACCESS'] });
  expect(reportText({ ...report, checks: [check] })).not.toContain('Change');
});

test('JSON has the same', () => {
  expect(JSON.parse(reportJson(report))).toMatchObject({
    version: '1.2.3',
    host: 'https://platform.example',
    isOk: false,
    calls: { made: 1, most: 5 },
    checks: [
      { name: 'settings', outcome: 'ok' },
      { name: 'credentials', outcome: 'failed', change: ['KORE_CLIENT_ID', 'KORE_CLIENT_SECRET'] },
      { name: 'account', outcome: 'skipped' },
      { name: 'timestamps', outcome: 'warning' },
    ],
  });
});

test('only a failed check is a failure', () => {
  expect(exitCodeOf(report)).toBe(1);
  expect(exitCodeOf({ ...report, checks: report.checks.filter(({ outcome }) => outcome !== 'failed') })).toBe(
    0,
  );
});
