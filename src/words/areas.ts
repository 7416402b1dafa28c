import { lazyWords } from './lazyWords';

// Every area is a file of its own in the build. To add one: its dictionaries, its name in `LanguageDictionaries`, a line here.

export const useAddressWords = lazyWords('address', () => import('./en/address'));
export const useAgentWords = lazyWords('agent', () => import('./en/agent'));
export const useFailuresWords = lazyWords('failures', () => import('./en/failures'));
export const useFrameWords = lazyWords('frame', () => import('./en/frame'));
export const useGuideWords = lazyWords('guide', () => import('./en/guide'));
export const useHelpWords = lazyWords('help', () => import('./en/help'));
export const useInsightsWords = lazyWords('insights', () => import('./en/insights'));
export const useNoticesWords = lazyWords('notices', () => import('./en/notices'));
export const useOutputWords = lazyWords('output', () => import('./en/output'));
export const usePickersWords = lazyWords('pickers', () => import('./en/pickers'));
export const useTablesWords = lazyWords('tables', () => import('./en/tables'));
export const useTimelineWords = lazyWords('timeline', () => import('./en/timeline'));
export const useWallWords = lazyWords('wall', () => import('./en/wall'));
