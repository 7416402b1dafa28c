import type { Dictionary, Words } from '../dictionary';

type Count = { readonly count: number };
type Seconds = { readonly seconds: number };
type Minutes = { readonly minutes: number };
type Hours = { readonly hours: number };
type Doubts = { readonly doubts: string };

/** What the first paint needs, and what has to be said when nothing more can be loaded. */
export const pageEn = {
  documentTitle: 'Agent status timeline',
  title: 'Agent status',
  language: 'Language',
  view: 'View',
  views: { timeline: 'Timeline', table: 'Table', totals: 'Totals' },
  demo: 'Demo data',
  demoHint: 'These agents are fictional. Set the KORE_ variables to see your own.',
  refresh: 'Refresh',
  theme: ({ name }: { name: string }) => `Theme: ${name}`,
  themeHint: ({ name, next }: { name: string; next: string }) => `Theme: ${name}. Click for ${next}.`,
  themes: { auto: 'same as device', light: 'light', dark: 'dark' },
  live: 'Live',
  paused: 'Paused',
  pauseUpdates: 'Pause updates',
  resumeUpdates: 'Resume updates',
  asOf: ({ time }: { time: string }) => `As of ${time}`,
  dataAge: ({ age }: { age: string }) => `Updated ${age} ago`,
  dataFresh: 'Updated just now',
  // The two largest units of a length.
  durations: {
    seconds: ({ seconds }: Seconds, format) => `${format.number(seconds)}s`,
    minutes: ({ minutes }: Minutes, format) => `${format.number(minutes)} min`,
    minutesSeconds: ({ minutes, seconds }: Minutes & Seconds, format) =>
      `${format.number(minutes)}m ${format.number(seconds)}s`,
    hoursMinutes: ({ hours, minutes }: Hours & Minutes, format) =>
      `${format.number(hours)}h ${format.twoDigits(minutes)}m`,
    daysHours: ({ days, hours }: Hours & { days: number }, format) =>
      `${format.number(days)}d ${format.number(hours)}h`,
  },

  // The upstream's fixed primary statuses, unless the service gives them names of its own.
  statusNames: { AVAILABLE: 'Available', BUSY: 'Busy', AWAY: 'Away', OFFLINE: 'Offline' },
  compareWith: 'Compare',
  // What the range is compared with; `none` is nothing.
  comparisons: { none: 'None', dayBefore: 'Day before', weekBefore: 'Week before', other: 'Another day' },
  comparedDay: 'Compared day',
  alignBy: 'Align',
  alignments: { clock: 'By time of day', login: 'By first login' },
  comparedWith: ({ day }: { day: string }) => `Below each agent: ${day}`,
  comparedLoading: 'loading',
  comparedAhead: 'this day is in the future',
  comparedEmpty: 'nothing was reported',
  comparedFailed: 'could not be fully loaded',
  notThere: 'Not listed',
  blank: '(blank)',
  showInTimeline: 'Show in timeline',
  noStatus: 'No status',
  wentTo: ({ moment, status }: { moment: string; status: string }) => `${status} from ${moment}`,
  noStatusReported: 'No status reported',
  noSecondary: 'no secondary status',
  ongoing: 'ongoing',
  atEnd: 'at the end',
  now: 'now',
  inRange: 'in this range',
  agents: ({ count }: Count, format) =>
    format.plural(count, { one: '1 agent', other: `${format.number(count)} agents` }),
  spans: ({ count }: Count, format) =>
    format.plural(count, { one: '1 span', other: `${format.number(count)} spans` }),
  pages: ({ count }: Count, format) =>
    format.plural(count, { one: '1 page', other: `${format.number(count)} pages` }),
  quoted: ({ text }: { text: string }) => `“${text}”`,
  andMore: ({ list, count }: Count & { list: string }, format) => `${list} and ${format.number(count)} more`,

  loading: 'Loading agents',
  stop: 'Stop',
  loadingFirst: 'Loading the first agents',
  noneYet: 'No agents loaded yet',
  noneLoaded: 'No agents could be loaded',
  noAgents: 'No agents',
  soFar: ({ agents, pages }: { agents: string; pages: string }) => `${agents} so far, ${pages}`,
  allHere: ({ agents, pages }: { agents: string; pages: string }) => `${agents}, ${pages}`,
  incomplete: ({ agents, pages }: { agents: string; pages: string }) => `${agents}, ${pages}, incomplete`,
  shown: ({ count }: Count, format) => `${format.number(count)} shown`,
  dataQuality: ({ share }: { share: string }) => `Data quality ${share}`,
  dataQualityHint: ({ count }: Count, format) =>
    `Share of the ${format.number(count)} spans without possible errors. Every row adds up to the time shown.`,
  dataNotices: ({ count }: Count, format) =>
    format.plural(count, { one: '1 data notice', other: `${format.number(count)} data notices` }),

  ui: {
    done: 'Done',
    close: 'Close',
    closeHint: 'Close (Esc)',
    dismiss: 'Dismiss',
    warning: 'Warning:',
    error: 'Error:',
  },
  retry: 'Retry',
  wrong: 'Something went wrong',
  wrongAdvice: 'The details could not be loaded. Check your network connection and reload the page.',
  noService: 'The dashboard service cannot be reached',
  noServiceAdvice:
    'Check your network connection. If others cannot reach it either, contact your administrator.',
  noControl: 'This control could not be loaded. Reload the page to try again.',

  filters: 'Filters',
  filtersActive: ({ count }: Count, format) => `Filters (${format.number(count)})`,
  dateRange: 'Date range',
  dates: 'Dates',
  from: 'From',
  to: 'To',
  chooseDay: 'Select a day',
  chooseDates: 'Select dates',
  today: 'Today',
  previousDay: 'Previous day',
  nextDay: 'Next day',
  previousDays: ({ count }: Count, format) =>
    format.plural(count, { one: 'Previous day', other: `Previous ${format.number(count)} days` }),
  nextDays: ({ count }: Count, format) =>
    format.plural(count, { one: 'Next day', other: `Next ${format.number(count)} days` }),
  days: ({ count }: Count, format) =>
    format.plural(count, { one: '1 day', other: `${format.number(count)} days` }),
  timeZone: 'Time zone',
  agentsLabel: 'Agents',
  allAgents: 'All agents',
  allCounted: ({ count }: Count, format) => `All ${format.number(count)} agents`,
  picked: ({ count }: Count, format) => `${format.number(count)} selected`,
  find: 'Find agent',
  clearSearch: 'Clear search',
  status: 'Status',
  statuses: ({ count }: Count, format) =>
    format.plural(count, { one: '1 status', other: `${format.number(count)} statuses` }),
  byStatus: 'by status',
  byLetter: 'by letter',
  order: 'Order',
  sortBy: 'Sort by',
  sorts: { name: 'Name', status: 'Current status', since: 'Time in status', first: 'First seen' },
  descending: 'Descending',
  descendingOrder: 'Descending order',
  ascendingOrder: 'Ascending order',
  groupBy: 'Group by',
  groupings: { none: 'None', status: 'Status', letter: 'First letter' },
  expandAll: 'Expand all groups',
  collapseAll: 'Collapse all groups',
  rows: 'Rows',
  rowSizes: { comfortable: 'Comfortable', compact: 'Compact', dense: 'Dense' },

  overview: 'Overview',
  pinned: 'Pinned',
  justArrived: 'Just arrived',
  justLeft: 'Just left',
  everyoneElse: 'Everyone else',
  isPinned: 'pinned',
  pin: ({ name }: { name: string }) => `Pin ${name} to the top`,
  pinHint: 'Pin to the top (P)',
  pinnedHint: 'Pinned to the top. Click to unpin (P)',
  doubtful: ({ doubts }: Doubts) => `Possible errors: ${doubts}`,
  isDoubtful: ({ doubts }: Doubts) => `possible errors: ${doubts}`,
  // Of a row: the kinds of possible errors among its spans.
  rowDoubts: {
    overlap: 'statuses overlap',
    endBeforeStart: 'a status ends before it starts',
    duration: 'stated durations do not match the times',
    future: 'a status is in the future',
  },
  // Of one span.
  doubts: {
    overlap: 'starts before an earlier status ended',
    endBeforeStart: 'ends before it starts',
    unreadable: 'stated duration is unreadable',
    duration: ({ stated }: { stated: string }) => `stated duration is ${stated}`,
    measured: ({ length }: { length: string }) => `start to end is ${length}`,
    future: 'is in the future',
  },
  helpTitle: 'Shortcuts and gestures',
  noHelp: 'The help could not be loaded. Reload the page to try again.',
  wholeRange: 'Whole range',
  showing: ({ range, length }: { range: string; length: string }) => `Showing ${range}, ${length}`,
  showingWhole: ({ length }: { length: string }) => `Showing the whole range, ${length}`,
  clockForward: ({ amount }: { amount: string }) => `clock forward ${amount}`,
  clockBack: ({ amount }: { amount: string }) => `clock back ${amount}`,
  hours: ({ count }: Count, format) => `${format.number(count)} h`,
  minutes: ({ count }: Count, format) => `${format.number(count)} min`,
} satisfies Dictionary;

export type PageDictionary = typeof pageEn;
export type PageWords = Words<PageDictionary>;
