import { describe, expect, it } from 'vitest';

import type { TimestampsReport } from './upstream/timestamps/timestampsFinding';
import { upstreamReporting } from './reportUpstream';

describe('the log', () => {
  const inForce = { mode: 'utc', check: 'verified' } as const;
  it.each<[string, TimestampsReport, string, object]>([
    [
      'says what was determined',
      { kind: 'observed', upstream: 'utc', before: undefined, inForce },
      'info: determined whether the upstream sends local or UTC times',
      { setting: 'utc', upstream: 'utc', before: undefined },
    ],
    [
      'warns of a change',
      { kind: 'observed', upstream: 'utc', before: 'requested-offset', inForce },
      'warn: the upstream changed between local and UTC times',
      { setting: 'utc', upstream: 'utc', before: 'requested-offset' },
    ],
    [
      'warns of a setting that is wrong',
      {
        kind: 'observed',
        upstream: 'requested-offset',
        before: undefined,
        inForce: { mode: 'utc', check: 'contradicted' },
      },
      'warn: KORE_TIMESTAMPS contradicts the upstream and still applies',
      { setting: 'utc', upstream: 'requested-offset', before: undefined },
    ],
    [
      'warns of a try in vain',
      { kind: 'undecided', code: 'upstream-timeout' },
      'warn: could not determine whether the upstream sends local or UTC times',
      { code: 'upstream-timeout' },
    ],
  ])('%s', (_, report, message, facts) => {
    const lines: [string, object][] = [];
    const { onTimestamps } = upstreamReporting(
      { timestamps: 'utc' },
      {
        info: (given, text) => lines.push([`info: ${text}`, given]),
        warn: (given, text) => lines.push([`warn: ${text}`, given]),
      },
    );
    onTimestamps?.(report);
    expect(lines).toEqual([[message, facts]]);
  });
});
