import type { LanguageDictionaries } from '../languageDictionaries';
import { pageAr } from './page';
import { addressAr } from './address';
import { agentAr } from './agent';
import { insightsAr } from './insights';
import { frameAr } from './frame';
import { helpAr } from './help';
import { noticesAr } from './notices';
import { pickersAr } from './pickers';
import { tablesAr } from './tables';
import { outputAr } from './output';
import { toolbarAr } from './toolbar';
import { tooltipAr } from './tooltip';

export const allAr: LanguageDictionaries = {
  page: pageAr,
  address: addressAr,
  agent: agentAr,
  insights: insightsAr,
  frame: frameAr,
  help: helpAr,
  notices: noticesAr,
  pickers: pickersAr,
  tables: tablesAr,
  output: outputAr,
  toolbar: toolbarAr,
  tooltip: tooltipAr,
};
