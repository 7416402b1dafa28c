import type { Dictionary, Words } from '../dictionary';

type Count = { readonly count: number };
type Value = { readonly value: string };
type MovedDate = { readonly date: string };

/** What is wrong with an address or a date, and what is used instead: a sentence each. */
export const addressEn = {
  lead: 'Part of the address could not be used. The rest counts.',
  others: 'others',
  facts: {
    repeated: 'Given more than once. The first one counts.',
    unknown: 'There is no such parameter. It is ignored.',
    unknownMore: ({ count }: Count, say) =>
      say.plural(count, {
        one: '1 more parameter is unknown and ignored.',
        other: `${say.number(count)} more parameters are unknown and ignored.`,
      }),
    leftOut: 'Left out.',
    using: ({ value }: Value) => `Using ${value} instead.`,
    usingToday: ({ date }: MovedDate) => `Using today (${date}) instead.`,
    notOneOf: ({ value, names }: Value & { names: string }) => `${value} is not one of ${names}.`,
    notSort: ({ value, names }: Value & { names: string }) =>
      `${value} is not one of ${names}, with or without - before it.`,
    notZone: ({ value }: Value) => `${value} is not a time zone known here, such as Asia/Kolkata.`,
    notLanguage: ({ value }: Value) => `${value} is not a language known here, such as en-GB.`,
    languageUnsupported: ({ value, names }: Value & { names: string }) =>
      `The page does not speak ${value}; it speaks ${names}.`,
    notEmails: ({ value, count }: Value & Count, say) =>
      say.plural(count, {
        one: `Not an e-mail address: ${value}.`,
        other: `Not e-mail addresses: ${value}.`,
      }),
    tooManyAgents: ({ count, most }: Count & { most: number }, say) =>
      `${say.number(count)} agents are too many for one question. The first ${say.number(most)} count.`,
    statusTooLong: ({ value, most }: Value & { most: number }, say) =>
      `Longer than a status can be (${say.number(most)} characters): ${value}.`,
    tooManyStatuses: ({ count, most }: Count & { most: number }, say) =>
      `${say.number(count)} statuses are too many for an address. The first ${say.number(most)} count.`,
    userIdTooLong: ({ value, most }: Value & { most: number }, say) =>
      `Longer than a user id can be (${say.number(most)} characters): ${value}.`,
    tooManyPins: ({ count, most }: Count & { most: number }, say) =>
      `${say.number(count)} agents are too many to pin. The first ${say.number(most)} are pinned.`,
    queryTooLong: ({ count, most }: Count & { most: number }, say) =>
      `The text to find has ${say.number(count)} characters. The first ${say.number(most)} are used.`,
    notPart: ({ value }: Value) =>
      `${value} is not start/end, such as 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z.`,
    partTooShort: 'The visible part has to end at least a second after it starts.',
    partOutside: 'The visible part lies outside the range.',
    showingWhole: 'Showing the whole range.',
    notSwitch: ({ value }: Value) => `${value} is neither 1 nor 0.`,
    staffingHidden: 'The staffing chart stays hidden.',
    notWhole: ({ value, least, most }: Value & { least: number; most: number }) =>
      `${value} is not a whole number from ${least} to ${most}.`,
    noMinimum: 'No floor is set.',
    usualNumber: 'The usual number holds.',
    notThresholds: ({ value }: Value) =>
      `Not a status and seconds up to a week, such as AWAY:1800: ${value}.`,
    usualThresholds: 'The usual thresholds hold.',
    notMoment: ({ value }: Value) => `${value} is no moment such as 2026-03-10T08:00:00Z.`,
    momentOutside: 'That moment lies outside the range.',
    usualOrder: 'The rows keep their usual order.',
    shownAlready: ({ date }: MovedDate) => `${date} is the day that is shown.`,
    notCompared: 'Nothing is compared.',
    dateFormat: ({ value }: Value) => `${value} is not a date in the form 2026-03-10 (year-month-day).`,
    dateUnknown: ({ value }: Value) => `${value} is not a day of the calendar.`,
    dateTooEarly: ({ value }: Value) => `${value} lies before the year 2000.`,
    dateTooLate: ({ value }: Value) => `${value} lies after the year 2999.`,
    dateUnfinished: 'Not a whole date.',
    endsBeforeStart: ({ from, to }: { from: string; to: string }) =>
      `The range ends (${to}) before it starts (${from}).`,
    tooLong: ({ count, most }: Count & { most: number }, say) =>
      `The range is ${say.number(count)} days long; at most ${say.plural(most, { one: '1 day', other: `${say.number(most)} days` })} can be shown.`,
    nowEnds: ({ date }: MovedDate) => `It now ends on ${date}.`,
    noEnd: ({ today, date }: MovedDate & { today: string }) =>
      `No end was given, and today (${today}) is out of reach from ${date}.`,
    noStart: ({ today, date }: MovedDate & { today: string }) =>
      `No start was given, and today (${today}) is out of reach from ${date}.`,
    showingAlone: ({ date }: MovedDate) => `Showing ${date} alone.`,
  },
  fieldFault: ({ field, reason, range }: { field: string; reason: string; range: string }) =>
    `${field}: ${reason} Still showing ${range}.`,
  rangeTooLong: ({ count, most, to }: Count & { most: number; to: string }, say) =>
    `That would be ${say.number(count)} days, and at most ${say.plural(most, { one: '1 day', other: `${say.number(most)} days` })} can be shown. From stays as set; To is now ${to}.`,
} satisfies Dictionary;

export type AddressDictionary = typeof addressEn;
export type AddressWords = Words<AddressDictionary>;
