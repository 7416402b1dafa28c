import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusPalette } from './statusPalette';
import { StatusFacts, type StatusEntry, statusMeanings } from './statusFacts';

const usual = new StatusFacts([]);
const NEVER = Number.POSITIVE_INFINITY;

describe('StatusFacts', () => {
  it.each([
    ['AWAY', 'Lunch', 'meal', 3600],
    ['AWAY', ' MEAL  break ', 'meal', 3600],
    ['AWAY', 'Coffee-break', 'break', 900],
    ['BUSY', 'tea', 'break', 900],
    ['AWAY', 'Personal', 'break', 600],
    ['AWAY', 'Restroom', 'break', 600],
    ['BUSY', 'Coaching', 'training', NEVER],
    ['BUSY', '1:1', 'meeting', NEVER],
    ['AWAY', 'Offline', 'offline', NEVER],
    ['BUSY', 'All slots full', 'system-full', undefined],
    ['AWAY', 'Missed call', 'missed-offer', undefined],
    ['AWAY', 'Login preparation', 'login', undefined],
  ])('knows what %s · %s usually means', (primary, secondary, meaning, limitSeconds) => {
    expect(usual.of(primary, secondary)).toEqual({
      meaning,
      ...(limitSeconds !== undefined && { limitSeconds }),
      isMapped: true,
    });
  });

  it('guesses nothing else, and nothing under other primary statuses', () => {
    expect(usual.of('AWAY', 'Breakdown')).toEqual({ isMapped: false });
    expect(usual.of('BUSY', 'constructor')).toEqual({ isMapped: false });
    expect(usual.of('ON_HOLD', 'Lunch')).toEqual({ isMapped: false });
    expect(usual.of('AVAILABLE', 'Lunch')).toEqual({ meaning: 'available', isMapped: true });
    expect(usual.of('AWAY', '')).toEqual({ isMapped: true });
  });

  it('uses the limit of a configured meaning, but not that of the name', () => {
    const facts = new StatusFacts([
      { primary: 'AWAY', secondary: 'Personal', meaning: 'training' },
      { primary: 'AWAY', secondary: 'Lunch', meaning: 'other' },
      { primary: 'BUSY', secondary: 'Zumba', meaning: 'break' },
    ]);
    expect(facts.of('AWAY', 'Personal').limitSeconds).toBe(NEVER);
    expect(facts.of('AWAY', 'Lunch').limitSeconds).toBeUndefined();
    expect(facts.of('BUSY', 'Zumba').limitSeconds).toBe(900);
  });

  it('takes the meaning of a primary status for what is under it', () => {
    const facts = new StatusFacts([{ primary: 'BUSY', meaning: 'work', label: 'At work', limitMinutes: 5 }]);
    expect(facts.of('BUSY', '')).toEqual({
      label: 'At work',
      meaning: 'work',
      limitSeconds: 300,
      isMapped: true,
    });
    expect(facts.of('BUSY', 'Call')).toEqual({ meaning: 'work', isMapped: true });
    expect(facts.of('BUSY', 'Coaching').meaning).toBe('training');
    // Its limit is that of all time in the primary status, not another one of the meaning.
    const breaks = new StatusFacts([{ primary: 'AWAY', meaning: 'break', limitMinutes: 30 }]);
    expect(breaks.of('AWAY', 'Errand')).toEqual({ meaning: 'break', isMapped: true });
    expect(breaks.of('OFFLINE', 'Signed out').limitSeconds).toBeUndefined();
  });

  it('names secondary statuses, and knows which have a look of their own', () => {
    const away = statusPalette([], ['AWAY'], '(blank)')[0];
    const facts = new StatusFacts([
      { primary: 'AWAY', secondary: 'Mittag', label: 'Lunch' },
      { primary: 'AWAY', secondary: 'Errand', pattern: 'cross' },
      { primary: 'AWAY', secondary: 'Nap', darkColour: '#ddeeff' },
    ]);
    const status = (secondary: string) => ({ primary: 'AWAY', secondary });
    expect(facts.named(status('Mittag'))).toEqual(status('Lunch'));
    expect(['Mittag', 'Errand', ''].map((each) => facts.labelOf(status(each)))).toEqual([
      'Lunch',
      'Errand',
      '',
    ]);
    expect(facts.ownLookOf(status('Mittag'), away)).toBeUndefined();
    expect(facts.ownLookOf(status('Errand'), away)).toEqual({
      ...away,
      code: 'Errand',
      label: 'Errand',
      pattern: 'cross',
    });
    expect(facts.ownLookOf(status('Nap'), away)).toMatchObject({
      lightColour: away?.lightColour,
      darkColour: '#ddeeff',
      pattern: 'solid',
    });
  });

  it('gives breaks, meals, training, meetings and the rest after a call a look, but what is configured wins', () => {
    const away = statusPalette([], ['AWAY'], '(blank)')[0];
    const facts = new StatusFacts([
      { primary: 'AWAY', secondary: 'Mittag', meaning: 'meal' },
      { primary: 'AWAY', secondary: 'Lunch', lightColour: '#123456' },
      { primary: 'AWAY', secondary: 'Tea', meaning: 'work' },
      // What all of a status means is no reason to draw every reason under it alike.
      { primary: 'AWAY', meaning: 'break' },
    ]);
    const lookOf = (secondary: string) => facts.ownLookOf({ primary: 'AWAY', secondary }, away);
    const meal = lookOf('Mittag');
    expect(meal).toMatchObject({ code: 'Mittag', pattern: 'horizontal' });
    expect(lookOf('Dinner')).toMatchObject({ lightColour: meal?.lightColour, pattern: meal?.pattern });
    expect(lookOf('Lunch')).toMatchObject({ lightColour: '#123456', darkColour: meal?.darkColour });
    expect(lookOf('Coffee')?.lightColour).not.toBe(away?.lightColour);
    expect(lookOf('After-call work')).toMatchObject({ pattern: 'dots' });
    expect(['Tea', 'Errand', ''].map(lookOf)).toEqual([undefined, undefined, undefined]);
    expect(facts.primaryLookOf('AWAY')).toEqual({});
    const own = ['Coffee', 'Lunch break', 'Training', 'Meeting'].map((each) => lookOf(each));
    expect(new Set(own.map((each) => each?.pattern)).size).toBe(own.length);
  });

  it('completes the look of a primary status that is not in the legend', () => {
    const facts = new StatusFacts([{ primary: 'ON_HOLD', label: 'Waiting', pattern: 'dots' }]);
    expect(statusPalette([], ['ON_HOLD', 'X'], '(blank)', facts.primaryLookOf)).toMatchObject([
      { code: 'ON_HOLD', label: 'Waiting', pattern: 'dots' },
      { code: 'X', label: 'X', pattern: 'cross' },
    ]);
  });

  it('prefers what is configured, field by field', () => {
    const names = ['Lunch', 'Personal', 'Coaching', 'Zumba'];
    const anyEntry: fc.Arbitrary<StatusEntry> = fc.record(
      {
        primary: fc.constantFrom('AWAY', 'BUSY', 'OFFLINE'),
        secondary: fc.constantFrom(...names),
        label: fc.string(),
        meaning: fc.constantFrom(...statusMeanings),
        limitMinutes: fc.integer({ min: 1, max: 90 }),
        lightColour: fc.constant('#123456'),
        darkColour: fc.constant('#abcdef'),
        pattern: fc.constantFrom('dots', 'solid'),
      },
      { requiredKeys: ['primary', 'secondary'] },
    );
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const { primary, secondary = '', limitMinutes, ...others } = entry;
        const fact = new StatusFacts([entry]).of(primary, secondary);
        expect(fact).toMatchObject(others);
        if (limitMinutes !== undefined) expect(fact.limitSeconds).toBe(limitMinutes * 60);
        else if (others.meaning === undefined)
          expect(fact.limitSeconds).toBe(usual.of(primary, secondary).limitSeconds);
        for (const name of names) {
          if (name === secondary) continue;
          expect(new StatusFacts([entry]).of(primary, name)).toEqual(usual.of(primary, name));
        }
      }),
    );
  });
});
