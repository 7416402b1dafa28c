import { lazyWords } from './lazyWords';

// Every area is a file of its own in the build. To add one: its dictionaries, its name in `LanguageDictionaries`, a line here.

/** The texts about what is wrong with an address or a date. */
export const useAddressWords = lazyWords('address', async () => ({
  address: (await import('./en/address')).addressEn,
}));

/** The texts of one agent’s details. */
export const useAgentWords = lazyWords('agent', async () => ({
  agent: (await import('./en/agent')).agentEn,
}));

/** The texts of a page in a frame. */
export const useFrameWords = lazyWords('frame', async () => ({
  frame: (await import('./en/frame')).frameEn,
}));

/** The texts of the help sheet. */
export const useHelpWords = lazyWords('help', async () => ({ help: (await import('./en/help')).helpEn }));

/** The texts of the staffing chart and of the insights. */
export const useInsightsWords = lazyWords('insights', async () => ({
  insights: (await import('./en/insights')).insightsEn,
}));

/** The texts of what is wrong, waited for or in doubt. */
export const useNoticesWords = lazyWords('notices', async () => ({
  notices: (await import('./en/notices')).noticesEn,
}));

/** The texts of the page’s header, of exports and of saved views. */
export const useOutputWords = lazyWords('output', async () => ({
  output: (await import('./en/output')).outputEn,
}));

/** The texts of the lists to select from. */
export const usePickersWords = lazyWords('pickers', async () => ({
  pickers: (await import('./en/pickers')).pickersEn,
}));

/** The texts of the tables. */
export const useTablesWords = lazyWords('tables', async () => ({
  tables: (await import('./en/tables')).tablesEn,
}));

/** The texts of the buttons below the timeline. */
export const useToolbarWords = lazyWords('toolbar', async () => ({
  toolbar: (await import('./en/toolbar')).toolbarEn,
}));

/** The texts of the tooltip of a span. */
export const useTooltipWords = lazyWords('tooltip', async () => ({
  tooltip: (await import('./en/tooltip')).tooltipEn,
}));
