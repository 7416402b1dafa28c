import type { Dictionary, Translation } from '../dictionary';

/** The wall display. */
export const wallEn = {
  title: 'Wall display',
  leave: 'Leave wall display',
  previous: 'Previous page',
  next: 'Next page',
  stopTurning: 'Stop turning pages',
  turn: 'Turn pages automatically',
  pageOf: '{#number} of {#count}',
  stopped: 'stopped',
  overLimit: 'Over limit',
  isOverLimit: 'over limit',
  continued: '{group}, continued',
  shownOf: '{#count} of {agents}',
  // In place of `Live`, with the time of the data.
  notUpdated: 'Not updated since {time}',
  incomplete: 'Incomplete: agents are missing',
  isIncomplete: 'incomplete',
  notLive: 'Not live: this range is over',
  // On each figure that may not be true any more.
  asOf: 'as of {time}',
  atLeast: '≥ {length}',
  retrying: 'Retrying automatically.',
} as const satisfies Dictionary;

export type WallDictionary = Translation<typeof wallEn>;
