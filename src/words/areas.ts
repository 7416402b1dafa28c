import { lazyWords } from './lazyWords';

// Every area is a file of its own in the build. To add one: its dictionaries, its name in `LanguageDictionaries`, a line here.

/** The texts about what is wrong with an address or a date. */
export const useAddressWords = lazyWords('address', () => import('./en/address'));

/** The texts of one agent’s details. */
export const useAgentWords = lazyWords('agent', () => import('./en/agent'));

/** The texts of a page in a frame. */
export const useFrameWords = lazyWords('frame', () => import('./en/frame'));

/** The texts of the help sheet. */
export const useHelpWords = lazyWords('help', () => import('./en/help'));

/** The texts of the staffing chart and of the insights. */
export const useInsightsWords = lazyWords('insights', () => import('./en/insights'));

/** The texts of what is wrong, waited for or in doubt. */
export const useNoticesWords = lazyWords('notices', () => import('./en/notices'));

/** The texts of the page’s header, of exports and of saved views. */
export const useOutputWords = lazyWords('output', () => import('./en/output'));

/** The texts of the lists to select from. */
export const usePickersWords = lazyWords('pickers', () => import('./en/pickers'));

/** The texts of the tables. */
export const useTablesWords = lazyWords('tables', () => import('./en/tables'));

/** The texts of the buttons below the timeline. */
export const useToolbarWords = lazyWords('toolbar', () => import('./en/toolbar'));

/** The texts of the tooltip of a span. */
export const useTooltipWords = lazyWords('tooltip', () => import('./en/tooltip'));
