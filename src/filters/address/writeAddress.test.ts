import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignments,
  changesBounds,
  chromes,
  coverNames,
  type Filters,
  groupings,
  insightNames,
  lastHoursBounds,
  minimumBounds,
  overlapsBounds,
  rowSizes,
  shortestDipBounds,
  sortKeys,
  staffingScales,
  themeNames,
  thresholdBounds,
  totalsDetails,
  totalsSubjects,
  turnBounds,
  viewNames,
} from '../../domain/filters';
import { addCivilDays, type CivilDate, parseCivilDate } from '../../time/civilDate';
import { instantFromMs, SECOND_MS } from '../../time/instant';
import { lengthOf } from '../../time/interval';
import { parseZone, UTC, type Zone } from '../../time/zone';
import type { AddressContext } from './addressContext';
import { joinAddress, splitAddress } from './addressText';
import { includesNow, rangeOf } from './codecs/dates';
import { MAX_QUERY_CHARACTERS } from './codecs/texts';
import { uniqueEmailAddresses } from './emailAddress';
import { addressParameters, filterKeys, parameters } from './parameters';
import { defaultFilters, readAddress } from './readAddress';
import { statedTexts, writeAddress, writeLink } from './writeAddress';

function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (typeof date !== 'string') throw new Error(`not a date: ${text}`);
  return date;
}

function zoneNamed(name: string): Zone {
  const zone = parseZone(name);
  if (zone === undefined) throw new Error(`not a zone: ${name}`);
  return zone;
}

const context: AddressContext = {
  todayIn: (zone) => civilDate(zone === 'Pacific/Auckland' ? '2026-03-11' : '2026-03-10'),
  now: () => instantFromMs(Date.UTC(2026, 2, 10, 12)),
  defaultZone: zoneNamed('Europe/Berlin'),
  defaultLanguage: 'en-GB',
  maxDays: 31,
};

const zones = [
  'UTC',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/New_York',
  'Etc/GMT+5',
].map(zoneNamed);

const emailArbitrary = fc
  .tuple(
    fc.stringMatching(/^[a-zA-Z0-9.+_'&=%#?/-]{1,20}$/),
    fc.constantFrom('example.com', 'kontakt.münchen.de'),
  )
  .map(([name, domain]) => `${name}@${domain}`);

const codesArbitrary = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
  maxLength: 6,
});

const filtersArbitrary: fc.Arbitrary<Filters> = fc
  .record({
    from: fc
      .integer({ min: 0, max: 365_000 })
      .map((days) => addCivilDays(civilDate('2000-01-01'), days))
      .chain((date) => fc.constantFrom(date, civilDate('2026-03-10'))),
    days: fc.integer({ min: 1, max: context.maxDays }),
    lastHours: fc.option(fc.integer({ min: lastHoursBounds.least, max: lastHoursBounds.most }), {
      nil: undefined,
    }),
    now: codesArbitrary,
    reasons: codesArbitrary,
    folded: fc.option(codesArbitrary, { nil: undefined }),
    zone: fc.constantFrom(...zones),
    teams: codesArbitrary,
    agents: fc.array(emailArbitrary, { maxLength: 20 }).map(uniqueEmailAddresses),
    statuses: codesArbitrary,
    query: fc.string({ unit: 'binary', maxLength: MAX_QUERY_CHARACTERS }),
    sort: fc.record({ key: fc.constantFrom(...sortKeys), isDescending: fc.boolean() }),
    grouping: fc.constantFrom(...groupings),
    rowSize: fc.constantFrom(...rowSizes),
    pinned: fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { maxLength: 6 }),
    view: fc.constantFrom(...viewNames),
    theme: fc.constantFrom(...themeNames),
    chrome: fc.constantFrom(...chromes),
    turnSeconds: fc.option(fc.integer({ min: turnBounds.least, max: turnBounds.most }), { nil: undefined }),
    language: fc.constantFrom('en-GB', 'de', 'es-MX', 'ar-EG', 'hi-Deva-IN'),
    isStaffingShown: fc.boolean(),
    insights: fc.constantFrom(undefined, ...insightNames),
    minimumAgents: fc.option(fc.integer({ min: minimumBounds.least, max: minimumBounds.most }), {
      nil: undefined,
    }),
    thresholds: fc.uniqueArray(
      fc.record({
        code: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
        seconds: fc.integer({ min: thresholdBounds.least, max: thresholdBounds.most }),
      }),
      { maxLength: 5, selector: ({ code }) => code },
    ),
    changesLimit: fc.option(fc.integer({ min: changesBounds.least, max: changesBounds.most }), {
      nil: undefined,
    }),
    overlapsLimit: fc.option(fc.integer({ min: overlapsBounds.least, max: overlapsBounds.most }), {
      nil: undefined,
    }),
    cover: fc.constantFrom(...coverNames),
    shortestDipSeconds: fc.option(fc.integer({ min: shortestDipBounds.least, max: shortestDipBounds.most }), {
      nil: undefined,
    }),
    staffingScale: fc.constantFrom(...staffingScales),
    selectedShare: fc.option(
      fc.record({
        list: fc.constantFrom(...insightNames),
        from: fc.double({ min: 0, max: 0.99, noNaN: true }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        team: fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { nil: undefined }),
      }),
      { nil: undefined },
    ),
    onTop: fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { maxLength: 6 }),
    totalsDetail: fc.constantFrom(...totalsDetails),
    totalsBy: fc.constantFrom(...totalsSubjects),
    comparedDays: fc.option(fc.integer({ min: 1, max: 366 }), { nil: undefined }),
    alignment: fc.constantFrom(...alignments),
    part: fc.option(
      fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0.01, max: 0.5, noNaN: true })),
    ),
  })
  .map(({ days, part, selectedShare, comparedDays, ...drawn }) => {
    const isLive = drawn.lastHours !== undefined;
    const others = isLive ? { ...drawn, from: context.todayIn(drawn.zone) } : drawn;
    const to = isLive ? others.from : addCivilDays(others.from, days - 1);
    const { interval } = rangeOf({ ...others, to }, context);
    const msAt = (share: number) => instantFromMs(Math.floor(interval.start + share * lengthOf(interval)));
    const selectedInsight =
      selectedShare === undefined || lengthOf(interval) === 0
        ? undefined
        : {
            list: selectedShare.list,
            period: {
              start: msAt(selectedShare.from),
              end: msAt(selectedShare.from + selectedShare.share),
            },
            team: selectedShare.list === 'coverage' ? selectedShare.team : undefined,
          };
    const rest = {
      ...others,
      to,
      now: includesNow({ ...others, to }, context) ? others.now : [],
      selectedInsight,
      compareFrom:
        comparedDays === undefined || others.from < '2002'
          ? undefined
          : addCivilDays(others.from, -comparedDays),
    };
    if (part === null) return { ...rest, visible: undefined };
    const [offset, share] = part;
    const start = instantFromMs(Math.round(interval.start + offset * lengthOf(interval)));
    const end = instantFromMs(Math.round(start + Math.max(SECOND_MS, share * lengthOf(interval))));
    return { ...rest, visible: { start, end } };
  });

describe('writeAddress', () => {
  it('is read back as the same filters, without a notice', () => {
    fc.assert(
      fc.property(filtersArbitrary, (filters) => {
        expect(readAddress(writeAddress(filters, context), context)).toEqual({ filters, notices: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('writes one address for one set of filters, whatever order and spelling they came in', () => {
    fc.assert(
      fc.property(filtersArbitrary, (filters) => {
        const address = writeAddress(filters, context);
        const { query, fragment } = splitAddress(address);
        const turned = (text: string) => text.split('&').toReversed().join('&');
        const shuffled = joinAddress({ query: turned(query), fragment: turned(fragment) });
        expect(writeAddress(readAddress(shuffled, context).filters, context)).toBe(address);
      }),
    );
  });

  it('leaves defaults out', () => {
    expect(writeAddress(defaultFilters(context), context)).toBe('');
  });

  it('knows that today depends on the zone', () => {
    const zone = zoneNamed('Pacific/Auckland');
    // It is the 11th there, so the 10th is over and its usual order is that of a finished day.
    const filters = { ...defaultFilters(context), lastHours: undefined, zone };
    expect(writeAddress(filters, context)).toBe(
      '?from=2026-03-10&to=2026-03-10&tz=Pacific/Auckland&sort=since&group=status',
    );
    const { from, to } = readAddress('?tz=Pacific/Auckland', context).filters;
    expect([from, to]).toEqual(['2026-03-11', '2026-03-11']);
  });

  it('keeps the end of a range that ends today, so that the link means the same tomorrow', () => {
    const filters = { ...defaultFilters(context), lastHours: undefined, from: civilDate('2026-03-01') };
    expect(writeAddress(filters, context)).toBe('?from=2026-03-01&to=2026-03-10');
    const today = { ...filters, from: civilDate('2026-03-10') };
    expect(writeAddress(today, context)).toBe('?from=2026-03-10&to=2026-03-10');
  });

  it('has the hours up to now rather than dates, and neither where they are the usual ones', () => {
    const defaults = defaultFilters(context);
    expect(writeAddress({ ...defaults, lastHours: 12 }, context)).toBe('?last=12h');
    expect(writeAddress({ ...defaults, from: civilDate('2026-03-01') }, context)).toBe('');
    expect(writeAddress({ ...defaults, folded: [] }, context)).toBe('?fold=');
    expect(
      writeAddress({ ...defaults, folded: ['OFFLINE'], now: ['none'], reasons: ['A, B'] }, context),
    ).toBe('?now=none&reason=A%252C%20B&fold=OFFLINE');
  });

  it('writes a long list of folded groups where no server has to take it', () => {
    const folded = Array.from({ length: 800 }, (_, index) => `team-${index}`);
    const filters: Filters = { ...defaultFilters(context), grouping: 'team', folded };
    const address = writeAddress(filters, context);
    expect(address).toBe(`?group=team#fold=${folded.join(',')}`);
    expect(readAddress(address, context)).toMatchObject({ filters: { folded }, notices: [] });
    const fewer = { ...filters, folded: folded.slice(0, 2) };
    expect(writeAddress(fewer, context)).toBe('?group=team&fold=team-0,team-1');
  });

  it('keeps what people read in an address, and encodes the rest', () => {
    const filters: Filters = {
      ...defaultFilters(context),
      teams: ['billing/2', 'night shift'],
      agents: ['jane+1@example.com', 'raj@example.com'],
      statuses: ['ON CALL, LIVE', 'A&B=100%'],
      query: 'Zoë #1',
      sort: { key: 'since', isDescending: true },
      zone: UTC,
      visible: {
        start: instantFromMs(Date.UTC(2026, 2, 10, 8)),
        end: instantFromMs(Date.UTC(2026, 2, 10, 9, 30, 0, 5)),
      },
    };
    expect(writeAddress(filters, context)).toBe(
      '?tz=UTC&team=billing/2,night%20shift&status=ON%20CALL%252C%20LIVE,A%26B%3D100%2525&sort=-since' +
        '&at=2026-03-10T08:00:00Z/2026-03-10T09:30:00.005Z' +
        '#agents=jane%2B1@example.com,raj@example.com&q=Zo%C3%AB%20%231',
    );
  });

  it('does not throw for half a surrogate pair', () => {
    expect(writeAddress({ ...defaultFilters(context), query: '\ud83d' }, context)).toBe('#q=%EF%BF%BD');
  });
});

describe('the places of an address', () => {
  const namesOf = (text: string) => [...new URLSearchParams(text).keys()];

  it('keep who is meant behind the #, which browsers send to nobody', () => {
    fc.assert(
      fc.property(filtersArbitrary, (filters) => {
        for (const address of [writeAddress(filters, context), writeLink(filters)]) {
          const { query, fragment } = splitAddress(address);
          expect(namesOf(query)).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/^(agents|q|pin)$/)]),
          );
          expect(['agents', 'q', 'pin', 'top']).toEqual(expect.arrayContaining(namesOf(fragment)));
        }
      }),
    );
  });

  it('are both read, whatever stands in which', () => {
    fc.assert(
      fc.property(filtersArbitrary, fc.array(fc.boolean()), (filters, isBehind) => {
        const places = { query: [] as string[], fragment: [] as string[] };
        for (const [index, pair] of [...statedTexts(filters)].entries()) {
          places[isBehind[index] === true ? 'fragment' : 'query'].push(
            new URLSearchParams([pair]).toString(),
          );
        }
        const address = joinAddress({ query: places.query.join('&'), fragment: places.fragment.join('&') });
        expect(readAddress(address, context)).toEqual(readAddress(writeLink(filters), context));
      }),
    );
  });
});

describe('the table of parameters', () => {
  it('has one name for each filter', () => {
    expect(new Set(addressParameters).size).toBe(filterKeys.length);
  });

  it('has one filter for each name: another value of it changes that text alone', () => {
    const live = defaultFilters(context);
    const fixed = { ...live, lastHours: undefined };
    fc.assert(
      fc.property(
        filtersArbitrary,
        fc.constantFrom(...filterKeys),
        fc.constantFrom(live, fixed),
        (filters, key, before) => {
          const textsBefore = statedTexts(before);
          const texts = statedTexts({ ...before, [key]: filters[key] });
          const changed = addressParameters.filter((name) => texts.get(name) !== textsBefore.get(name));
          const isOther = JSON.stringify(filters[key]) !== JSON.stringify(before[key]);
          if (key === 'from' || key === 'to') {
            // Dates say nothing beside the hours up to now.
            expect(changed).toEqual(isOther && before === fixed ? [key] : []);
          } else if (key === 'lastHours') {
            const isExchange = (filters.lastHours === undefined) !== (before === fixed);
            expect(changed).toEqual(isExchange ? ['last', 'from', 'to'] : isOther ? ['last'] : []);
          } else expect(changed).toEqual(isOther ? [parameters[key].name] : []);
        },
      ),
    );
  });

  it('reads each alone: a bad value falls back alone', () => {
    const moments = ['visible', 'selectedInsight'];
    /** What may be another one where this one cannot be read. */
    const dependents: { readonly [Key in keyof Filters]?: readonly string[] } = {
      lastHours: moments,
      from: ['lastHours', 'to', 'now', 'compareFrom', ...moments],
      to: ['lastHours', 'from', 'now', 'compareFrom', ...moments],
      zone: ['from', 'to', 'now', 'compareFrom', ...moments],
    };
    fc.assert(
      fc.property(filtersArbitrary, fc.constantFrom(...filterKeys), (filters, key) => {
        const { name, range } = parameters[key];
        const texts = statedTexts(filters).set(name, '?,!');
        const { filters: read, notices } = readAddress(
          `?${new URLSearchParams([...texts]).toString()}`,
          context,
        );
        for (const other of filterKeys) {
          if (other === key || dependents[key]?.includes(other) === true) continue;
          expect(read[other], other).toEqual(filters[other]);
        }
        if (range !== 'sets') expect(notices.filter(({ parameter }) => parameter !== name)).toEqual([]);
      }),
    );
  });
});

describe('writeLink', () => {
  it('leaves nothing to the reader’s clock, zone or language', () => {
    expect(writeLink(defaultFilters(context))).toBe(
      '?last=8h&tz=Europe/Berlin&sort=since&group=status&rows=comfortable&view=timeline' +
        '&theme=auto&lang=en-GB&chrome=full&cover=available&scale=online&totals=plain&by=agent&align=clock',
    );
    expect(writeLink({ ...defaultFilters(context), lastHours: undefined })).toMatch(
      /^\?from=2026-03-10&to=2026-03-10&tz=/,
    );
  });

  const fixedArbitrary = filtersArbitrary.filter(({ lastHours }) => lastHours === undefined);
  const elsewhere: AddressContext = { ...context, defaultZone: UTC, defaultLanguage: 'de' };
  const later: AddressContext = {
    ...elsewhere,
    todayIn: () => civilDate('2027-01-01'),
    now: () => instantFromMs(Date.UTC(2027, 0, 1, 12)),
  };

  it('reads as the same filters in another place', () => {
    fc.assert(
      fc.property(filtersArbitrary, (filters) => {
        expect(readAddress(writeLink(filters), elsewhere)).toEqual({ filters, notices: [] });
      }),
    );
  });

  it('reads as the same days on another day, when nobody is asked for who was in a status then', () => {
    fc.assert(
      fc.property(fixedArbitrary, (filters) => {
        const now = includesNow(filters, later) ? filters.now : [];
        expect(readAddress(writeLink(filters), later)).toEqual({
          filters: { ...filters, now },
          notices: now.length < filters.now.length ? [expect.objectContaining({ parameter: 'now' })] : [],
        });
      }),
    );
  });

  it('means other hours on another day where it is about the hours up to now', () => {
    const today = later.todayIn(UTC);
    fc.assert(
      fc.property(filtersArbitrary, fc.integer({ min: 1, max: 48 }), (drawn, lastHours) => {
        const filters = { ...drawn, lastHours, visible: undefined, selectedInsight: undefined };
        expect(readAddress(writeLink(filters), later)).toEqual({
          filters: { ...filters, from: today, to: today },
          notices: [],
        });
      }),
    );
  });
});
