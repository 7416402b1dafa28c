import type { Dictionary, Words } from '../dictionary';

type Count = { readonly count: number };
type Value = { readonly value: string };
type MovedDate = { readonly date: string };

/** What is wrong with the link or a date, and what is used instead: a sentence each. */
export const addressEn = {
  lead: 'Part of this link could not be used. The rest applies.',
  others: 'others',
  facts: {
    repeated: 'It appears more than once. The first one is used.',
    unknown: 'This parameter does not exist and is ignored.',
    unknownMore: ({ count }: Count, format) =>
      format.plural(count, {
        one: '1 more unknown parameter is ignored.',
        other: `${format.number(count)} more unknown parameters are ignored.`,
      }),
    leftOut: 'Ignored.',
    using: ({ value }: Value) => `Using ${value} instead.`,
    usingToday: ({ date }: MovedDate) => `Using today (${date}) instead.`,
    notOneOf: ({ value, names }: Value & { names: string }) => `${value} is not one of ${names}.`,
    notSort: ({ value, names }: Value & { names: string }) =>
      `${value} is not one of ${names}, with or without a leading -.`,
    notZone: ({ value }: Value) => `${value} is not a known time zone, such as Asia/Kolkata.`,
    notLanguage: ({ value }: Value) => `${value} is not a known language, such as en-US.`,
    languageUnsupported: ({ value, names }: Value & { names: string }) =>
      `${value} is not available. The page’s languages are ${names}.`,
    notEmails: ({ value, count }: Value & Count, format) =>
      format.plural(count, {
        one: `Not an email address: ${value}.`,
        other: `Not email addresses: ${value}.`,
      }),
    tooManyAgents: ({ count, most }: Count & { most: number }, format) =>
      `${format.number(count)} agents are too many for one request. The first ${format.number(most)} are used.`,
    statusTooLong: ({ value, most }: Value & { most: number }, format) =>
      `Status longer than ${format.number(most)} characters: ${value}.`,
    tooManyStatuses: ({ count, most }: Count & { most: number }, format) =>
      `${format.number(count)} statuses are too many for a link. The first ${format.number(most)} are used.`,
    userIdTooLong: ({ value, most }: Value & { most: number }, format) =>
      `User ID longer than ${format.number(most)} characters: ${value}.`,
    tooManyPins: ({ count, most }: Count & { most: number }, format) =>
      `${format.number(count)} agents are too many to pin. The first ${format.number(most)} are pinned.`,
    queryTooLong: ({ count, most }: Count & { most: number }, format) =>
      `The search text has ${format.number(count)} characters. The first ${format.number(most)} are used.`,
    notPart: ({ value }: Value) =>
      `${value} is not in the form start/end, such as 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z.`,
    partTooShort: 'The visible part must end at least one second after it starts.',
    partOutside: 'The visible part is outside the range.',
    showingWhole: 'Showing the whole range.',
    notSwitch: ({ value }: Value) => `${value} is not 1 or 0.`,
    staffingHidden: 'The staffing chart stays hidden.',
    notWhole: ({ value, least, most }: Value & { least: number; most: number }) =>
      `${value} is not a whole number from ${least} to ${most}.`,
    noMinimum: 'No minimum is set.',
    usingDefault: 'Using the default.',
    notThresholds: ({ value }: Value) =>
      `Not a status with a limit of up to a week in seconds, such as AWAY:1800: ${value}.`,
    notMoment: ({ value }: Value) => `${value} is not a time such as 2026-03-10T08:00:00Z.`,
    momentOutside: 'That time is outside the range.',
    shownAlready: ({ date }: MovedDate) => `${date} is already the day shown.`,
    notCompared: 'Comparison is off.',
    dateFormat: ({ value }: Value) => `${value} is not a date in the form 2026-03-10 (year-month-day).`,
    dateUnknown: ({ value }: Value) => `${value} is not a calendar date.`,
    dateTooEarly: ({ value }: Value) => `${value} is before the year 2000.`,
    dateTooLate: ({ value }: Value) => `${value} is after the year 2999.`,
    dateUnfinished: 'The date is incomplete.',
    endsBeforeStart: ({ from, to }: { from: string; to: string }) =>
      `The range ends (${to}) before it starts (${from}).`,
    tooLong: ({ count, most }: Count & { most: number }, format) =>
      `The range is ${format.number(count)} days long; at most ${format.plural(most, { one: '1 day', other: `${format.number(most)} days` })} can be shown.`,
    nowEnds: ({ date }: MovedDate) => `It now ends on ${date}.`,
    noEnd: ({ today, date }: MovedDate & { today: string }) =>
      `No end date was given, and today (${today}) is too far from ${date}.`,
    noStart: ({ today, date }: MovedDate & { today: string }) =>
      `No start date was given, and today (${today}) is too far from ${date}.`,
    showingAlone: ({ date }: MovedDate) => `Showing ${date} only.`,
  },
  fieldFault: ({ field, reason, range }: { field: string; reason: string; range: string }) =>
    `${field}: ${reason} Still showing ${range}.`,
  rangeTooLong: ({ count, most, to }: Count & { most: number; to: string }, format) =>
    `That would be ${format.number(count)} days; at most ${format.plural(most, { one: '1 day', other: `${format.number(most)} days` })} can be shown. From is unchanged, and To is now ${to}.`,
} satisfies Dictionary;

export type AddressDictionary = typeof addressEn;
export type AddressWords = Words<AddressDictionary>;
