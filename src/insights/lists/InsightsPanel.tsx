import type { ReactNode } from 'react';
import { assertNever } from '../../base/assertNever';
import { type InsightName, insightNames } from '../../domain/filters';
import { Sheet } from '../../ui/Sheet';
import { SidePanel } from '../../ui/SidePanel';
import { TabPanel, Tabs } from '../../ui/Tabs';
import { useInsightsWords } from '../../words/areas';
import { AttentionList, type AttentionListProps } from './AttentionList';
import { FrequentChangesList, type FrequentChangesListProps } from './FrequentChangesList';
import { AwayTogetherList, type AwayTogetherListProps } from './AwayTogetherList';
import { CoverageList, type CoverageListProps } from './CoverageList';

export type InsightsPanelProps = AttentionListProps &
  CoverageListProps &
  FrequentChangesListProps &
  AwayTogetherListProps & {
    readonly selected: InsightName;
    readonly onSelect: (name: InsightName) => void;
    /** Shown as a sheet, where there is no room beside the timeline. */
    readonly isSheet: boolean;
    readonly onClose: () => void;
    /** What has to be said of all of them. */
    readonly note: ReactNode;
    /** True once after each opening of the panel: it then takes the focus. */
    readonly takeFocus: () => boolean;
  };

const TABS_ID = 'insights';

/** Four lists of facts that a supervisor would otherwise have to read off the bars. */
export function InsightsPanel(props: InsightsPanelProps) {
  const { selected, onSelect, isSheet, onClose, note, takeFocus } = props;
  const words = useInsightsWords();
  const content = (
    <>
      <div
        className={`sticky top-0 z-10 -mx-4 border-b border-hairline px-3 ${isSheet ? 'bg-raised' : 'bg-surface'}`}
      >
        <Tabs
          label={words.button.title}
          idPrefix={TABS_ID}
          tabs={insightNames.map((id) => ({ id, label: words.tabs[id] }))}
          selectedId={selected}
          onSelect={onSelect}
          canWrap
        />
        <div className="px-1 text-muted empty:hidden">{note}</div>
      </div>
      <TabPanel idPrefix={TABS_ID} selectedId={selected}>
        {listOf(props)}
      </TabPanel>
    </>
  );
  return isSheet ? (
    <Sheet title={words.button.title} isOpen onClose={onClose}>
      {content}
    </Sheet>
  ) : (
    <SidePanel title={words.button.title} onClose={onClose} takeFocus={takeFocus}>
      {content}
    </SidePanel>
  );
}

function listOf(props: InsightsPanelProps): ReactNode {
  switch (props.selected) {
    case 'attention':
      return <AttentionList {...props} />;
    case 'coverage':
      return <CoverageList {...props} />;
    case 'changes':
      return <FrequentChangesList {...props} />;
    case 'overlaps':
      return <AwayTogetherList {...props} />;
    default:
      return assertNever(props.selected);
  }
}
