import { describe, expect, it } from 'vitest';
import { StatusFacts } from '../../domain/statusFacts';
import { statusPalette } from '../../domain/statusPalette';
import { pageWords } from '../../words/english.testkit';
import { groupWords } from './groupWords';

describe('groupWords', () => {
  const palette = statusPalette([], ['ON_HOLD'], '(blank)');
  const facts = new StatusFacts([{ primary: 'ON_HOLD', secondary: 'QA', label: 'Quality' }]);

  it.each([
    [{ kind: 'pinned' }, 'Pinned'],
    [{ kind: 'arrived' }, 'Just arrived'],
    [{ kind: 'top' }, 'On top'],
    [{ kind: 'rest' }, 'Everyone else'],
    [{ kind: 'letter', letter: 'É' }, 'É'],
    [{ kind: 'letter', letter: undefined }, '#'],
    [{ kind: 'status', primary: 'ON_HOLD' }, 'On hold'],
    [{ kind: 'status', primary: 'NEVER_SEEN' }, 'NEVER_SEEN'],
    [{ kind: 'status', primary: undefined }, 'No status'],
    [{ kind: 'reason', primary: 'ON_HOLD', secondary: 'QA' }, 'On hold · Quality'],
    [{ kind: 'reason', primary: 'ON_HOLD', secondary: 'Other' }, 'On hold · Other'],
    [{ kind: 'reason', primary: 'ON_HOLD', secondary: '' }, 'On hold'],
    [{ kind: 'reason', primary: undefined, secondary: '' }, 'No status'],
  ] as const)('%j', (group, words) => {
    expect(groupWords(group, { palette, facts, isLive: true, words: pageWords })).toBe(words);
  });

  it('says when a status was, once the range is over', () => {
    expect(
      groupWords({ kind: 'status', primary: 'ON_HOLD' }, { palette, facts, isLive: false, words: pageWords }),
    ).toBe('On hold at the end');
    expect(groupWords({ kind: 'pinned' }, { palette, facts, isLive: false, words: pageWords })).toBe(
      'Pinned',
    );
  });
});
