import type { PageDictionary } from './en/page';
import type { AddressDictionary } from './en/address';
import type { AgentDictionary } from './en/agent';
import type { InsightsDictionary } from './en/insights';
import type { FrameDictionary } from './en/frame';
import type { HelpDictionary } from './en/help';
import type { NoticesDictionary } from './en/notices';
import type { PickersDictionary } from './en/pickers';
import type { TablesDictionary } from './en/tables';
import type { OutputDictionary } from './en/output';
import type { ToolbarDictionary } from './en/toolbar';
import type { TooltipDictionary } from './en/tooltip';

/** Every area in one language. English has them one by one, as the page needs them; the others come whole. */
export type LanguageDictionaries = {
  readonly page: PageDictionary;
  readonly address: AddressDictionary;
  readonly agent: AgentDictionary;
  readonly insights: InsightsDictionary;
  readonly frame: FrameDictionary;
  readonly help: HelpDictionary;
  readonly notices: NoticesDictionary;
  readonly pickers: PickersDictionary;
  readonly tables: TablesDictionary;
  readonly output: OutputDictionary;
  readonly toolbar: ToolbarDictionary;
  readonly tooltip: TooltipDictionary;
};
