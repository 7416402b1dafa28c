import type { Dictionary, Words } from '../dictionary';

/** The staffing chart and the lists of answers beside the timeline. */
export const insightsEn = {
  button: {
    title: 'Answers',
    named: ({ count }: { count: number }, say) =>
      say.plural(count, {
        one: 'Answers: 1 stretch needs attention',
        other: `Answers: ${say.number(count)} stretches need attention`,
      }),
  },
  tabs: { attention: 'Attention', coverage: 'Cover', changes: 'Churn', overlaps: 'Collisions' },
  close: 'Close',
  closeHint: 'Close (Esc)',
  showMore: ({ count }: { count: number }, say) => `Show ${say.number(count)} more`,
  showInTimeline: 'Show it in the timeline',
  ongoing: 'ongoing',
  noStatus: 'no status',
  range: ({ start, end }: { start: string; end: string }) => `${start} – ${end}`,
  staffing: {
    toggle: 'Staffing',
    title: 'Agents by status over time',
    moment: 'Moment in the staffing chart',
    count: ({ status, count }: { status: string; count: number }, say) => `${status} ${say.number(count)}`,
    at: ({ moment, counts }: { moment: string; counts: string }) => `${moment}: ${counts}`,
    notYet: ({ moment }: { moment: string }) => `${moment}: has not happened yet`,
    hint: 'Click or Enter: who had just left. Drag: zoom.',
    floor: ({ count }: { count: number }, say) => `at least ${say.number(count)}`,
    axis: ({ count }: { count: number }, say) =>
      say.plural(count, { one: '1 agent', other: `${say.number(count)} agents` }),
    showTable: 'Show as table',
    hideTable: 'Hide table',
    time: 'Time',
    noStatus: 'No status',
    lowest: ({ status }: { status: string }) => `Least ${status}`,
    tableEvery: ({ length }: { length: string }) =>
      `A row every ${length} of what is visible. The last column has the lowest number up to the next row; zoom in for more rows.`,
    tableEach: 'A row for each change in what is visible.',
    tableNothing: 'Nothing of what is visible has happened yet.',
  },
  attention: {
    note: 'What lasted longer than the threshold of its status. A status may have been set by the system: it need not have been anyone’s choice.',
    none: 'Nothing lasted longer than its threshold.',
    noneLeft: 'Everything here is acknowledged.',
    over: ({ status, length, over, threshold }: OverValues) =>
      `${status} for ${length}, ${over} over ${threshold}`,
    acknowledge: ({ name }: { name: string }) => `Acknowledge ${name}`,
    acknowledgeHint: 'Acknowledge: hide it in this browser',
    putBack: ({ name }: { name: string }) => `Put ${name} back`,
    hidden: ({ count }: { count: number }, say) => `${say.number(count)} acknowledged`,
    showHidden: 'Show hidden',
    hideHidden: 'Hide them again',
    notKept:
      'This browser keeps nothing for this page: what you acknowledge comes back when it is loaded again.',
    thresholds: 'Thresholds',
    threshold: ({ status }: { status: string }) => `${status}, minutes`,
    thresholdHint: 'Empty stands for the usual one.',
    usual: ({ minutes }: { minutes: number }, say) => `usually ${say.number(minutes)}`,
    never: 'usually none',
    reset: 'Back to the usual thresholds',
    badThreshold: ({ most }: { most: number }, say) =>
      `A number of minutes above 0, up to ${say.number(most)} (a week).`,
  },
  cover: {
    floor: ({ status }: { status: string }) => `At least this many ${status}`,
    badFloor: ({ most }: { most: number }, say) =>
      `A whole number from 1 to ${say.number(most)}, or nothing.`,
    unset: 'Say how many agents there should be at least; every stretch with fewer is listed here.',
    aboveAll: ({ agents }: { agents: number }, say) =>
      say.plural(agents, {
        one: 'There is only 1 agent here, so no moment can reach this.',
        other: `There are only ${say.number(agents)} agents here, so no moment can reach this.`,
      }),
    none: 'At no moment were there fewer.',
    nothingYet: 'Nothing of this range has happened yet.',
    sum: ({ count, length }: { count: number; length: string }, say) =>
      say.plural(count, {
        one: `1 stretch below, ${length}`,
        other: `${say.number(count)} stretches below, ${length} in all`,
      }),
    stretch: ({ length, lowest, moment }: { length: string; lowest: number; moment: string }, say) =>
      `${length}, lowest ${say.number(lowest)} at ${moment}`,
    leavers: ({ status, from, to }: { status: string; from: string; to: string }) =>
      `Left ${status} from ${from} to ${to}`,
    noLeavers: ({ status }: { status: string }) =>
      `In the quarter of an hour before, the number of ${status} did not fall.`,
    leaver: ({ status, moment, length }: { status: string; moment: string; length: string }) =>
      `${status} since ${moment}, for ${length}`,
    leaverBack: ({ status, moment, length }: { status: string; moment: string; length: string }) =>
      `${status} at ${moment}, for ${length}, then back`,
    bringToTop: 'Bring them to the top',
  },
  churn: {
    least: 'Changes of status within 15 minutes, at least',
    badLeast: ({ most }: { most: number }, say) => `A whole number from 2 to ${say.number(most)}.`,
    none: 'Nobody’s status changed so often.',
    agent: ({ count, start, end }: { count: number; start: string; end: string }, say) =>
      `${say.number(count)} changes from ${start} to ${end}`,
    total: ({ count }: { count: number }, say) => `${say.number(count)} in all`,
  },
  collisions: {
    least: ({ status }: { status: string }) => `Agents ${status} at once, at least`,
    badLeast: ({ most }: { most: number }, say) => `A whole number from 2 to ${say.number(most)}.`,
    none: ({ status }: { status: string }) => `At no moment were so many ${status} at once.`,
    stretch: ({ length, highest, moment }: { length: string; highest: number; moment: string }, say) =>
      `${length}, most ${say.number(highest)} at ${moment}`,
    atHighest: ({ status, moment }: { status: string; moment: string }) => `${status} at ${moment}`,
    besides: 'Before or after, in the same stretch',
  },
  leaversAt: {
    heading: (
      { count, status, from, to }: { count: number; status: string; from: string; to: string },
      say,
    ) =>
      say.plural(count, {
        one: `First the agent who left ${status} from ${from} to ${to}.`,
        other: `First the ${say.number(count)} agents who left ${status} from ${from} to ${to}.`,
      }),
    fell: ({ from, to }: { from: number; to: number }, say) =>
      `The number went from ${say.number(from)} to ${say.number(to)}.`,
    nobody: ({ status, moment }: { status: string; moment: string }) =>
      `In the quarter of an hour before ${moment}, the number of ${status} did not fall: nobody is named.`,
    outside: 'That moment has not happened yet: nobody is named.',
    back: 'Back to the usual order',
  },
} satisfies Dictionary;

type OverValues = { status: string; length: string; over: string; threshold: string };

export type InsightsDictionary = typeof insightsEn;
export type InsightsWords = Words<InsightsDictionary>;
