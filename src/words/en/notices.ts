import type { Dictionary, Words } from '../dictionary';

type Count = { readonly count: number };
type Time = { readonly time: string };
type Field = { readonly field: string };
type Faulty = { readonly position: number; readonly fault: string };
/** A page by its first agent, and what it says of itself. */
type Page = { readonly agent: number; readonly stated: number };

/** What is wrong, waited for, or in doubt. */
export const noticesEn = {
  waitingBanner: ({ time }: Time) =>
    `Kore.ai call limit reached. The data shown stays, and updates resume automatically in ${time}.`,
  offlineBanner: ({ time }: Time) =>
    `You are offline. Showing data as of ${time}; updates resume automatically.`,
  shownAsOf: ({ time }: Time) => `Showing data as of ${time}.`,
  future: 'This range is in the future, so no status has been reported yet.',
  nothingReported: 'No status was reported for any agent in this range.',
  missing: ({ count }: Count, format) =>
    format.plural(count, {
      one: 'Incomplete: 1 agent is shown; others are missing.',
      other: `Incomplete: ${format.number(count)} agents are shown; others are missing.`,
    }),
  maybeMissing: ({ count }: Count, format) =>
    format.plural(count, {
      one: 'Incomplete: 1 agent is shown; others may be missing.',
      other: `Incomplete: ${format.number(count)} agents are shown; others may be missing.`,
    }),
  stoppedAt: ({ count }: Count, format) =>
    `Incomplete: the page shows at most ${format.number(count)} agents.`,
  pagesFailed: ({ count, list }: Count & { list: string }, format) =>
    format.plural(count, {
      one: `The page ${list} could not be loaded.`,
      other: `The pages ${list} could not be loaded.`,
    }),
  fromAgent: ({ number }: { number: number }, format) => `starting at agent ${format.number(number)}`,
  noProgress:
    'Kore.ai reported more agents but sent no new ones, so loading stopped. Ask your administrator to report this to Kore.ai.',
  stopped: ({ count }: Count, format) => `Incomplete: loading was stopped at ${format.number(count)} agents.`,
  resume: 'Continue loading',
  pickThem: 'Select the agents you want to see.',

  absentStatuses: ({ list, count }: Count & { list: string }, format) =>
    format.plural(count, {
      one: `No agent has the status ${list} in this range. Check the spelling in the link.`,
      other: `No agent has any of the statuses ${list} in this range. Check the spelling in the link.`,
    }),
  showEveryStatus: 'Show all statuses',
  absentAgents: ({ list, count }: Count & { list: string }, format) =>
    format.plural(count, {
      one: `Kore.ai has no agent with this email address: ${list}. Check the spelling.`,
      other: `Kore.ai has no agents with these email addresses: ${list}. Check the spelling.`,
    }),
  showAllAgents: 'Show all agents',
  remove: ({ count }: Count, format) => format.plural(count, { one: 'Remove it', other: 'Remove them' }),

  noSuchDay: ({ date, zone }: { date: string; zone: string }) => `${date} does not exist in ${zone}`,
  noSuchDayAdvice: 'Clocks there skipped that day. Select another day or time zone.',
  waiting: 'Kore.ai call limit reached',
  waitingAdvice: ({ time }: Time) =>
    `Your account has used up its calls for now. Loading resumes automatically in ${time}.`,
  offline: 'You are offline',
  offlineAdvice: 'Check your network connection. Loading resumes automatically when it is back.',
  noneOfPicked: 'Kore.ai has none of the selected agents',
  noneOfPickedAdvice: 'Check the spelling of the email addresses, or show all agents.',
  noAgentsAdvice:
    'Kore.ai returned no agents for this account. If there should be some, ask your administrator to check the account and stream settings.',
  noMatch: 'No agents match',
  clearFilters: 'Clear filters',
  // Agents are loaded, and none is shown.
  noneHasStatus: ({ count }: Count, format) =>
    format.plural(count, {
      one: '1 agent is loaded, but without a selected status.',
      other: `${format.number(count)} agents are loaded, but none has a selected status.`,
    }),
  noneFits: ({ count, query }: Count & { query: string }, format) =>
    format.plural(count, {
      one: `1 agent is loaded, but does not match “${query}”.`,
      other: `${format.number(count)} agents are loaded, but none matches “${query}”.`,
    }),
  noneFitsBoth: ({ count, query }: Count & { query: string }, format) =>
    format.plural(count, {
      one: `1 agent is loaded, but does not match “${query}” and the selected statuses.`,
      other: `${format.number(count)} agents are loaded, but none matches “${query}” and the selected statuses.`,
    }),
  noneCame: 'Incomplete: no agents received',
  noneReadable: ({ count }: Count, format) =>
    format.plural(count, {
      one: 'Kore.ai sent 1 agent, which could not be read',
      other: `Kore.ai sent ${format.number(count)} agents, but none could be read`,
    }),
  isIncomplete: ({ what }: { what: string }) => `Incomplete: ${what}`,
  brokenOff: 'Kore.ai reported more agents but sent no new ones, so loading stopped.',
  noticesExplain: 'The data notices below list the reasons and let you save the records.',
  retryOrReport: 'Retry in a moment. If it continues, ask your administrator to report it to Kore.ai.',

  doubtsTitle: 'Data notices',
  noDoubts: 'No problems were found in this data.',
  setAside: 'Unreadable (excluded)',
  setAsideHint: 'Records that could not be read. They are not shown or counted.',
  twice: 'Duplicates',
  twiceHint: 'Agents received on more than one page.',
  odd: 'Unexpected pages',
  oddHint: 'Pages that do not match what was requested.',
  doubtful: 'Possible errors',
  doubtfulHint: ({ zone }: { zone: string }) =>
    `Shown and counted, and marked in the agent’s row. Times are in ${zone}.`,
  save: 'Save records and reasons (JSON)',
  more: ({ count }: Count, format) => `and ${format.number(count)} more`,

  reasons: {
    agent: ({ position, fault }: Faulty, format) => `agent ${format.number(position)}: ${fault}`,
    span: ({ position, fault }: Faulty, format) => `span ${format.number(position)}: ${fault}`,
    notRecord: 'must be an object',
    missing: ({ field }: Field) => `${field} is missing`,
    notText: ({ field }: Field) => `${field} must be text`,
    empty: ({ field }: Field) => `${field} must not be empty`,
    notSpans: ({ field }: Field) => `${field} must be a list of spans`,
    notJson: 'the response is not JSON',
    notReply: 'the response must be an object',
    notFlag: ({ field }: Field) => `${field} must be true or false`,
    notNumber: ({ field }: Field) => `${field} must be a number`,
    notAgents: ({ field }: Field) => `${field} must be a list of agents`,
    notStart: ({ field }: Field) => `${field} must be a time in the form yyyy-mm-ddTHH:mm:ss`,
    notEnd: ({ field }: Field) => `${field} must be a time in the form yyyy-mm-ddTHH:mm:ss, or "-"`,
    // The text comes in quotation marks, with control characters written out.
    unreadableStart: ({ text }: { text: string }) => `startTime ${text} is not a time`,
    unreadableEnd: ({ text }: { text: string }) => `endTime ${text} is neither a time nor "-"`,
    twiceSame: 'received twice, identical; shown once',
    twiceDiffering: 'received twice with differences; the newer copy is shown',
    otherOffset: ({ agent, stated, asked }: Page & { asked: number }, format) =>
      `the page starting at agent ${format.number(agent)} says it starts at offset ${format.number(stated)}, but ${format.number(asked)} was requested`,
    badSize: ({ agent, stated, most }: Page & { most: number }, format) =>
      `the page starting at agent ${format.number(agent)} says its size is ${format.number(stated)}, but at most ${format.number(most)} was requested`,
    tooFew: ({ agent, stated, count }: Page & Count, format) =>
      `the page starting at agent ${format.number(agent)} has ${format.number(count)} of ${format.number(stated)} agents, but says that more follow`,
  },

  failures: {
    http: ({ status }: { status: string }) => `The connection to the service failed with ${status}`,
    unreadable: 'The service’s response could not be read',
    notUnderstood: 'Kore.ai’s response was not understood',
    'bad-request': 'The service rejected this request',
    'range-too-long': 'This range is longer than the service allows',
    unauthenticated: 'Your sign-in is missing or has expired',
    forbidden: 'You do not have access to these agents',
    'rate-limited': 'Kore.ai call limit reached',
    'upstream-auth': 'Kore.ai rejected the service’s credentials',
    'upstream-scope': 'Kore.ai does not let the service read agent statuses',
    'upstream-config': 'Kore.ai rejected the service’s settings',
    'upstream-unreachable': 'The service cannot reach Kore.ai',
    'upstream-timeout': 'Kore.ai took too long to answer',
    'upstream-not-json': 'Kore.ai did not return data',
    'upstream-too-large': 'Kore.ai’s response was too large',
    'upstream-error': 'Kore.ai returned an error',
  },
  advice: {
    http: 'Retry in a moment. If it continues, contact your administrator.',
    unreadable: ({ reason }: { reason: string }) => `Report this to your administrator: ${reason}.`,
    notUnderstood: 'It is not a list of agents in the expected format. Contact your administrator.',
    'bad-request': 'Change the filters and try again.',
    badFields: ({ faults }: { faults: string }) => `Change the filters: ${faults}.`,
    'range-too-long': 'Select fewer days.',
    unauthenticated: 'Sign in to your portal again, then retry.',
    forbidden: 'Ask your administrator for access.',
    'rate-limited': 'Loading resumes automatically.',
    'upstream-auth':
      'Ask your administrator to check the service’s client ID and secret, or its token. Then retry.',
    'upstream-scope': 'Ask your administrator to give its app the scope “SmartAssist Analytics”. Then retry.',
    'upstream-config': 'Ask your administrator to check the host, account, and stream settings.',
    'upstream-unreachable':
      'Retry in a moment. If it continues, ask your administrator to check the connection to Kore.ai.',
    'upstream-timeout': 'Try again in a moment.',
    'upstream-not-json': 'Kore.ai may be under maintenance. Try again later.',
    'upstream-too-large': 'Select fewer days or agents.',
    'upstream-error': 'Try again in a moment.',
  },
} satisfies Dictionary;

export type NoticesDictionary = typeof noticesEn;
export type NoticesWords = Words<NoticesDictionary>;
