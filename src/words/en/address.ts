import type { Dictionary, Translation, Words } from '../dictionary';

/** What is wrong with the link or a date, and what is used instead: a sentence each. */
export const addressEn = {
  lead: 'Part of this link could not be used. The rest applies.',
  others: 'others',
  facts: {
    repeated: 'It appears more than once. The first one is used.',
    unknown: 'This parameter does not exist and is ignored.',
    unknownMore: {
      one: '1 more unknown parameter is ignored.',
      other: '{#count} more unknown parameters are ignored.',
    },
    leftOut: 'Ignored.',
    using: 'Using {value} instead.',
    usingToday: 'Using today ({date}) instead.',
    notHours: '{value} is not a number of hours from {least} to {most}, such as 8h.',
    notSeconds: '{value} is not a number of seconds from {least} to {most}, such as 15s.',
    lastBesideDates: 'The link also has dates, and they apply.',
    nowOutside: 'The range does not include now, so nobody has a present status in it.',
    notOneOf: '{value} is not one of {names}.',
    notSort: '{value} is not one of {names}, with or without a leading -.',
    notZone: '{value} is not a known time zone, such as Asia/Kolkata.',
    notLanguage: '{value} is not a known language, such as en-US.',
    languageUnsupported: '{value} is not available. The page’s languages are {names}.',
    notEmails: {
      one: 'Not an email address: {value}.',
      other: 'Not email addresses: {value}.',
    },
    tooManyAgents: '{#count} agents are too many for one request. The first {#most} are used.',
    statusTooLong: 'Status longer than {#most} characters: {value}.',
    tooManyStatuses: '{#count} statuses are too many for a link. The first {#most} are used.',
    tooManyFolded: '{#count} collapsed groups are too many for a link. The first {#most} are collapsed.',
    teamIdTooLong: 'Team ID longer than {#most} characters: {value}.',
    tooManyTeams: '{#count} teams are too many for a link. The first {#most} are used.',
    userIdTooLong: 'User ID longer than {#most} characters: {value}.',
    tooManyPins: '{#count} agents are too many to pin. The first {#most} are pinned.',
    queryTooLong: 'The search text has {#count} characters. The first {#most} are used.',
    notPart: '{value} is not in the form start/end, such as 2026-03-10T08:00:00Z/2026-03-10T12:00:00Z.',
    partTooShort: 'The visible part must end at least one second after it starts.',
    partOutside: 'The visible part is outside the range.',
    showingWhole: 'Showing the whole range.',
    notSwitch: '{value} is not 1 or 0.',
    staffingHidden: 'The staffing chart stays hidden.',
    notWhole: '{value} is not a whole number from {least} to {most}.',
    noMinimum: 'No minimum is set.',
    usingDefault: 'Using the default.',
    notThresholds: 'Not a status with a limit of up to a week in seconds, such as AWAY:1800: {value}.',
    momentOutside: 'That time is outside the range.',
    shownAlready: '{date} is already the day shown.',
    notCompared: 'Comparison is off.',
    dateFormat: '{value} is not a date in the form 2026-03-10 (year-month-day).',
    dateUnknown: '{value} is not a calendar date.',
    dateTooEarly: '{value} is before the year 2000.',
    dateTooLate: '{value} is after the year 2999.',
    dateUnfinished: 'The date is incomplete.',
    endsBeforeStart: 'The range ends ({to}) before it starts ({from}).',
    tooLong: {
      one: 'The range is {#days} days long; at most 1 day can be shown.',
      other: 'The range is {#days} days long; at most {#count} days can be shown.',
    },
    nowEnds: 'It now ends on {date}.',
    noEnd: 'No end date was given, and today ({today}) is too far from {date}.',
    noStart: 'No start date was given, and today ({today}) is too far from {date}.',
    showingAlone: 'Showing {date} only.',
    tooManyOnTop: '{#count} agents are too many to move to the top. The first {#most} are.',
    notInsight:
      '{value} is not a selected insight: one of {names}, then /start/end, such as overlaps/2026-03-10T10:02:00Z/2026-03-10T10:31:00Z.',
  },
  fieldFault: '{field}: {reason} Still showing {range}.',
  rangeTooLong: {
    one: 'That would be {#days} days; at most 1 day can be shown. From is unchanged, and To is now {to}.',
    other:
      'That would be {#days} days; at most {#count} days can be shown. From is unchanged, and To is now {to}.',
  },
} as const satisfies Dictionary;

export type AddressDictionary = Translation<typeof addressEn>;
export type AddressWords = Words<typeof addressEn>;
