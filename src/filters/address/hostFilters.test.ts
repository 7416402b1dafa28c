import fc from 'fast-check';
import { instantFromMs } from '../../time/instant';
import { describe, expect, it } from 'vitest';
import type { Filters } from '../../domain/filters';
import { type CivilDate, parseCivilDate } from '../../time/civilDate';
import { parseZone, UTC } from '../../time/zone';
import type { AddressContext } from './addressContext';
import { type HostFilters, mergeHostFilters } from './hostFilters';
import { addressParameters } from './parameters';
import { defaultFilters, readAddress } from './readAddress';
import { stateFilters } from './writeAddress';

function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (typeof date !== 'string') throw new Error(`not a date: ${text}`);
  return date;
}

const context: AddressContext = {
  todayIn: () => civilDate('2026-03-10'),
  now: () => instantFromMs(Date.UTC(2026, 2, 10, 12)),
  defaultZone: UTC,
  defaultLanguage: 'en-GB',
  maxDays: 31,
};
const present: Filters = { ...defaultFilters(context), agents: ['ann@example.com'], query: 'ann' };
const merge = (given: HostFilters, from = present) => mergeHostFilters(from, given, context);
const namesOf = (rejected: readonly { readonly name: string }[]) => rejected.map(({ name }) => name);

describe('filters from a program', () => {
  it('change what they name and nothing else', () => {
    const { filters, applied, rejected } = merge({
      from: '2026-03-08',
      tz: 'Asia/Kolkata',
      team: ['billing'],
      agents: ['bob@example.com', "o'brien@example.com"],
      status: ['AWAY', 'Out, sick'],
      view: 'totals',
      staffing: true,
    });
    expect(rejected).toEqual([]);
    expect(applied).toEqual(['from', 'tz', 'team', 'agents', 'status', 'view', 'staffing']);
    expect(filters).toEqual({
      ...present,
      lastHours: undefined,
      from: '2026-03-08',
      zone: parseZone('Asia/Kolkata'),
      teams: ['billing'],
      agents: ['bob@example.com', "o'brien@example.com"],
      statuses: ['AWAY', 'Out, sick'],
      view: 'totals',
      isStaffingShown: true,
    });
  });

  it('go back to the default with null, and stay without a word', () => {
    expect(merge({ agents: null, q: undefined }).filters).toEqual({ ...present, agents: [] });
  });

  it('with a fault change nothing of their own; the others count', () => {
    const { filters, applied, rejected } = merge({
      agents: ['bob@example.com', 'nobody'],
      tz: 'Mars/Olympus',
      view: 'table',
    });
    expect(filters).toEqual({ ...present, view: 'table' });
    expect(applied).toEqual(['view']);
    expect(namesOf(rejected)).toEqual(['tz', 'agents']);
    expect(rejected[0]?.fault).toEqual({ kind: 'notZone', value: ['Mars/Olympus'] });
  });

  it('make one range of two dates: a fault of one leaves both as they were', () => {
    const { filters, rejected } = merge({ from: '2026-03-12', to: '2026-03-11' });
    expect(filters).toEqual(present);
    expect(new Set(namesOf(rejected))).toEqual(new Set(['from', 'to']));
    expect(merge({ from: '2026-02-30' }).filters).toEqual(present);
    expect(merge({ from: '2020-01-01' }).filters).toEqual(present);
  });

  it('that are unknown are reported, even those that every object has', () => {
    expect(namesOf(merge({ agent: 'x', constructor: 'y' }).rejected)).toEqual(['agent', 'constructor']);
  });

  it('show the whole of another range', () => {
    const at = { at: '2026-03-10T08:00:00Z/2026-03-10T09:00:00Z' };
    const zoomed = merge(at).filters;
    expect(zoomed.visible).toBeDefined();
    expect(merge({ q: 'x' }, zoomed).filters.visible).toEqual(zoomed.visible);
    expect(merge({ last: '8h' }, zoomed).filters.visible).toEqual(zoomed.visible);
    expect(merge({ last: '12h' }, zoomed).filters.visible).toBeUndefined();
    expect(merge({ from: '2026-03-10' }, zoomed).filters.visible).toBeUndefined();
    const fixed = merge({ from: '2026-03-10', ...at }).filters;
    expect(fixed.visible).toEqual(zoomed.visible);
    expect(merge({ from: '2026-03-09' }, fixed).filters.visible).toBeUndefined();
    expect(merge({ from: '2026-03-10' }, fixed).filters.visible).toEqual(fixed.visible);
    expect(merge({ last: '8h' }, fixed).filters.visible).toBeUndefined();
  });

  it('take dates for the hours up to now, and the reverse', () => {
    const fixed = merge({ from: '2026-03-08' });
    expect(fixed).toMatchObject({ rejected: [], applied: ['from'] });
    expect(fixed.filters).toMatchObject({ lastHours: undefined, from: '2026-03-08', to: '2026-03-10' });
    expect(merge({ to: '2026-03-11' }).filters).toMatchObject({ from: '2026-03-10', to: '2026-03-11' });
    const live = merge({ last: '4h' }, fixed.filters);
    expect(live).toMatchObject({ rejected: [], applied: ['last'] });
    expect(live.filters).toMatchObject({ lastHours: 4, from: '2026-03-10', to: '2026-03-10' });
  });

  it('have dates rather than the hours up to now where they name both', () => {
    const both = merge({ last: '4h', from: '2026-03-08', to: '2026-03-09', view: 'table' });
    expect(both.filters).toMatchObject({ lastHours: undefined, from: '2026-03-08', to: '2026-03-09' });
    expect(both.applied).toEqual(['from', 'to', 'view']);
    expect(both.rejected).toEqual([{ name: 'last', fault: { kind: 'lastBesideDates' } }]);
  });

  it.each(['0h', '8', '49h', ''])('leave the range as it is where the hours are “%s”', (last) => {
    const fixed = merge({ from: '2026-03-08' }).filters;
    for (const before of [present, fixed]) {
      const { filters, rejected } = merge({ last }, before);
      expect(filters).toEqual(before);
      expect(rejected).toMatchObject([{ name: 'last', fault: { kind: 'notHours' } }]);
    }
  });

  it('go back to the usual hours where the dates become null, and keep dates where the hours do', () => {
    const fixed = merge({ from: '2026-03-08' }).filters;
    expect(merge({ from: null, to: null }, fixed).filters).toEqual(present);
    expect(merge({ last: null }, fixed).filters).toEqual(fixed);
    const live = merge({ last: '4h' }).filters;
    expect(merge({ last: null }, live).filters).toEqual(present);
    expect(merge({ from: null, to: null }, live).filters).toEqual(live);
  });

  it('ask for present statuses only where the range includes now', () => {
    expect(merge({ now: ['AWAY', 'none'] }).filters.now).toEqual(['AWAY', 'none']);
    const finished = merge({ from: '2026-03-08', to: '2026-03-09', now: ['AWAY'] });
    expect(finished.rejected).toEqual([{ name: 'now', fault: { kind: 'nowOutside' } }]);
    expect(finished.filters).toMatchObject({ from: '2026-03-08', now: [] });
    expect(merge({ now: [] }, finished.filters).rejected).toEqual([]);
    expect(merge({ from: '2026-03-08', to: '2026-03-09' }, merge({ now: ['AWAY'] }).filters)).toMatchObject({
      applied: ['from', 'to'],
      rejected: [],
      filters: { from: '2026-03-08', to: '2026-03-09', now: [] },
    });
  });

  it('fold what they name, nothing where that is empty, and what is usual where it is null', () => {
    const folded = merge({ fold: ['BUSY'] }).filters;
    expect(folded.folded).toEqual(['BUSY']);
    expect(merge({ fold: [] }, folded).filters.folded).toEqual([]);
    expect(merge({ fold: null }, folded).filters.folded).toBeUndefined();
  });

  it('leave the order that is usual for the range, unless one was chosen', () => {
    const finished = merge({ from: '2026-03-08', to: '2026-03-09' }).filters;
    expect(finished).toMatchObject({ sort: { key: 'name' }, grouping: 'none' });
    expect(merge({ last: '8h' }, finished).filters).toEqual(present);
    const chosen = merge({ sort: '-first', group: 'letter' }).filters;
    expect(merge({ from: '2026-03-08', to: '2026-03-09' }, chosen).filters).toMatchObject({
      sort: { key: 'first', isDescending: true },
      grouping: 'letter',
    });
  });

  it('never throw, whatever they are, and come out as filters that an address can hold', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string()),
      fc.boolean(),
      fc.constant(null),
      fc.double(),
    );
    const name = fc.oneof(fc.constantFrom<string>(...addressParameters), fc.string());
    fc.assert(
      fc.property(fc.dictionary(name, value), (given) => {
        const { filters, applied, rejected } = merge(given);
        expect(mergeHostFilters(filters, {}, context).filters).toEqual(filters);
        const told = new Set([...applied, ...namesOf(rejected)]);
        for (const each of Object.keys(given)) expect(told.has(each)).toBe(true);
      }),
    );
  });
});

describe('stated filters', () => {
  it('come back as the same when they are given again', () => {
    const { filters } = readAddress(
      '?from=2026-03-08&to=2026-03-09&tz=Asia/Kolkata&team=billing,night&agents=a@x.com,b@x.com&status=AWAY&q=x&sort=-since' +
        '&group=status&rows=compact&pin=u-1&view=table&theme=dark&lang=de&staffing=1&insights=changes&minimum=3' +
        '&thresholds=AWAY:60&totals=full&compare=2026-03-01&align=login&chrome=minimal',
      context,
    );
    const told = stateFilters(filters);
    expect(told).toMatchObject({ agents: ['a@x.com', 'b@x.com'], status: ['AWAY'], staffing: '1', at: null });
    expect(told).toMatchObject({ last: null, now: [], reason: [], fold: null });
    expect(merge(told)).toMatchObject({ filters, rejected: [] });
  });

  it('come back as the same where they are about now', () => {
    const { filters } = readAddress('?last=12h&now=AWAY,none&reason=Lunch&fold=', context);
    const told = stateFilters(filters);
    expect(told).toMatchObject({ last: '12h', from: null, to: null, now: ['AWAY', 'none'], fold: [] });
    expect(merge(told, readAddress('?from=2026-03-08&fold=BUSY', context).filters)).toMatchObject({
      filters,
      rejected: [],
    });
  });
});
