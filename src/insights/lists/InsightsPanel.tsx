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

type Shared = 'words';

export type InsightsPanelProps = Omit<AttentionListProps, Shared> &
  Omit<CoverageListProps, Shared> &
  Omit<FrequentChangesListProps, Shared | 'least' | 'onLeastChange'> &
  Omit<AwayTogetherListProps, Shared | 'least' | 'onLeastChange'> & {
    readonly selected: InsightName;
    readonly onSelect: (name: InsightName) => void;
    /** The least number of changes, and of agents away at the same time, that is listed. */
    readonly limits: { readonly changes: number; readonly overlaps: number };
    readonly onChangesLimitChange: FrequentChangesListProps['onLeastChange'];
    readonly onOverlapsLimitChange: AwayTogetherListProps['onLeastChange'];
    /** Shown as a sheet, where there is no room beside the timeline. */
    readonly isSheet: boolean;
    readonly onClose: () => void;
    /** True once after each opening of the panel: it then takes the focus. */
    readonly takeFocus: () => boolean;
  };

const TABS_ID = 'insights';

/** Four lists of facts that a supervisor would otherwise have to read off the bars. */
export function InsightsPanel(props: InsightsPanelProps) {
  const { selected, onSelect, isSheet, onClose, takeFocus } = props;
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
      </div>
      <TabPanel idPrefix={TABS_ID} selectedId={selected}>
        {listOf(props, words)}
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

function listOf(props: InsightsPanelProps, words: ReturnType<typeof useInsightsWords>): ReactNode {
  const { selected, limits, onChangesLimitChange, onOverlapsLimitChange } = props;
  switch (selected) {
    case 'attention':
      return <AttentionList {...props} words={words} />;
    case 'coverage':
      return <CoverageList {...props} words={words} />;
    case 'changes':
      return (
        <FrequentChangesList
          {...props}
          words={words}
          least={limits.changes}
          onLeastChange={onChangesLimitChange}
        />
      );
    case 'overlaps':
      return (
        <AwayTogetherList
          {...props}
          words={words}
          least={limits.overlaps}
          onLeastChange={onOverlapsLimitChange}
        />
      );
    default:
      return assertNever(selected);
  }
}
