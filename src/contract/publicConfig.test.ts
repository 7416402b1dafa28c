import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildIn, defaultPublicConfig, publicConfigSchema } from './publicConfig';

describe('publicConfigSchema', () => {
  it('accepts the defaults, which have the four statuses of the upstream', () => {
    expect(v.parse(publicConfigSchema, defaultPublicConfig)).toEqual(defaultPublicConfig);
    expect(defaultPublicConfig.statuses.map(({ code }) => code)).toEqual([
      'AVAILABLE',
      'BUSY',
      'AWAY',
      'OFFLINE',
    ]);
  });

  it('does without reasons, which other gateways do not send', () => {
    const { reasons: _, ...others } = defaultPublicConfig;
    expect(v.parse(publicConfigSchema, others).reasons).toEqual([]);
  });

  it('gives each status its own color and pattern, so that color is never the only difference', () => {
    for (const look of ['lightColour', 'darkColour', 'pattern'] as const) {
      expect(new Set(defaultPublicConfig.statuses.map((status) => status[look])).size).toBe(4);
    }
  });

  it.each([
    { apiVersion: 'v3' },
    { timestamps: 'local' },
    { maxDays: 0 },
    { maxDays: 1.5 },
    { callsPerMinute: 0 },
    { statuses: [{ ...defaultPublicConfig.statuses[0], lightColour: 'red; background: url(x)' }] },
    { statuses: [{ ...defaultPublicConfig.statuses[0], pattern: 'stars' }] },
    { attentionThresholdsSeconds: { BUSY: 0 } },
    { reasons: [{ primary: 'AWAY', secondary: 'Lunch', meaning: 'nap' }] },
    { reasons: [{ primary: 'AWAY', secondary: 'Lunch', limitMinutes: -1 }] },
    { reasons: [{ secondary: 'Lunch' }] },
  ])('refuses %j', (change) => {
    expect(v.is(publicConfigSchema, { ...defaultPublicConfig, ...change })).toBe(false);
  });
});

describe('buildIn', () => {
  it('finds the build that a page states, and none in another page', () => {
    expect(buildIn('<head>\n<meta name="build" content="0a1b2c3d4e5f" />\n</head>')).toBe('0a1b2c3d4e5f');
    expect(buildIn('<h1>Sign in</h1>')).toBeUndefined();
    expect(buildIn('<meta name="build" content="" />')).toBeUndefined();
  });
});
