import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupings, NO_STATUS } from './filters';
import { foldedGroups, urgentFirst, usualGrouping, usualSort } from './usualOrder';

describe('the usual order', () => {
  it('begins with who is longest in a status where the range includes now, with names elsewhere', () => {
    expect(usualSort(true)).toEqual({ key: 'since', isDescending: false });
    expect(usualGrouping(true)).toBe('status');
    expect(usualSort(false)).toEqual({ key: 'name', isDescending: false });
    expect(usualGrouping(false)).toBe('none');
  });
});

describe('foldedGroups', () => {
  const none = { folded: undefined, now: [], grouping: 'status' } as const;

  it('folds who is not at work, in groups of present statuses', () => {
    expect(foldedGroups(none, true)).toEqual(['OFFLINE', NO_STATUS]);
    expect(foldedGroups(none, false)).toEqual([]);
    expect(foldedGroups({ ...none, grouping: 'letter' }, true)).toEqual([]);
    expect(foldedGroups({ ...none, grouping: 'none' }, true)).toEqual([]);
  });

  it('folds nothing that is asked for', () => {
    expect(foldedGroups({ ...none, now: ['OFFLINE'] }, true)).toEqual([NO_STATUS]);
    expect(foldedGroups({ ...none, now: [NO_STATUS, 'AWAY'] }, true)).toEqual(['OFFLINE']);
  });

  it('folds what was chosen and nothing else, whatever the range', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.array(fc.string()),
        fc.constantFrom(...groupings),
        fc.boolean(),
        (folded, now, grouping, includesNow) => {
          expect(foldedGroups({ folded, now, grouping }, includesNow)).toBe(folded);
        },
      ),
    );
  });
});

describe('urgentFirst', () => {
  it('puts who is away first, then who is busy, then who is available, and who is offline last', () => {
    expect(urgentFirst(['OFFLINE', 'AVAILABLE', 'BUSY', 'AWAY'])).toEqual([
      'AWAY',
      'BUSY',
      'AVAILABLE',
      'OFFLINE',
    ]);
    expect(urgentFirst(['WELCOME', 'AVAILABLE', 'OFFLINE', 'AWAY', 'BREAK'])).toEqual([
      'AWAY',
      'AVAILABLE',
      'WELCOME',
      'BREAK',
      'OFFLINE',
    ]);
  });

  it('keeps all statuses, and the order of those that it does not know', () => {
    const codes = fc.uniqueArray(
      fc.oneof(fc.constantFrom('AWAY', 'BUSY', 'AVAILABLE', 'OFFLINE'), fc.string()),
    );
    fc.assert(
      fc.property(codes, (statusOrder) => {
        const ordered = urgentFirst(statusOrder);
        expect(ordered.toSorted()).toEqual(statusOrder.toSorted());
        const isOther = (code: string) => !['AWAY', 'BUSY', 'AVAILABLE', 'OFFLINE'].includes(code);
        expect(ordered.filter(isOther)).toEqual(statusOrder.filter(isOther));
        if (statusOrder.includes('OFFLINE')) expect(ordered.at(-1)).toBe('OFFLINE');
      }),
    );
  });
});
