import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressContext } from '../../filters/address/addressContext';
import { defaultFilters, readAddress } from '../../filters/address/readAddress';
import { type CivilDate, parseCivilDate } from '../../time/civilDate';
import { instantFromMs } from '../../time/instant';
import { UTC } from '../../time/zone';
import {
  MAX_SAVED_VIEWS,
  viewName,
  viewQuery,
  viewsIn,
  withRenamedView,
  withView,
  withViewAt,
} from './savedViews';

function date(text: string): CivilDate {
  const found = parseCivilDate(text);
  if (typeof found !== 'string') throw new TypeError(found.fault);
  return found;
}

const context: AddressContext = {
  todayIn: () => date('2026-03-10'),
  now: () => instantFromMs(Date.UTC(2026, 2, 10, 12)),
  defaultZone: UTC,
  defaultLanguage: 'en-GB',
  maxDays: 31,
};

const view = (name: string, query = 'q=ada') => ({ name, query });

describe('viewsIn', () => {
  it('takes what it can use and leaves the rest', () => {
    const stored = [
      view('Late shift'),
      view('Late shift', 'q=other'),
      view('  spaced\n out '),
      view(' '),
      { name: 'no query' },
      { name: 5, query: '' },
      view('too long', 'x'.repeat(9_000)),
      null,
      'text',
      view('Empty', ''),
    ];
    expect(viewsIn(stored)).toEqual([view('Late shift'), view('spaced out'), view('Empty', '')]);
  });

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const views = viewsIn(stored);
        expect(viewsIn(structuredClone(views))).toEqual(views);
      }),
    );
    expect(viewsIn(Array.from({ length: 500 }, (_, index) => view(`${index}`)))).toHaveLength(
      MAX_SAVED_VIEWS,
    );
  });
});

it('keeps names to one line of whole characters', () => {
  expect(viewName('  a \n b  ')).toBe('a b');
  expect(viewName('🙂'.repeat(100))).toBe('🙂'.repeat(60));
});

describe('viewQuery', () => {
  it('keeps what is looked at, not how the reader likes the page', () => {
    const filters = { ...defaultFilters(context), query: 'ada', theme: 'dark', language: 'de' } as const;
    expect(viewQuery(filters, context)).toBe('#q=ada');
  });

  const start = instantFromMs(Date.UTC(2026, 2, 10, 8));
  const moments = {
    visible: { start, end: instantFromMs(start + 3_600_000) },
    selectedInsight: { list: 'changes', period: { start, end: instantFromMs(start + 3_600_000) } },
    onTop: ['u-1'],
    compareFrom: date('2026-03-03'),
  } as const;

  it('of the hours up to now means those before it is opened, without a moment of this day', () => {
    const live = { ...defaultFilters(context), ...moments };
    expect(viewQuery(live, context)).toBe('');
    expect(viewQuery({ ...live, lastHours: 12, now: ['AWAY'] }, context)).toBe('?last=12h&now=AWAY');
  });

  it('of a day keeps that day and its moments, today as well', () => {
    for (const from of [date('2026-03-10'), date('2026-03-09')]) {
      const fixed = { ...defaultFilters(context), ...moments, lastHours: undefined, from };
      const query = viewQuery(fixed, context);
      expect(query).toContain(`from=${from}&to=2026-03-10`);
      const tomorrow = { ...context, todayIn: () => date('2026-03-11') };
      const { from: kept, to, visible, selectedInsight } = readAddress(query, tomorrow).filters;
      expect({ from: kept, to, visible, selectedInsight }).toEqual({
        from,
        to: '2026-03-10',
        visible: moments.visible,
        selectedInsight: moments.selectedInsight,
      });
      expect(readAddress(query, context)).toEqual({ filters: fixed, notices: [] });
    }
  });
});

describe('a list of views', () => {
  const views = [view('a'), view('b'), view('c')];

  it('replaces the one of the same name in its place', () => {
    expect(withView(views, view('b', 'q=new'))).toEqual([view('a'), view('b', 'q=new'), view('c')]);
    expect(withView(views, view('d'))).toEqual([...views, view('d')]);
  });

  it('renames, unless the name is taken or empty', () => {
    expect(withRenamedView(views, 'b', 'd')).toEqual([view('a'), view('d'), view('c')]);
    expect(withRenamedView(views, 'b', 'a')).toBe(views);
    expect(withRenamedView(views, 'b', '')).toBe(views);
  });

  it('takes back what was deleted, where it was', () => {
    expect(withViewAt([view('a'), view('c')], view('b'), 1)).toEqual(views);
    expect(withViewAt(views, view('b'), 0)).toBe(views);
  });
});
