import type { LanguageDictionaries } from '../languageDictionaries';
import { pageEs } from './page';
import { addressEs } from './address';
import { agentEs } from './agent';
import { insightsEs } from './insights';
import { frameEs } from './frame';
import { helpEs } from './help';
import { noticesEs } from './notices';
import { pickersEs } from './pickers';
import { tablesEs } from './tables';
import { outputEs } from './output';
import { toolbarEs } from './toolbar';
import { tooltipEs } from './tooltip';

export const allEs: LanguageDictionaries = {
  page: pageEs,
  address: addressEs,
  agent: agentEs,
  insights: insightsEs,
  frame: frameEs,
  help: helpEs,
  notices: noticesEs,
  pickers: pickersEs,
  tables: tablesEs,
  output: outputEs,
  toolbar: toolbarEs,
  tooltip: tooltipEs,
};
