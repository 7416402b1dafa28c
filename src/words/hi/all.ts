import type { LanguageDictionaries } from '../languageDictionaries';
import { pageHi } from './page';
import { addressHi } from './address';
import { agentHi } from './agent';
import { insightsHi } from './insights';
import { frameHi } from './frame';
import { helpHi } from './help';
import { noticesHi } from './notices';
import { pickersHi } from './pickers';
import { tablesHi } from './tables';
import { outputHi } from './output';
import { toolbarHi } from './toolbar';
import { tooltipHi } from './tooltip';

export const allHi: LanguageDictionaries = {
  page: pageHi,
  address: addressHi,
  agent: agentHi,
  insights: insightsHi,
  frame: frameHi,
  help: helpHi,
  notices: noticesHi,
  pickers: pickersHi,
  tables: tablesHi,
  output: outputHi,
  toolbar: toolbarHi,
  tooltip: tooltipHi,
};
