import type { Dictionary, Translation, Words } from '../dictionary';

/** What is wrong, waited for, or in doubt. */
export const noticesEn = {
  offlineBanner: 'You are offline. Showing data as of {time}; updates resume automatically.',
  shownAsOf: 'Showing data as of {time}.',
  clockSlow: 'This device’s clock is {length} slow. Times here are those of the service.',
  clockFast: 'This device’s clock is {length} fast. Times here are those of the service.',
  future: 'This range is in the future, so no status has been reported yet.',
  nothingReported: 'No status was reported for any agent in this range.',
  daysMissing: 'Incomplete: {#here} of {#count} days are fully loaded; times on the other days are missing.',
  missing: {
    one: 'Incomplete: 1 agent is shown; others are missing.',
    other: 'Incomplete: {#count} agents are shown; others are missing.',
  },
  maybeMissing: {
    one: 'Incomplete: 1 agent is shown; others may be missing.',
    other: 'Incomplete: {#count} agents are shown; others may be missing.',
  },
  stoppedAt: 'Incomplete: the page shows at most {#count} agents.',
  pagesFailed: {
    one: 'The page {list} could not be loaded.',
    other: 'The pages {list} could not be loaded.',
  },
  fromAgent: 'starting at agent {#number}',
  noProgress:
    'Kore.ai reported more agents but sent no new ones, so loading stopped. Ask your administrator to report this to Kore.ai.',
  stopped: 'Incomplete: loading was stopped at {#count} agents.',
  resume: 'Continue loading',
  pickThem: 'Select the agents you want to see.',

  absentStatuses: {
    one: 'No agent has the status {list} in this range. Check the spelling in the link.',
    other: 'No agent has any of the statuses {list} in this range. Check the spelling in the link.',
  },
  showEveryStatus: 'Show all statuses',
  absentAgents: {
    one: 'Kore.ai has no agent with this email address: {list}. Check the spelling.',
    other: 'Kore.ai has no agents with these email addresses: {list}. Check the spelling.',
  },
  absentTeams: {
    one: 'No team has the ID {list}. It may have been renamed or removed, or is outside your access.',
    other: 'No teams have the IDs {list}. They may have been renamed or removed, or are outside your access.',
  },
  showAllTeams: 'Show all teams',
  showAllAgents: 'Show all agents',
  remove: { one: 'Remove it', other: 'Remove them' },

  noSuchDay: '{date} does not exist in {zone}',
  noSuchDayAdvice: 'Clocks there skipped that day. Select another day or time zone.',
  offline: 'You are offline',
  offlineAdvice: 'Check your network connection. Loading resumes automatically when it is back.',
  noneOfPicked: 'Kore.ai has none of the selected agents',
  noneOfPickedAdvice: 'Check the spelling of the email addresses, or show all agents.',
  noAgentsAdvice:
    'Kore.ai returned no agents for this account. If there should be some, ask your administrator to check the account and stream settings.',
  noTeamAgents: 'No agents in the selected teams',
  noTeamAgentsAdvice: 'Kore.ai reported none of their members. Select other teams, or show all.',
  noneInBoth: 'None of the selected agents is in the selected teams',
  noneInBothAdvice: 'With both filters, an agent has to be in both.',
  noAccess: 'Your access includes no agents',
  noAccessAdvice: 'No agent or team is assigned to your account. Ask your administrator for access.',
  noMatch: 'No agents match',
  clearFilters: 'Clear filters',
  // Agents are loaded, and none is shown.
  noneHasStatus: {
    one: '1 agent is loaded, but without a selected status.',
    other: '{#count} agents are loaded, but none has a selected status.',
  },
  noneFits: {
    one: '1 agent is loaded, but does not match “{query}”.',
    other: '{#count} agents are loaded, but none matches “{query}”.',
  },
  noneFitsBoth: {
    one: '1 agent is loaded, but does not match “{query}” and the selected statuses.',
    other: '{#count} agents are loaded, but none matches “{query}” and the selected statuses.',
  },
  noneCame: 'Incomplete: no agents received',
  noneReadable: {
    one: 'Kore.ai sent 1 agent, which could not be read',
    other: 'Kore.ai sent {#count} agents, but none could be read',
  },
  isIncomplete: 'Incomplete: {what}',
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
  notFound: 'Not found',
  notFoundHint: 'Kore.ai has no agents with these email addresses. Check the spelling.',
  doubtful: 'Possible errors',
  doubtfulHint: 'Shown and counted, and marked in the agent’s row. Times are in {zone}.',
  save: 'Save records and reasons (JSON)',
  more: 'and {#count} more',

  signIn: {
    again: 'Sign in again',
    signedOut: 'You are signed out',
    // Beside the time of what is shown.
    resume: 'Sign in again to continue in this view.',
    titles: {
      cancelled: 'The sign-in was canceled',
      expired: 'The sign-in took too long',
      mismatch: 'The sign-in could not be completed',
      provider: 'The sign-in service returned an error',
      refused: 'You do not have access to this dashboard',
      unfinished: 'You are not signed in',
    },
    advice: {
      cancelled: 'Sign in to open the dashboard.',
      expired: 'It was ended for your security. Start again.',
      mismatch: 'It was started in another tab or had already been used. Start again.',
      provider: 'Try again in a moment. If it continues, contact your administrator.',
      refused: 'Ask your administrator for access, or sign in with another account.',
      unfinished: 'Sign in to open the dashboard. If this notice returns, allow cookies for this address.',
    },
  },

  reasons: {
    agent: 'agent {#position}: {fault}',
    span: 'span {#position}: {fault}',
    notRecord: 'must be an object',
    missing: '{field} is missing',
    'not-text': '{field} must be text',
    empty: '{field} must not be empty',
    'not-spans': '{field} must be a list of spans',
    'not-json': 'the response is not JSON',
    notReply: 'the response must be an object',
    'not-a-flag': '{field} must be true or false',
    'not-a-number': '{field} must be a number',
    'not-agents': '{field} must be a list of agents',
    'not-a-start': '{field} must be a time in the form yyyy-mm-ddTHH:mm:ss',
    'not-an-end': '{field} must be a time in the form yyyy-mm-ddTHH:mm:ss, or "-"',
    // The text comes in quotation marks, with control characters written out.
    'unreadable-start': 'startTime {text} is not a time',
    'unreadable-end': 'endTime {text} is neither a time nor "-"',
    twiceSame: 'received twice, identical; shown once',
    twiceDiffering: 'received twice with differences; the newer copy is shown',
    otherOffset:
      'the page starting at agent {#agent} says it starts at offset {#stated}, but {#asked} was requested',
    badSize:
      'the page starting at agent {#agent} says its size is {#stated}, but at most {#most} was requested',
    tooFew: 'the page starting at agent {#agent} has {#count} of {#stated} agents, but says that more follow',
  },

  agentsNotFound: {
    one: '{#missing} of {#count} agent not found',
    other: '{#missing} of {#count} agents not found',
  },
  comparedLoading: 'loading',
  comparedAhead: 'this day is in the future',
  comparedEmpty: 'nothing was reported',
  comparedFailed: 'could not be fully loaded',
  dataNotices: { one: '1 data notice', other: '{#count} data notices' },
  dataQualityHint:
    'Share of the {#count} spans without possible errors. Every row adds up to the time shown.',
  timesExplained: {
    unverified:
      'Kore.ai sends times without a time zone. They are read as {mode}, which will be verified as soon as an agent has a status. Until then, times may be off by hours.',
    contradicted:
      'The setting KORE_TIMESTAMPS says {set}, but Kore.ai sends {sent}. Ask your administrator to change the setting.',
  },
  timesModes: { 'requested-offset': 'local time', utc: 'UTC' },
  dayOver: '{date} is over.',
  showNewDay: 'Show today',
  // On a screen that is read from afar, once the service refuses its token.
  displayEnded: 'This display no longer has access',
  displayEndedAdvice:
    'The token of display {id} was revoked or has expired. Ask your administrator for a new address.',
} as const satisfies Dictionary;

export type NoticesDictionary = Translation<typeof noticesEn>;
export type NoticesWords = Words<typeof noticesEn>;
