import type { LanguageDictionaries } from '../languageDictionaries';
import { pageDe } from './page';
import { addressDe } from './address';
import { agentDe } from './agent';
import { answersDe } from './insights';
import { frameDe } from './frame';
import { helpDe } from './help';
import { noticesDe } from './notices';
import { pickersDe } from './pickers';
import { tablesDe } from './tables';
import { takeAwayDe } from './output';
import { toolbarDe } from './toolbar';
import { tooltipDe } from './tooltip';

export const allDe: LanguageDictionaries = {
  page: pageDe,
  address: addressDe,
  agent: agentDe,
  answers: answersDe,
  frame: frameDe,
  help: helpDe,
  notices: noticesDe,
  pickers: pickersDe,
  tables: tablesDe,
  takeAway: takeAwayDe,
  toolbar: toolbarDe,
  tooltip: tooltipDe,
};
