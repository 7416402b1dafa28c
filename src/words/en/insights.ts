import type { Dictionary, Translation, Words } from '../dictionary';

/** The staffing chart and the insights beside the timeline. */
export const insightsEn = {
  button: {
    title: 'Insights',
    named: {
      one: 'Insights: 1 needs attention',
      other: 'Insights: {#count} need attention',
    },
  },
  tabs: {
    attention: 'Attention',
    coverage: 'Coverage',
    changes: 'Frequent changes',
    overlaps: 'Away at the same time',
  },
  showMore: 'Show {#count} more',
  badNumber: 'Enter a whole number from 2 to {#most}.',
  noStatus: 'no status',
  staffing: {
    toggle: 'Staffing',
    title: 'Agents by status over time',
    moment: 'Time in the staffing chart',
    count: '{status} {#count}',
    at: '{moment}: {counts}',
    notYet: '{moment}: still in the future',
    hint: 'Click or press Enter to see who had just left. Drag to zoom.',
    minimum: 'minimum {#count}',
    showTable: 'Show as table',
    hideTable: 'Hide table',
    time: 'Time',
    lowest: 'Lowest {status}',
    tableEvery:
      'One row every {length}; zoom in for more rows. The last column shows the lowest number before the next row.',
    tableEach: 'One row for each change in the visible time.',
    tableNothing: 'The visible time is still in the future.',
  },
  attention: {
    note: 'Statuses that lasted longer than their limit. Some may have been set by the system, not by the agent.',
    none: 'No status is over its limit.',
    noneLeft: 'Everything here is acknowledged.',
    over: '{status} {length} ({limit} limit)',
    acknowledge: 'Acknowledge {name}',
    acknowledgeHint: 'Acknowledge (hides it in this browser)',
    putBack: 'Restore {name}',
    hidden: '{#count} acknowledged',
    showHidden: 'Show hidden',
    hideHidden: 'Hide again',
    notKept: 'This browser cannot save what you acknowledge. It comes back when you reload the page.',
    thresholds: 'Limits',
    threshold: '{status}, minutes',
    thresholdHint: 'Leave empty to use the default. Reasons with a limit of their own keep it.',
    usual: 'default {#minutes}',
    never: 'default none',
    reset: 'Reset to defaults',
    badThreshold: 'Enter minutes above 0, up to {#most} (one week).',
    now: 'Now',
    noneNow: 'No ongoing status is over its limit.',
    earlier: 'Earlier',
    earlierCount: {
      one: '1 over its limit, already finished',
      other: '{#count} over their limit, already finished',
    },
  },
  coverage: {
    minimum: 'Minimum agents in {status}',
    badMinimum: 'Enter a whole number from 1 to {#most}, or leave empty.',
    unset: 'Enter a minimum to list every period with fewer agents.',
    aboveAll: {
      one: 'There is only 1 agent here, so this minimum is never met.',
      other: 'There are only {#count} agents here, so this minimum is never met.',
    },
    none: 'Never below the minimum.',
    nothingYet: 'This range is still in the future.',
    sum: {
      one: '1 period below the minimum, {length}',
      other: '{#count} periods below the minimum, {length} in total',
    },
    period: '{length}, lowest {#lowest} at {moment}',
    leavers: 'Left {status} from {from} to {to}',
    noLeavers: 'No drop in {status} in the 15 minutes before.',
    leaver: '{status} since {moment}, for {length}',
    leaverBack: '{status} at {moment}, for {length}, then back',
    bringToTop: 'Move to top',
  },
  changes: {
    minimum: 'Minimum status changes within 15 minutes',
    none: 'No agent’s status changed this often.',
    agent: '{#count} changes from {start} to {end}',
    total: '{#count} in total',
  },
  overlaps: {
    minimum: 'Minimum agents in {status} at once',
    none: 'Never this many in {status} at once.',
    period: '{length}, peak {#highest} at {moment}',
    atHighest: '{status} at {moment}',
    besides: 'Before or after, in the same period',
  },
  leavers: {
    heading: {
      one: 'On top: the agent who left {status} from {from} to {to}.',
      other: 'On top: the {#count} agents who left {status} from {from} to {to}.',
    },
    fell: 'The count dropped from {#from} to {#to}.',
    noAgents: 'No drop in {status} in the 15 minutes before {moment}, so no agents are listed.',
    outside: 'That time is still in the future, so no agents are listed.',
    back: 'Back to the default order',
  },
} as const satisfies Dictionary;

export type InsightsDictionary = Translation<typeof insightsEn>;
export type InsightsWords = Words<typeof insightsEn>;
