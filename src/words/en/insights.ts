import type { Dictionary, Words } from '../dictionary';

/** The staffing chart and the insights beside the timeline. */
export const insightsEn = {
  button: {
    title: 'Insights',
    named: ({ count }: { count: number }, format) =>
      format.plural(count, {
        one: 'Insights: 1 needs attention',
        other: `Insights: ${format.number(count)} need attention`,
      }),
  },
  tabs: {
    attention: 'Attention',
    coverage: 'Coverage',
    changes: 'Frequent changes',
    overlaps: 'Away at the same time',
  },
  showMore: ({ count }: { count: number }, format) => `Show ${format.number(count)} more`,
  badNumber: ({ most }: { most: number }, format) => `Enter a whole number from 2 to ${format.number(most)}.`,
  noStatus: 'no status',
  staffing: {
    toggle: 'Staffing',
    title: 'Agents by status over time',
    moment: 'Time in the staffing chart',
    count: ({ status, count }: { status: string; count: number }, format) =>
      `${status} ${format.number(count)}`,
    at: ({ moment, counts }: { moment: string; counts: string }) => `${moment}: ${counts}`,
    notYet: ({ moment }: { moment: string }) => `${moment}: still in the future`,
    hint: 'Click or press Enter to see who had just left. Drag to zoom.',
    minimum: ({ count }: { count: number }, format) => `minimum ${format.number(count)}`,
    axis: ({ count }: { count: number }, format) =>
      format.plural(count, { one: '1 agent', other: `${format.number(count)} agents` }),
    showTable: 'Show as table',
    hideTable: 'Hide table',
    time: 'Time',
    lowest: ({ status }: { status: string }) => `Lowest ${status}`,
    tableEvery: ({ length }: { length: string }) =>
      `One row every ${length}; zoom in for more rows. The last column shows the lowest number before the next row.`,
    tableEach: 'One row for each change in the visible time.',
    tableNothing: 'The visible time is still in the future.',
  },
  attention: {
    note: 'Statuses that lasted longer than their limit. Some may have been set by the system, not by the agent.',
    none: 'No status is over its limit.',
    noneLeft: 'Everything here is acknowledged.',
    over: ({ status, length, limit }: { status: string; length: string; limit: string }) =>
      `${status} ${length} (${limit} limit)`,
    acknowledge: ({ name }: { name: string }) => `Acknowledge ${name}`,
    acknowledgeHint: 'Acknowledge (hides it in this browser)',
    putBack: ({ name }: { name: string }) => `Restore ${name}`,
    hidden: ({ count }: { count: number }, format) => `${format.number(count)} acknowledged`,
    showHidden: 'Show hidden',
    hideHidden: 'Hide again',
    notKept: 'This browser cannot save what you acknowledge. It comes back when you reload the page.',
    thresholds: 'Limits',
    threshold: ({ status }: { status: string }) => `${status}, minutes`,
    thresholdHint: 'Leave empty to use the default.',
    usual: ({ minutes }: { minutes: number }, format) => `default ${format.number(minutes)}`,
    never: 'default none',
    reset: 'Reset to defaults',
    badThreshold: ({ most }: { most: number }, format) =>
      `Enter minutes above 0, up to ${format.number(most)} (one week).`,
  },
  coverage: {
    minimum: ({ status }: { status: string }) => `Minimum agents in ${status}`,
    badMinimum: ({ most }: { most: number }, format) =>
      `Enter a whole number from 1 to ${format.number(most)}, or leave empty.`,
    unset: 'Enter a minimum to list every period with fewer agents.',
    aboveAll: ({ agents }: { agents: number }, format) =>
      format.plural(agents, {
        one: 'There is only 1 agent here, so this minimum is never met.',
        other: `There are only ${format.number(agents)} agents here, so this minimum is never met.`,
      }),
    none: 'Never below the minimum.',
    nothingYet: 'This range is still in the future.',
    sum: ({ count, length }: { count: number; length: string }, format) =>
      format.plural(count, {
        one: `1 period below the minimum, ${length}`,
        other: `${format.number(count)} periods below the minimum, ${length} in total`,
      }),
    period: ({ length, lowest, moment }: { length: string; lowest: number; moment: string }, format) =>
      `${length}, lowest ${format.number(lowest)} at ${moment}`,
    leavers: ({ status, from, to }: { status: string; from: string; to: string }) =>
      `Left ${status} from ${from} to ${to}`,
    noLeavers: ({ status }: { status: string }) => `No drop in ${status} in the 15 minutes before.`,
    leaver: ({ status, moment, length }: { status: string; moment: string; length: string }) =>
      `${status} since ${moment}, for ${length}`,
    leaverBack: ({ status, moment, length }: { status: string; moment: string; length: string }) =>
      `${status} at ${moment}, for ${length}, then back`,
    bringToTop: 'Move to top',
  },
  changes: {
    minimum: 'Minimum status changes within 15 minutes',
    none: 'No agent’s status changed this often.',
    agent: ({ count, start, end }: { count: number; start: string; end: string }, format) =>
      `${format.number(count)} changes from ${start} to ${end}`,
    total: ({ count }: { count: number }, format) => `${format.number(count)} in total`,
  },
  overlaps: {
    minimum: ({ status }: { status: string }) => `Minimum agents in ${status} at once`,
    none: ({ status }: { status: string }) => `Never this many in ${status} at once.`,
    period: ({ length, highest, moment }: { length: string; highest: number; moment: string }, format) =>
      `${length}, peak ${format.number(highest)} at ${moment}`,
    atHighest: ({ status, moment }: { status: string; moment: string }) => `${status} at ${moment}`,
    besides: 'Before or after, in the same period',
  },
  leavers: {
    heading: (
      { count, status, from, to }: { count: number; status: string; from: string; to: string },
      format,
    ) =>
      format.plural(count, {
        one: `On top: the agent who left ${status} from ${from} to ${to}.`,
        other: `On top: the ${format.number(count)} agents who left ${status} from ${from} to ${to}.`,
      }),
    fell: ({ from, to }: { from: number; to: number }, format) =>
      `The count dropped from ${format.number(from)} to ${format.number(to)}.`,
    noAgents: ({ status, moment }: { status: string; moment: string }) =>
      `No drop in ${status} in the 15 minutes before ${moment}, so no agents are listed.`,
    outside: 'That time is still in the future, so no agents are listed.',
    back: 'Back to the default order',
  },
} satisfies Dictionary;

export type InsightsDictionary = typeof insightsEn;
export type InsightsWords = Words<InsightsDictionary>;
