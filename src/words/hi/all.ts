import type { LanguageDictionaries } from '../languageDictionaries';
import { pageHi } from './page';
import { addressHi } from './address';
import { agentHi } from './agent';
import { answersHi } from './insights';
import { frameHi } from './frame';
import { helpHi } from './help';
import { noticesHi } from './notices';
import { pickersHi } from './pickers';
import { tablesHi } from './tables';
import { takeAwayHi } from './output';
import { toolbarHi } from './toolbar';
import { tooltipHi } from './tooltip';

export const allHi: LanguageDictionaries = {
  page: pageHi,
  address: addressHi,
  agent: agentHi,
  answers: answersHi,
  frame: frameHi,
  help: helpHi,
  notices: noticesHi,
  pickers: pickersHi,
  tables: tablesHi,
  takeAway: takeAwayHi,
  toolbar: toolbarHi,
  tooltip: tooltipHi,
};
