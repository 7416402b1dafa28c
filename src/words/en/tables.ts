import type { Dictionary, Translation, Words } from '../dictionary';

/** The table of spans and the one of totals. */
export const tablesEn = {
  scrolls: '{name}, scrolls',
  spansRegion: 'Table of status spans',
  spans: 'Status spans',
  columns: {
    agent: 'Agent',
    email: 'E-mail',
    customId: 'Custom ID',
    primary: 'Primary status',
    secondary: 'Secondary status',
    start: 'Start',
    end: 'End',
    duration: 'Duration',
  },
  spansOfAgents: '{spans} from {agents}, with full start and end times',
  withoutAny: '{agents} with none in this range',
  totals: 'Totals by agent',
  teamTotals: 'Totals by team',
  team: 'Team',
  agentCount: 'Agents',
  by: 'Totals by',
  subjects: { agent: 'Agent', team: 'Team' },
  countedOnce: 'An agent in several teams is counted in each of them, but once in the total.',
  teamsOfToday: 'Teams are those of today.',
  total: 'Total',
  withinRange:
    'Time within the range, in hours:minutes:seconds. Where statuses overlap, the one that started last counts.',
  withinRangeToNow:
    'Time within the range up to now, in hours:minutes:seconds. Where statuses overlap, the one that started last counts.',
  columnsGroup: 'Columns',
  moreColumns: 'More columns',
  show: 'Show',
  lengthForms: {
    time: 'Time',
    'of-range': 'Share of range',
    'of-logged-in': 'Share of logged-in time',
  },
  secondaries: 'Secondary statuses',
  raw: 'Count overlaps twice',
  loggedIn: 'Logged in',
  first: 'First',
  last: 'Last',
  changes: 'Changes',
  longest: 'Longest period',
  loggedInMeaning: 'Logged in is any status except Offline.',
  rawMeaning: 'Overlapping time counts for both statuses, so a row can add up to more than its total.',
} as const satisfies Dictionary;

export type TablesDictionary = Translation<typeof tablesEn>;
export type TablesWords = Words<typeof tablesEn>;
