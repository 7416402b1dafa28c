import type { Dictionary, Words } from '../dictionary';

type Count = { readonly count: number };

/** The table of spans and the one of totals. */
export const tablesEn = {
  scrolls: ({ name }: { name: string }) => `${name}, scrolls`,
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
  spanCount: ({ count }: Count, say) =>
    say.plural(count, { one: '1 span', other: `${say.number(count)} spans` }),
  spansOfAgents: ({ spans, agents }: { spans: string; agents: string }) =>
    `${spans} of ${agents}, whole and unclipped`,
  withoutAny: ({ agents }: { agents: string }) => `${agents} without any in this range`,
  totals: 'Totals by agent',
  total: 'Total',
  allAgents: ({ count }: Count, say) => `All ${say.number(count)} agents`,
  withinRange:
    'Time within the range only; where statuses overlap, the one that began last counts. Hours:minutes:seconds.',
  withinRangeToNow:
    'Time within the range only, up to now; where statuses overlap, the one that began last counts. Hours:minutes:seconds.',
  columnsGroup: 'Columns',
  moreColumns: 'More columns',
  show: 'Show',
  lengthForms: {
    time: 'Time',
    'of-range': 'Share of the range',
    'of-logged-in': 'Share of logged-in time',
  },
  secondaries: 'Secondary statuses',
  raw: 'Count overlaps twice',
  loggedIn: 'Logged in',
  first: 'First',
  last: 'Last',
  changes: 'Changes',
  longest: 'Longest stretch',
  loggedInMeaning: 'Logged in is any status but Offline.',
  rawMeaning: 'Time that two records claim is counted for both, so a row may come to more than its total.',
} satisfies Dictionary;

export type TablesDictionary = typeof tablesEn;
export type TablesWords = Words<TablesDictionary>;
