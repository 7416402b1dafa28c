import type { LanguageDictionaries } from '../languageDictionaries';
import { pageDe } from './page';
import { addressDe } from './address';
import { agentDe } from './agent';
import { insightsDe } from './insights';
import { frameDe } from './frame';
import { helpDe } from './help';
import { noticesDe } from './notices';
import { pickersDe } from './pickers';
import { tablesDe } from './tables';
import { outputDe } from './output';
import { toolbarDe } from './toolbar';
import { tooltipDe } from './tooltip';

export const allDe: LanguageDictionaries = {
  page: pageDe,
  address: addressDe,
  agent: agentDe,
  insights: insightsDe,
  frame: frameDe,
  help: helpDe,
  notices: noticesDe,
  pickers: pickersDe,
  tables: tablesDe,
  output: outputDe,
  toolbar: toolbarDe,
  tooltip: tooltipDe,
};
