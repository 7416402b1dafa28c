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
    `Waiting for the account’s call budget; goes on by itself in ${time}. What is shown stays.`,
  offlineBanner: ({ time }: Time) =>
    `You are offline. What is shown is as of ${time}; the page goes on by itself.`,
  shownAsOf: ({ time }: Time) => `What is shown is as of ${time}.`,
  future: 'This range lies in the future: no status can have been reported yet.',
  nothingReported: 'No status was reported for any agent in this range.',
  missing: ({ count }: Count, say) =>
    say.plural(count, {
      one: 'Incomplete: 1 agent is shown, others are missing.',
      other: `Incomplete: ${say.number(count)} agents are shown, others are missing.`,
    }),
  maybeMissing: ({ count }: Count, say) =>
    say.plural(count, {
      one: 'Incomplete: 1 agent is shown, others may be missing.',
      other: `Incomplete: ${say.number(count)} agents are shown, others may be missing.`,
    }),
  stoppedAt: ({ count }: Count, say) => `Incomplete: the page stopped at ${say.number(count)} agents.`,
  pagesFailed: ({ count, list }: Count & { list: string }, say) =>
    say.plural(count, { one: `The page ${list} failed.`, other: `The pages ${list} failed.` }),
  fromAgent: ({ number }: { number: number }, say) => `from agent ${say.number(number)}`,
  noProgress:
    'Kore.ai says that more follow, but its last page brought nobody new, so the page stopped asking. Whoever runs the service should tell Kore.ai.',
  stopped: ({ count }: Count, say) => `Incomplete: loading was stopped at ${say.number(count)} agents.`,
  resume: 'Go on loading',
  pickThem: 'Pick the agents you want to see.',

  absentStatuses: ({ list, count }: Count & { list: string }, say) =>
    say.plural(count, {
      one: `No agent has the status ${list} in this range. Check the spelling in the address.`,
      other: `No agent has one of the statuses ${list} in this range. Check the spelling in the address.`,
    }),
  showEveryStatus: 'Show every status',
  leaveOut: ({ count }: Count, say) => say.plural(count, { one: 'Leave it out', other: 'Leave them out' }),
  absentAgents: ({ list, count }: Count & { list: string }, say) =>
    say.plural(count, {
      one: `Kore.ai knows no agent with this e-mail address: ${list}. Check the spelling.`,
      other: `Kore.ai knows no agent with these e-mail addresses: ${list}. Check the spelling.`,
    }),
  showAllAgents: 'Show all agents',
  remove: ({ count }: Count, say) => say.plural(count, { one: 'Remove it', other: 'Remove them' }),

  noSuchDay: ({ date, zone }: { date: string; zone: string }) => `${date} did not happen in ${zone}`,
  noSuchDayAdvice: 'The zone’s clock skipped it whole. Choose another day, or another time zone.',
  waiting: 'Waiting for the account’s call budget',
  waitingAdvice: ({ time }: Time) =>
    `Kore.ai allows only so many calls a minute, and they are spent. The page goes on by itself in ${time}; there is nothing you need to do.`,
  offline: 'You are offline',
  offlineAdvice: 'Check your network connection. The page goes on by itself once it is back.',
  noneOfPicked: 'Kore.ai knows none of the agents picked',
  noneOfPickedAdvice: 'Check the spelling of the e-mail addresses, or show all agents.',
  noAgentsAdvice:
    'Kore.ai answered, and returned no agent for this account. If there should be some, whoever runs the service must check its account and stream settings.',
  noMatch: 'No agent matches these filters',
  clearFilters: 'Clear the filters',
  // Of the agents that are here, none is shown.
  noneHasStatus: ({ count }: Count, say) =>
    say.plural(count, {
      one: '1 agent is here, but none has one of the statuses chosen.',
      other: `${say.number(count)} agents are here, but none has one of the statuses chosen.`,
    }),
  noneFits: ({ count, query }: Count & { query: string }, say) =>
    say.plural(count, {
      one: `1 agent is here, but none fits “${query}”.`,
      other: `${say.number(count)} agents are here, but none fits “${query}”.`,
    }),
  noneFitsBoth: ({ count, query }: Count & { query: string }, say) =>
    say.plural(count, {
      one: `1 agent is here, but none fits “${query}” together with the statuses chosen.`,
      other: `${say.number(count)} agents are here, but none fits “${query}” together with the statuses chosen.`,
    }),
  noneCame: 'Incomplete: no agent has come',
  noneReadable: ({ count }: Count, say) =>
    say.plural(count, {
      one: 'Kore.ai sent one agent, which could not be read',
      other: `Kore.ai sent ${say.number(count)} agents, and none could be read`,
    }),
  isIncomplete: ({ what }: { what: string }) => `Incomplete: ${what}`,
  brokenOff: 'Kore.ai says that more agents follow, but sent nobody new, so the page stopped asking.',
  noticesTell: 'The data notices below tell what was wrong, and save the records.',
  retryOrTell: 'Retry in a moment. If it stays, whoever runs the service should tell Kore.ai.',

  doubtsTitle: 'Data notices',
  soundTitle: 'How sound the data is',
  noDoubts: 'Nothing about this data is in doubt.',
  setAside: 'Set aside',
  setAsideHint: 'Records that could not be read. They are neither drawn nor counted.',
  twice: 'Came twice',
  twiceHint: 'Agents that came on more than one page.',
  odd: 'Pages',
  oddHint: 'Pages that do not keep to what they were asked for.',
  doubtful: 'Doubtful',
  doubtfulHint: ({ zone }: { zone: string }) =>
    `Drawn and counted, and marked on the agent’s row. Times are those of ${zone}.`,
  save: 'Save the records with their reasons (JSON)',
  more: ({ count }: Count, say) => `and ${say.number(count)} more`,

  reasons: {
    agent: ({ position, fault }: Faulty, say) => `agent ${say.number(position)}: ${fault}`,
    span: ({ position, fault }: Faulty, say) => `span ${say.number(position)}: ${fault}`,
    notRecord: 'must be a record with named fields',
    missing: ({ field }: Field) => `${field} is missing`,
    notText: ({ field }: Field) => `${field} must be text`,
    empty: ({ field }: Field) => `${field} must not be empty`,
    notSpans: ({ field }: Field) => `${field} must be a list of spans`,
    notJson: 'the answer is not JSON',
    notReply: 'the answer must be a record with named fields',
    notFlag: ({ field }: Field) => `${field} must be true or false`,
    notNumber: ({ field }: Field) => `${field} must be a number`,
    notAgents: ({ field }: Field) => `${field} must be a list of agents`,
    notStart: ({ field }: Field) => `${field} must be a time in the form yyyy-mm-ddTHH:mm:ss`,
    notEnd: ({ field }: Field) => `${field} must be a time in the form yyyy-mm-ddTHH:mm:ss, or "-"`,
    // The text comes in quotation marks, with control characters written out.
    unreadableStart: ({ text }: { text: string }) => `startTime ${text} is not a time`,
    unreadableEnd: ({ text }: { text: string }) => `endTime ${text} is neither a time nor "-"`,
    twiceSame: 'came twice, both times the same; shown once',
    twiceDiffering: 'came twice, and not the same; the newer copy is shown',
    otherOffset: ({ agent, stated, asked }: Page & { asked: number }, say) =>
      `the page from agent ${say.number(agent)} says it starts at offset ${say.number(stated)}, but ${say.number(asked)} was asked for`,
    badSize: ({ agent, stated, most }: Page & { most: number }, say) =>
      `the page from agent ${say.number(agent)} states a page size of ${say.number(stated)}, but at most ${say.number(most)} was asked for`,
    tooFew: ({ agent, stated, count }: Page & Count, say) =>
      say.plural(count, {
        one: `the page from agent ${say.number(agent)} holds 1 agent of ${say.number(stated)}, though it says that more follow`,
        other: `the page from agent ${say.number(agent)} holds ${say.number(count)} agents of ${say.number(stated)}, though it says that more follow`,
      }),
  },

  failures: {
    http: ({ status }: { status: string }) => `Something between here and the service answered ${status}`,
    unreadable: 'The service’s answer could not be read',
    notUnderstood: 'Kore.ai’s answer could not be understood',
    'bad-request': 'The service refused this request',
    'range-too-long': 'This range is longer than the service allows',
    unauthenticated: 'Your sign-in is missing or has expired',
    forbidden: 'You may not see these agents',
    'rate-limited': 'The account’s call budget is spent',
    'upstream-auth': 'Kore.ai refused the service’s credentials',
    'upstream-scope': 'Kore.ai says the service may not read agent statuses',
    'upstream-config': 'Kore.ai does not accept how the service is set up',
    'upstream-unreachable': 'Kore.ai cannot be reached from the service',
    'upstream-timeout': 'Kore.ai took too long to answer',
    'upstream-not-json': 'Kore.ai answered with something that is not data',
    'upstream-too-large': 'Kore.ai’s answer was too large to take',
    'upstream-error': 'Kore.ai answered with an error',
  },
  advice: {
    http: 'Often this passes. If it stays, tell whoever runs the service or the network in front of it.',
    unreadable: ({ reason }: { reason: string }) => `Tell whoever runs the service: ${reason}.`,
    notUnderstood:
      'It is no error message, but not a list of agents in the form agreed upon either. Whoever runs the service must look at it, and tell Kore.ai if its form has changed. Retry once that is done.',
    'bad-request': 'Change the filters and try again.',
    badFields: ({ faults }: { faults: string }) => `Change the filters: ${faults}.`,
    'range-too-long': 'Choose fewer days.',
    unauthenticated: 'Sign in again in the portal that you came from, then retry.',
    forbidden: 'Ask whoever runs the service to widen your access.',
    'rate-limited': 'It refills every minute; the page goes on by itself.',
    'upstream-auth':
      'They are not yours: whoever runs the service must check its client id and secret, or its fixed token. Retry once that is done.',
    'upstream-scope':
      'Whoever runs the service must give its app the scope “SmartAssist Analytics”. Retry once that is done.',
    'upstream-config': 'Whoever runs the service must check its host, account and stream settings.',
    'upstream-unreachable':
      'Often this passes. If it stays, whoever runs the service must check its way out to Kore.ai.',
    'upstream-timeout': 'Try again in a moment.',
    'upstream-not-json': 'Often a page of maintenance. Try again later.',
    'upstream-too-large': 'Choose fewer days or fewer agents.',
    'upstream-error': 'Try again in a moment.',
  },
} satisfies Dictionary;

export type NoticesDictionary = typeof noticesEn;
export type NoticesWords = Words<NoticesDictionary>;
