import type { Dictionary, Translation, Words } from '../dictionary';

/** The details of one agent. */
export const agentEn = {
  pin: 'Pin',
  pinned: 'Pinned',
  thisRange: 'This range',
  inDoubt: 'Possible errors',
  drawnThough: 'Shown and counted, but {doubts}.',
  noStatusNow: 'No status now',
  noStatusAtEnd: 'No status at the end',
  since: 'for {length}',
  noneInRange: 'No status was reported in this range.',
  changes: 'Changes',
  first: 'First',
  last: 'Last',
  longest: 'Longest',
  showMore: 'Show {#some} more of {#count}',
  percent: '{#percent}%',
  underOnePercent: '<{#percent}%',
  noSuchDay: 'does not exist in this time zone',
  hoursLong: '{#hours} hours long',
  notBegun: 'has not started',
  noneReported: 'no status reported',
  lastDays: { one: 'Last day', other: 'Last {#count} days' },
  upTo: '{days} through {date}',
  loading: 'loading',
  notHere: 'not loaded',
  loadingWeek: 'Loading earlier days…',
  offline: 'You are offline. Loading resumes automatically when the network is back.',
  noEmail: 'This agent has no email address, so other days cannot be loaded.',
  unknown: 'Kore.ai returned no other days for this agent’s email address.',
} as const satisfies Dictionary;

export type AgentDictionary = Translation<typeof agentEn>;
export type AgentWords = Words<typeof agentEn>;
