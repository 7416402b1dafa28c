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
} satisfies Dictionary;

export type TablesDictionary = typeof tablesEn;
export type TablesWords = Words<TablesDictionary>;
