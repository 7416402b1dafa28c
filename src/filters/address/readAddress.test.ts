import fc from 'fast-check';
import { instantFromMs } from '../../time/instant';
import { describe, expect, it } from 'vitest';
import { type CivilDate, countCivilDays, parseCivilDate } from '../../time/civilDate';
import { parseZone, UTC } from '../../time/zone';
import { addressEn } from '../../words/en/address';
import { english, pageWords } from '../../words/english.testkit';
import type { AddressContext, AddressNotice } from './addressContext';
import { factWords } from './addressFact';
import { addressParameters } from './parameters';
import { defaultFilters, readAddress, isBareAddress } from './readAddress';

function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (typeof date !== 'string') throw new Error(`not a date: ${text}`);
  return date;
}

const context: AddressContext = {
  todayIn: () => civilDate('2026-03-10'),
  now: () => instantFromMs(Date.UTC(2026, 2, 10, 12)),
  defaultZone: parseZone('Europe/Berlin') ?? UTC,
  defaultLanguage: 'en-GB',
  maxDays: 31,
};

const read = (search: string) => readAddress(search, context);
const sentencesOf = (facts: AddressNotice['facts']) => factWords(facts, english(addressEn), pageWords);
const messages = (search: string) =>
  read(search).notices.map(({ parameter = 'others', facts }) => `${parameter}: ${sentencesOf(facts)}`);
const range = (search: string) => {
  const { from, to } = read(search).filters;
  return `${from}..${to}`;
};

describe('readAddress', () => {
  it('gives the defaults for an empty address', () => {
    expect(read('')).toEqual({ filters: defaultFilters(context), notices: [] });
  });

  it('reads every parameter', () => {
    const search =
      '?from=2026-03-08&to=2026-03-09&tz=America/New_York&team=billing,night%20shift&agents=a@x.io,b@x.io&status=BUSY,AWAY&q=jane%20d&sort=-since' +
      '&reason=Lunch,Long%20break&fold=OFFLINE,AWAY&group=status&pin=u-2,u-1&view=table&theme=dark&lang=DE-at&chrome=minimal&turn=20s&at=2026-03-08T08:00:00Z/2026-03-08T09:00:00%2B01:00' +
      '&staffing=1&insights=coverage&minimum=12&thresholds=AWAY:1800,BUSY:60&changes=12&overlaps=40&cover=available-busy&shortest=0&scale=all&item=overlaps/2026-03-08T12:00:00Z/2026-03-08T12:30:00Z&top=u-3,u-4&totals=full&by=team&compare=2026-03-01&align=login';
    expect(read(search)).toEqual({
      notices: [{ parameter: 'at', facts: [{ kind: 'partTooShort' }, { kind: 'showingWhole' }] }],
      filters: {
        lastHours: undefined,
        from: '2026-03-08',
        to: '2026-03-09',
        zone: 'America/New_York',
        teams: ['billing', 'night shift'],
        agents: ['a@x.io', 'b@x.io'],
        statuses: ['BUSY', 'AWAY'],
        now: [],
        reasons: ['Lunch', 'Long break'],
        query: 'jane d',
        sort: { key: 'since', isDescending: true },
        grouping: 'status',
        folded: ['OFFLINE', 'AWAY'],
        rowSize: 'comfortable',
        pinned: ['u-2', 'u-1'],
        view: 'table',
        theme: 'dark',
        language: 'de-AT',
        chrome: 'minimal',
        turnSeconds: 20,
        visible: undefined,
        isStaffingShown: true,
        insights: 'coverage',
        minimumAgents: 12,
        thresholds: [
          { code: 'AWAY', seconds: 1800 },
          { code: 'BUSY', seconds: 60 },
        ],
        changesLimit: 12,
        overlapsLimit: 40,
        cover: 'available-busy',
        shortestDipSeconds: 0,
        staffingScale: 'all',
        selectedInsight: {
          list: 'overlaps',
          period: { start: Date.UTC(2026, 2, 8, 12), end: Date.UTC(2026, 2, 8, 12, 30) },
        },
        onTop: ['u-3', 'u-4'],
        totalsDetail: 'full',
        totalsBy: 'team',
        compareFrom: '2026-03-01',
        alignment: 'login',
      },
    });
  });

  it.each([
    ['last=0h', 'last: “0h” is not a number of hours from 1h to 48h, such as 8h. Using 8h instead.'],
    ['last=8', 'last: “8” is not a number of hours from 1h to 48h, such as 8h. Using 8h instead.'],
    ['last=49h', 'last: “49h” is not a number of hours from 1h to 48h, such as 8h. Using 8h instead.'],
    ['last=-4h', 'last: “-4h” is not a number of hours from 1h to 48h, such as 8h. Using 8h instead.'],
    ['last=1.5h', 'last: “1.5h” is not a number of hours from 1h to 48h, such as 8h. Using 8h instead.'],
    [
      'sort=size',
      'sort: “size” is not one of name, status, since, first, with or without a leading -. Using since instead.',
    ],
    ['group=shift', 'group: “shift” is not one of none, status, reason, letter, team. Using status instead.'],
    ['by=shift', 'by: “shift” is not one of agent, team. Using agent instead.'],
    ['turn=4s', 'turn: “4s” is not a number of seconds from 5s to 600s, such as 15s. Using the default.'],
    ['turn=601', 'turn: “601” is not a number of seconds from 5s to 600s, such as 15s. Using the default.'],
    ['turn=1m', 'turn: “1m” is not a number of seconds from 5s to 600s, such as 15s. Using the default.'],
    ['staffing=yes', 'staffing: “yes” is not 1 or 0. The staffing chart stays hidden.'],
    ['insights=all', 'insights: “all” is not one of attention, coverage, changes, overlaps. Ignored.'],
    ['minimum=0', 'minimum: “0” is not a whole number from 1 to 100000. No minimum is set.'],
    ['minimum=1e3', 'minimum: “1e3” is not a whole number from 1 to 100000. No minimum is set.'],
    ['changes=1', 'changes: “1” is not a whole number from 2 to 900. Using the default.'],
    ['changes=-5', 'changes: “-5” is not a whole number from 2 to 900. Using the default.'],
    ['changes=901', 'changes: “901” is not a whole number from 2 to 900. Using the default.'],
    ['overlaps=many', 'overlaps: “many” is not a whole number from 2 to 100000. Using the default.'],
    ['overlaps=1', 'overlaps: “1” is not a whole number from 2 to 100000. Using the default.'],
    ['cover=busy', 'cover: “busy” is not one of available, available-busy. Using available instead.'],
    ['shortest=3601', 'shortest: “3601” is not a whole number from 0 to 3600. Using the default.'],
    ['shortest=-1', 'shortest: “-1” is not a whole number from 0 to 3600. Using the default.'],
    ['scale=log', 'scale: “log” is not one of online, all. Using online instead.'],
    ...[
      'noon',
      'leavers/2026-03-10T10:00:00Z/2026-03-10T11:00:00Z',
      'overlaps/2026-03-10T10:00:00Z',
      'overlaps/2026-03-10T11:00:00Z/2026-03-10T10:00:00Z',
      // Only coverage is that of a team.
      'overlaps/2026-03-10T10:00:00Z/2026-03-10T11:00:00Z/billing',
      'coverage/2026-03-10T10:00:00Z/2026-03-10T11:00:00Z/',
    ].map((item): [string, string] => [
      `item=${item}`,
      `item: “${item}” is not a selected insight: one of attention, coverage, changes, overlaps, then /start/end, such as overlaps/2026-03-10T10:02:00Z/2026-03-10T10:31:00Z. Ignored.`,
    ]),
    [
      'item=changes/2026-03-12T08:00:00Z/2026-03-12T09:00:00Z',
      'item: That time is outside the range. Ignored.',
    ],
    ['totals=most', 'totals: “most” is not one of plain, full. Using plain instead.'],
    ['compare=2026-02-30', 'compare: “2026-02-30” is not a calendar date. Comparison is off.'],
    ['compare=2026-03-10', 'compare: 2026-03-10 is already the day shown. Comparison is off.'],
    ['align=end', 'align: “end” is not one of clock, login. Using clock instead.'],
  ])('tells what is wrong with %s, and takes the default', (search, told) => {
    expect(read(search)).toMatchObject({ filters: defaultFilters(context) });
    expect(messages(search)).toEqual([told]);
  });

  it('keeps the thresholds that can be read, the first of two for one status', () => {
    const search = 'thresholds=AWAY:60,BUSY:0,a:b:5,AWAY:70,BUSY,:9,OFFLINE:604801';
    expect(read(search).filters.thresholds).toEqual([
      { code: 'AWAY', seconds: 60 },
      { code: 'a:b', seconds: 5 },
    ]);
    expect(messages(search)).toEqual([
      'thresholds: Not a status with a limit of up to a week in seconds, such as AWAY:1800: “BUSY:0”, “BUSY”, “:9” and 1 more. Using the default.',
    ]);
  });

  it('never throws, and always gives a range that can be asked for', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2026-03-01', '2027-01-01', '3000-01-01', 'UTC', ''),
    );
    const search = fc
      .array(fc.tuple(fc.oneof(fc.constantFrom<string>(...addressParameters), fc.string()), text))
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
    fc.assert(
      fc.property(search, (query) => {
        const { from, to } = read(query).filters;
        expect(countCivilDays(from, to)).toBeGreaterThanOrEqual(1);
        expect(countCivilDays(from, to)).toBeLessThanOrEqual(context.maxDays);
      }),
    );
  });

  it('lets one bad value spoil nothing else', () => {
    const good = 'q=jane&view=table&theme=dark&from=2026-03-01&to=2026-03-02';
    for (const bad of [
      'tz=Mars/Olympus',
      'sort=size',
      'group=shift',
      'lang=%F0',
      'at=now',
      'agents=nobody',
      'x=1',
    ]) {
      const { filters, notices } = read(`${bad}&${good}`);
      expect(notices, bad).toHaveLength(1);
      expect(filters, bad).toEqual(read(good).filters);
    }
  });
});

describe('the hours up to now', () => {
  it('are eight where an address has no dates', () => {
    expect(read('q=jane').filters).toMatchObject({ lastHours: 8, from: '2026-03-10', to: '2026-03-10' });
    expect(read('last=8h')).toEqual(read(''));
    expect(read('last=1h').filters.lastHours).toBe(1);
    expect(read('last=%2048h%20')).toMatchObject({ filters: { lastHours: 48 }, notices: [] });
  });

  it.each(['from=2026-03-08', 'to=2026-03-10', 'from=2026-03-08&to=2026-03-09', 'from=yesterday'])(
    'make way for %s',
    (dates) => {
      expect(read(`last=4h&${dates}`).filters).toEqual(read(dates).filters);
      expect(read(dates).filters.lastHours).toBeUndefined();
      expect(messages(`last=4h&${dates}`)).toContain(
        'last: The link also has dates, and they apply. Ignored.',
      );
      expect(messages(`${dates}&last=0h`)).toContain(
        'last: The link also has dates, and they apply. Ignored.',
      );
    },
  );

  it('and every other range that includes now begin with who is longest in a status', () => {
    const usual = { sort: { key: 'since', isDescending: false }, grouping: 'status', folded: undefined };
    for (const search of ['', 'last=1h', 'from=2026-03-10', 'from=2026-03-08&to=2026-03-12']) {
      expect(read(search).filters, search).toMatchObject(usual);
    }
    const finished = { sort: { key: 'name', isDescending: false }, grouping: 'none', folded: undefined };
    for (const search of ['from=2026-03-08&to=2026-03-09', 'from=2026-03-11&to=2026-03-12']) {
      expect(read(search).filters, search).toMatchObject(finished);
      expect(messages(`${search}&sort=size`)[0]).toContain('Using name instead.');
      expect(messages(`${search}&group=size`)[0]).toContain('Using none instead.');
    }
  });

  it('allow to ask for a present status, as does every range that includes now', () => {
    for (const search of ['', 'from=2026-03-10&', 'from=2026-03-09&to=2026-03-12&']) {
      expect(read(`${search}now=AWAY,none`)).toMatchObject({
        filters: { now: ['AWAY', 'none'] },
        notices: [],
      });
    }
    const finished = 'from=2026-03-08&to=2026-03-09';
    expect(read(`${finished}&now=AWAY`).filters).toEqual(read(finished).filters);
    expect(messages(`${finished}&now=AWAY`)).toEqual([
      'now: The range does not include now, so nobody has a present status in it. Ignored.',
    ]);
    expect(messages(`${finished}&now=`)).toEqual([]);
  });

  it('know groups folded by name, and none where the name is left out', () => {
    expect(read('fold=OFFLINE,none').filters.folded).toEqual(['OFFLINE', 'none']);
    expect(read('fold=')).toMatchObject({ filters: { folded: [] }, notices: [] });
    expect(read('').filters.folded).toBeUndefined();
    const many = Array.from({ length: 2_001 }, (_, index) => `t${index}`);
    expect(read(`group=team&fold=${many.join(',')}`).filters.folded).toEqual(many.slice(0, 2_000));
    expect(messages(`group=team&fold=${many.join(',')}`)).toEqual([
      'fold: 2,001 collapsed groups are too many for a link. The first 2,000 are collapsed.',
    ]);
  });
});

describe('dates of an address', () => {
  it.each([
    [
      'from=10/03/2026&to=2026-03-10',
      '2026-03-10..2026-03-10',
      'from: “10/03/2026” is not a date in the form 2026-03-10 (year-month-day). Using today (2026-03-10) instead.',
    ],
    [
      'from=2026-02-30&to=2026-02-12',
      '2026-02-12..2026-02-12',
      'from: “2026-02-30” is not a calendar date. Using 2026-02-12 instead.',
    ],
    [
      'from=1999-12-31',
      '2026-03-10..2026-03-10',
      'from: “1999-12-31” is before the year 2000. Using today (2026-03-10) instead.',
    ],
    [
      'to=3000-01-01&from=2026-03-09',
      '2026-03-09..2026-03-10',
      'to: “3000-01-01” is after the year 2999. Using today (2026-03-10) instead.',
    ],
    [
      'from=2026-03-09&to=2026-03-01',
      '2026-03-09..2026-03-09',
      'to: The range ends (2026-03-01) before it starts (2026-03-09). Showing 2026-03-09 only.',
    ],
    [
      'from=2026-01-01&to=2026-03-01',
      '2026-01-01..2026-01-31',
      'to: The range is 60 days long; at most 31 days can be shown. It now ends on 2026-01-31.',
    ],
    [
      'from=2026-01-01',
      '2026-01-01..2026-01-01',
      'to: No end date was given, and today (2026-03-10) is too far from 2026-01-01. Showing 2026-01-01 only.',
    ],
    [
      'to=2026-01-01',
      '2026-01-01..2026-01-01',
      'from: No start date was given, and today (2026-03-10) is too far from 2026-01-01. Showing 2026-01-01 only.',
    ],
  ])('%s', (search, expectedRange, message) => {
    expect(range(search)).toBe(expectedRange);
    expect(messages(search)).toEqual([message]);
  });

  it('takes today for the end that is not given', () => {
    expect(range('from=2026-03-01')).toBe('2026-03-01..2026-03-10');
    expect(messages('from=2026-03-01')).toEqual([]);
  });

  it('reports both dates where both are bad', () => {
    expect(read('from=x&to=y').notices.map((notice) => notice.parameter)).toEqual(['from', 'to']);
  });
});

describe('a bare address', () => {
  it.each(['', '?', '?theme=dark&lang=de&chrome=wall', '#main', '?utm_source=mail'])(
    'leaves open what to show: %s',
    (address) => expect(isBareAddress(address)).toBe(true),
  );

  it.each(['?last=8h', '?theme=dark&team=', '#q=jane', '?view=table'])('says something: %s', (address) =>
    expect(isBareAddress(address)).toBe(false),
  );
});

describe('lists of an address', () => {
  it('drops what is no e-mail address by name, and merges spellings', () => {
    const search = 'agents=a@x.io,Jane Doe,A@X.IO,%20b@x.io%20,,<b>@x.io';
    expect(read(search).filters.agents).toEqual(['a@x.io', 'b@x.io']);
    expect(messages(search)).toEqual(['agents: Not email addresses: “Jane Doe”, “<b>@x.io”. Ignored.']);
  });

  it('cuts a list of agents that is too long', () => {
    const search = `agents=${Array.from({ length: 401 }, (_, index) => `a${index}@x.io`).join(',')}`;
    expect(read(search).filters.agents).toHaveLength(400);
    expect(messages(search)).toEqual([
      'agents: 401 agents are too many for one request. The first 400 are used.',
    ]);
  });

  it('cuts a list of teams that is too long, and leaves out what is no id', () => {
    const ids = Array.from({ length: 101 }, (_, index) => `team-${index}`);
    expect(read(`team=${ids.join(',')}`).filters.teams).toEqual(ids.slice(0, 100));
    expect(messages(`team=${ids.join(',')}`)).toEqual([
      'team: 101 teams are too many for a link. The first 100 are used.',
    ]);
    expect(read(`team=a,${'x'.repeat(101)},b,a`).filters.teams).toEqual(['a', 'b']);
  });

  it('reads a list whose commas were encoded by another tool', () => {
    expect(read('status=AVAILABLE%2CBUSY').filters.statuses).toEqual(['AVAILABLE', 'BUSY']);
  });

  it('reads whom to pin, once each, and no more than are of use', () => {
    expect(read('pin=u-2,%20u-1,u-2,').filters.pinned).toEqual(['u-2', 'u-1']);
    expect(read('pin=a%252Cb').filters.pinned).toEqual(['a,b']);
    expect(messages(`pin=u-1,${'x'.repeat(101)}`)).toEqual([
      `pin: User ID longer than 100 characters: “${'x'.repeat(59)}…”. Ignored.`,
    ]);
    expect(read(`pin=u-1,${'x'.repeat(101)}&sort=since`).filters).toMatchObject({
      pinned: ['u-1'],
      sort: { key: 'since' },
    });
    const many = Array.from({ length: 31 }, (_, index) => `u-${index}`).join(',');
    expect(messages(`pin=${many}`)).toEqual(['pin: 31 agents are too many to pin. The first 30 are pinned.']);
    expect(read(`pin=${many}`).filters.pinned).toHaveLength(30);
  });

  it('keeps statuses it has never heard of, but not endless ones', () => {
    expect(read('status=CUSTOM_7').filters.statuses).toEqual(['CUSTOM_7']);
    expect(read(`status=BUSY,${'x'.repeat(101)}`).filters.statuses).toEqual(['BUSY']);
    expect(messages(`status=${'x'.repeat(101)}`)[0]).toMatch(/^status: Status longer than/);
  });
});

describe('text of an address', () => {
  it('cuts a search text of 10,000 characters and says so', () => {
    const search = `q=${'j'.repeat(10_000)}`;
    expect(read(search).filters.query).toBe('j'.repeat(200));
    expect(messages(search)).toEqual(['q: The search text has 10,000 characters. The first 200 are used.']);
  });

  it('does not cut a character in half', () => {
    expect(read(`q=${'😀'.repeat(201)}`).filters.query).toBe('😀'.repeat(200));
  });

  it('quotes no more than 60 characters, and none that could rearrange the sentence', () => {
    const [message = ''] = messages(`tz=%E2%80%AE${'z'.repeat(500)}`);
    expect(message.length).toBeLessThan(160);
    expect(message).not.toContain('\u{202e}');
  });

  it('names unknown parameters, and only counts them from the sixth on', () => {
    expect(messages('foo=1&foo=2')).toEqual(['foo: This parameter does not exist and is ignored.']);
    const many = Array.from({ length: 1_000 }, (_, index) => `p${index}=1`).join('&');
    expect(messages(many)).toHaveLength(6);
    expect(messages(many).at(-1)).toBe('others: 995 more unknown parameters are ignored.');
  });

  it('takes the first of a parameter given twice', () => {
    expect(read('view=table&view=totals').filters.view).toBe('table');
    expect(messages('view=table&view=totals')).toEqual([
      'view: It appears more than once. The first one is used.',
    ]);
  });

  it('takes the query for a parameter that the fragment has too', () => {
    expect(read('?q=ada&view=table#q=ben&pin=u-1').filters).toMatchObject({
      query: 'ada',
      view: 'table',
      pinned: ['u-1'],
    });
    expect(messages('?q=ada#q=ben')).toEqual(['q: It appears more than once. The first one is used.']);
  });

  it.each(['#main', '#', '#:~:text=a,b', '#a=b', '#q'])('takes %s for a place of the page', (fragment) => {
    expect(read(`?view=table${fragment}`)).toEqual(read('?view=table'));
  });

  it('leaves out of a fragment what is the browser’s own', () => {
    expect(read('#q=ada:~:text=x&pin=u-1')).toMatchObject({ filters: { query: 'ada', pinned: [] } });
  });

  it('reads a zone whose plus sign was not encoded', () => {
    expect(read('tz=Etc/GMT+5')).toMatchObject({ filters: { zone: 'Etc/GMT+5' }, notices: [] });
  });

  it('refuses a language that is none or not known', () => {
    expect(read('lang=not_a_tag!').filters.language).toBe('en-GB');
    expect(read('lang=tlh').notices).toHaveLength(1);
    expect(read('lang=fr').filters.language).toBe('en-GB');
    expect(messages('lang=fr')).toEqual([
      'lang: “fr” is not available. The page’s languages are en, es, de, hi, ar. Using en-GB instead.',
    ]);
    expect(messages('lang=ar-EG')).toEqual([]);
  });

  it('shows the whole range where the visible part lies outside it', () => {
    const outside = 'from=2026-03-10&to=2026-03-10&at=2026-04-10T08:00:00Z/2026-04-10T09:00:00Z';
    expect(read(outside).filters.visible).toBeUndefined();
    expect(messages(outside)).toEqual([
      'at: The visible part is outside the range. Showing the whole range.',
    ]);
    const inside = 'from=2026-03-10&to=2026-03-10&at=2026-03-10T08:00:00Z/2026-03-10T09:00:00Z';
    expect(read(inside)).toMatchObject({
      filters: { visible: { start: Date.UTC(2026, 2, 10, 8), end: Date.UTC(2026, 2, 10, 9) } },
      notices: [],
    });
  });
});
