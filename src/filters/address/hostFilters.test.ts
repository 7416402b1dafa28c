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
      agents: ['bob@example.com', "o'brien@example.com"],
      status: ['AWAY', 'Out, sick'],
      view: 'totals',
      staffing: true,
    });
    expect(rejected).toEqual([]);
    expect(applied).toEqual(['from', 'tz', 'agents', 'status', 'view', 'staffing']);
    expect(filters).toEqual({
      ...present,
      from: '2026-03-08',
      zone: parseZone('Asia/Kolkata'),
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
    expect(merge({ from: '2026-03-09' }, zoomed).filters.visible).toBeUndefined();
    expect(merge({ from: '2026-03-10' }, zoomed).filters.visible).toEqual(zoomed.visible);
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
      '?from=2026-03-08&to=2026-03-09&tz=Asia/Kolkata&agents=a@x.com,b@x.com&status=AWAY&q=x&sort=-since' +
        '&group=status&rows=compact&pin=u-1&view=table&theme=dark&lang=de&staffing=1&insights=changes&minimum=3' +
        '&thresholds=AWAY:60&totals=full&compare=2026-03-01&align=login&chrome=minimal',
      context,
    );
    const told = stateFilters(filters);
    expect(told).toMatchObject({ agents: ['a@x.com', 'b@x.com'], status: ['AWAY'], staffing: '1', at: null });
    expect(merge(told)).toMatchObject({ filters, rejected: [] });
  });
});
