import type { Dictionary, Words } from '../dictionary';

type Count = { readonly count: number };

/** The details of one agent. */
export const agentEn = {
  pin: 'Pin',
  pinned: 'Pinned',
  thisRange: 'This range',
  inDoubt: 'Possible errors',
  drawnThough: ({ doubts }: { doubts: string }) => `Shown and counted, but ${doubts}.`,
  noStatusNow: 'No status now',
  noStatusAtEnd: 'No status at the end',
  since: ({ length }: { length: string }) => `for ${length}`,
  noneInRange: 'No status was reported in this range.',
  changes: 'Changes',
  first: 'First',
  last: 'Last',
  longest: 'Longest',
  showMore: ({ some, count }: Count & { some: number }, format) =>
    `Show ${format.number(some)} more of ${format.number(count)}`,
  percent: ({ percent }: { percent: number }, format) => `${format.number(percent)}%`,
  underOnePercent: (_: object, format) => `<${format.number(1)}%`,
  noSuchDay: 'does not exist in this time zone',
  hoursLong: ({ hours }: { hours: number }, format) => `${format.number(hours)} hours long`,
  notBegun: 'has not started',
  noneReported: 'no status reported',
  lastDays: ({ count }: Count, format) =>
    format.plural(count, { one: 'Last day', other: `Last ${format.number(count)} days` }),
  upTo: ({ days, date }: { days: string; date: string }) => `${days} through ${date}`,
  loading: 'loading',
  notHere: 'not loaded',
  loadingWeek: 'Loading earlier days…',
  waiting: ({ time }: { time: string }) =>
    `Kore.ai call limit reached. Loading resumes automatically in ${time}.`,
  offline: 'You are offline. Loading resumes automatically when the network is back.',
  noEmail: 'This agent has no email address, so other days cannot be loaded.',
  unknown: 'Kore.ai returned no other days for this agent’s email address.',
} satisfies Dictionary;

export type AgentDictionary = typeof agentEn;
export type AgentWords = Words<AgentDictionary>;
