import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_STATUS } from './filters';
import { usuallyFolded, urgentFirst, usualGrouping, usualSort } from './usualOrder';

describe('the usual order', () => {
  it('begins with who is longest in a status where the range includes now, with names elsewhere', () => {
    expect(usualSort(true)).toEqual({ key: 'since', isDescending: false });
    expect(usualGrouping(true)).toBe('status');
    expect(usualSort(false)).toEqual({ key: 'name', isDescending: false });
    expect(usualGrouping(false)).toBe('none');
  });
});

describe('usuallyFolded', () => {
  const none = { now: [], grouping: 'status' } as const;

  it('folds who is not at work, in groups of present statuses', () => {
    expect(usuallyFolded(none, true)).toEqual(['OFFLINE', NO_STATUS]);
    expect(usuallyFolded(none, false)).toEqual([]);
    expect(usuallyFolded({ ...none, grouping: 'reason' }, true)).toEqual(['OFFLINE', NO_STATUS]);
    expect(usuallyFolded({ ...none, grouping: 'letter' }, true)).toEqual([]);
    expect(usuallyFolded({ ...none, grouping: 'none' }, true)).toEqual([]);
  });

  it('folds nothing that is asked for', () => {
    expect(usuallyFolded({ ...none, now: ['OFFLINE'] }, true)).toEqual([NO_STATUS]);
    expect(usuallyFolded({ ...none, now: [NO_STATUS, 'AWAY'] }, true)).toEqual(['OFFLINE']);
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
