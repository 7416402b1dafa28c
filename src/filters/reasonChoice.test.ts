import { describe, expect, it } from 'vitest';
import { isReasonSelected, type ReasonGroup, toggleReason, withoutReasons } from './reasonChoice';

const group = (primary: string, names: readonly string[]): ReasonGroup => ({
  primary,
  label: primary,
  look: { colour: '#123456', pattern: 'solid' },
  kinds: [],
  reasons: names.map((name) => ({ name, label: name, look: undefined, count: 1, isMapped: true })),
});
const groups = [group('AWAY', ['Lunch', 'Break']), group('BUSY', ['Coaching', 'Break'])];
const none = { now: [], reasons: [], folded: undefined };

describe('in a range that includes now', () => {
  const toggle = (filters: Parameters<typeof toggleReason>[0], primary: string, name: string) => ({
    ...filters,
    ...toggleReason(filters, { toggled: { primary, name }, groups, isLive: true }),
  });

  it('asks for who is in one of the reasons now, and for nobody else', () => {
    const lunch = toggle(none, 'AWAY', 'Lunch');
    expect(lunch).toMatchObject({ now: ['AWAY'], reasons: ['Lunch'] });
    const both = toggle(lunch, 'BUSY', 'Coaching');
    expect(both).toMatchObject({ now: ['AWAY', 'BUSY'], reasons: ['Lunch', 'Coaching'] });
    expect(toggle(both, 'AWAY', 'Lunch')).toMatchObject({ now: ['BUSY'], reasons: ['Coaching'] });
    expect(toggle(lunch, 'AWAY', 'Lunch')).toMatchObject({ now: [], reasons: [] });
  });

  it('distinguishes reasons of one name, and replaces present statuses that were selected alone', () => {
    const away = toggle({ ...none, now: ['BUSY'] }, 'AWAY', 'Break');
    expect(away).toMatchObject({ now: ['AWAY'], reasons: ['Break'] });
    expect(isReasonSelected(away, { primary: 'AWAY', name: 'Break' })).toBe(true);
    expect(isReasonSelected(away, { primary: 'BUSY', name: 'Break' })).toBe(false);
  });

  it('opens the groups of what is asked for', () => {
    expect(toggle({ ...none, folded: ['AWAY', 'none'] }, 'AWAY', 'Lunch').folded).toEqual(['none']);
    expect(toggle(none, 'AWAY', 'Lunch').folded).toBeUndefined();
  });

  it('clears the present statuses with the reasons', () => {
    expect(withoutReasons(true)).toEqual({ reasons: [], now: [] });
  });
});

describe('in a finished range', () => {
  it('selects names, under whatever primary status they were', () => {
    const toggle = (reasons: readonly string[], name: string) =>
      toggleReason({ ...none, reasons }, { toggled: { primary: 'AWAY', name }, groups, isLive: false });
    expect(toggle([], 'Break')).toEqual({ reasons: ['Break'] });
    expect(toggle(['Break', 'Lunch'], 'Break')).toEqual({ reasons: ['Lunch'] });
    expect(isReasonSelected({ ...none, reasons: ['Break'] }, { primary: 'BUSY', name: 'Break' })).toBe(true);
    expect(withoutReasons(false)).toEqual({ reasons: [] });
  });
});
