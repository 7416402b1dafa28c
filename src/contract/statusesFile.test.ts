import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { defaultPublicConfig, publicConfigSchema } from './publicConfig';
import { readStatuses, withStatuses } from './statusesFile';

const lunch = { primary: 'AWAY', secondary: 'Lunch', meaning: 'meal', limitMinutes: 45, pattern: 'dots' };

/** Why a second entry is left out, after one that is good; nothing if it applies. */
function faultOf(entry: unknown): string {
  const reading = readStatuses({ statuses: [lunch, entry, { primary: 'BUSY', meaning: 'work' }] });
  expect(reading?.entries).toContainEqual(lunch);
  expect(reading?.entries).toContainEqual({ primary: 'BUSY', meaning: 'work' });
  expect(reading?.faults.length).toBeLessThanOrEqual(1);
  return reading?.faults[0] ?? '';
}

describe('readStatuses', () => {
  it.each([
    [{ primary: 'AWAY', meaning: 'nap' }, /^"meaning" must be one of available, work, break, .*, other$/],
    [{ primary: 'AWAY', limitMinutes: -1 }, /^"limitMinutes" must be from 1 to 10080$/],
    [{ primary: 'AWAY', limitMinutes: 0 }, /^"limitMinutes" must be from 1 to 10080$/],
    [{ primary: 'AWAY', limitMinutes: '5' }, /^"limitMinutes" must be a number$/],
    [{ primary: 'AWAY', lightColour: 'red' }, /^"lightColour" must be a color such as #1a2b3c$/],
    [{ primary: 'AWAY', pattern: 'stars' }, /^"pattern" must be one of solid, .*, cross$/],
    [{ primary: 'AWAY', color: '#123456' }, /^"color" is not a field of an entry$/],
    [{ primary: 'AWAY', label: 'x'.repeat(101) }, /^"label" must have at most 100 characters$/],
    [{ primary: 'AWAY', secondary: '' }, /^"secondary" must not be empty$/],
    [{ secondary: 'Lunch' }, /^"primary" is missing$/],
    ['AWAY', /^it must be an object$/],
    [null, /^it must be an object$/],
    [{ primary: 'AWAY', secondary: 'Lunch' }, /^entry 1 is about the same status$/],
    [
      { secondary: 'Lunch', limitMinutes: -1 },
      /^"primary" is missing; "limitMinutes" must be from 1 to 10080$/,
    ],
  ])('leaves out %j alone, with a sentence', (entry, reason) => {
    const [, stated = ''] = /^Entry 2 is left out: (.*)\.$/.exec(faultOf(entry)) ?? [];
    expect(stated).toMatch(reason);
  });

  it('repeats neither values nor long names', () => {
    expect(faultOf({ primary: 'AWAY', meaning: 'hunter2' })).not.toContain('hunter2');
    expect(faultOf({ primary: 'AWAY', ['x'.repeat(500)]: 1 }).length).toBeLessThan(120);
  });

  it('distinguishes a primary status from what is under it', () => {
    expect(faultOf({ primary: 'AWAY', label: 'Out' })).toBe('');
    expect(faultOf({ primary: 'BUSY', secondary: 'Lunch' })).toBe('');
  });

  it.each([
    [[]],
    ['{}'],
    [{}],
    [{ statuses: {} }],
    [{ statuses: Array.from({ length: 1001 }, () => lunch) }],
  ])('reads nothing from %j', (content) => {
    expect(readStatuses(content)).toBeUndefined();
  });
});

describe('withStatuses', () => {
  it('changes the look and the limit of primary statuses, and keeps every entry for the page', () => {
    const entries = [
      { primary: 'AWAY', label: 'Out', limitMinutes: 20 },
      { primary: 'AWAY', secondary: 'Lunch', label: 'Meal', limitMinutes: 60 },
      { primary: 'ON_HOLD', label: 'On hold', lightColour: '#112233', darkColour: '#ddeeff' },
      { primary: 'WRAP_UP', label: 'Wrap-up' },
    ];
    const config = withStatuses(defaultPublicConfig, entries);
    expect(config.statuses.map(({ code, label, pattern }) => `${code} ${label} ${pattern}`)).toEqual([
      'AVAILABLE Available solid',
      'BUSY Busy horizontal',
      'AWAY Out diagonal',
      'OFFLINE Offline dots',
      'ON_HOLD On hold cross',
    ]);
    expect(config.attentionThresholdsSeconds).toEqual({ BUSY: 3600, AWAY: 1200 });
    expect(config.reasons).toEqual(entries);
    expect(v.parse(publicConfigSchema, JSON.parse(JSON.stringify(config)))).toEqual(config);
    expect(defaultPublicConfig.statuses[2]?.label).toBe('Away');
  });
});
