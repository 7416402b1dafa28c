import type { Dictionary, Words } from '../dictionary';

/** What the first paint needs. */
export const pageEn = {
  documentTitle: 'Agent status timeline',
  title: 'Agent status',
  view: 'View',
  views: { timeline: 'Timeline', table: 'Table', totals: 'Totals' },
  demo: 'Demo data',
  demoHint: 'These agents are made up. Set the KORE_ variables to see your own.',
  refresh: 'Refresh',
  helpTitle: 'Keys and gestures',
} satisfies Dictionary;

export type PageDictionary = typeof pageEn;
export type PageWords = Words<PageDictionary>;
