import type { Dictionary, Words } from '../dictionary';

type Count = { readonly count: number };

/** The details of one agent. */
export const agentEn = {
  pin: 'Pin',
  pinned: 'Pinned',
  close: 'Close',
  closeHint: 'Close (Esc)',
  thisRange: 'This range',
  inDoubt: 'In doubt',
  drawnThough: ({ doubts }: { doubts: string }) => `Drawn and counted, though ${doubts}.`,
  spans: ({ count }: Count, say) => say.plural(count, { one: '1 span', other: `${say.number(count)} spans` }),
  noStatusNow: 'No status now',
  noStatusAtEnd: 'No status at the end',
  since: ({ length }: { length: string }) => `for ${length}`,
  noneInRange: 'No status was reported in this range.',
  changes: 'Changes',
  first: 'First',
  last: 'Last',
  longest: 'Longest',
  show: 'Show it in the timeline',
  showMore: ({ some, count }: Count & { some: number }, say) =>
    `Show ${say.number(some)} more of ${say.number(count)}`,
  doubtful: ({ doubts }: { doubts: string }) => `Doubtful: ${doubts}`,
  percent: ({ percent }: { percent: number }, say) => `${say.number(percent)} %`,
  underOnePercent: (_: object, say) => `<${say.number(1)} %`,
  noSuchDay: 'did not happen in this zone',
  hoursLong: ({ hours }: { hours: number }, say) => `${say.number(hours)} h long`,
  notBegun: 'has not begun',
  noneReported: 'no status reported',
  lastDays: ({ count }: Count, say) =>
    say.plural(count, { one: 'Last day', other: `Last ${say.number(count)} days` }),
  upTo: ({ days, date }: { days: string; date: string }) => `${days} up to ${date}`,
  loading: 'loading',
  notHere: 'not here',
  loadingWeek: 'Loading the days before…',
  waiting: ({ time }: { time: string }) =>
    `Waiting for the account’s call budget; goes on by itself in ${time}.`,
  offline: 'You are offline. The page goes on by itself once the network is back.',
  noEmail: 'This agent has no e-mail address, and other days can only be asked for by one.',
  unknown: 'Kore.ai returned no other days for this agent’s e-mail address.',
} satisfies Dictionary;

export type AgentDictionary = typeof agentEn;
export type AgentWords = Words<AgentDictionary>;
