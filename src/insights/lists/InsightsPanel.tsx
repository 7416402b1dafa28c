import { memo, type ReactNode } from 'react';
import { assertNever } from '../../base/assertNever';
import { type AnswerName, answerNames } from '../../domain/filters';
import { Sheet } from '../../ui/Sheet';
import { SidePanel } from '../../ui/SidePanel';
import { TabPanel } from '../../ui/TabPanel';
import { Tabs } from '../../ui/Tabs';
import { useAnswersWords } from '../../words/useAnswersWords';
import { AttentionList, type AttentionListProps } from './AttentionList';
import { ChurnList, type ChurnListProps } from './FrequentChangesList';
import { CollisionList, type CollisionListProps } from './AwayTogetherList';
import { CoverList, type CoverListProps } from './CoverageList';

type Shared = 'words';

export type AnswersPanelProps = Omit<AttentionListProps, Shared> &
  Omit<CoverListProps, Shared> &
  Omit<ChurnListProps, Shared | 'least' | 'onLeastChange'> &
  Omit<CollisionListProps, Shared | 'least' | 'onLeastChange'> & {
    readonly selected: AnswerName;
    readonly onSelect: (name: AnswerName) => void;
    /** From how many changes, and from how many agents away, on it is worth a line. */
    readonly limits: { readonly churn: number; readonly collisions: number };
    readonly onChurnLimitChange: ChurnListProps['onLeastChange'];
    readonly onCollisionLimitChange: CollisionListProps['onLeastChange'];
    /** Whether there is no room beside the timeline. */
    readonly isSheet: boolean;
    readonly onClose: () => void;
    /** Whether the panel was opened just now: true once for each time. */
    readonly takeFocus: () => boolean;
  };

const TABS_ID = 'answers';

/** What a supervisor wants to know without reading every bar: facts, in four lists. */
export const AnswersPanel = memo(function AnswersPanel(props: AnswersPanelProps) {
  const { selected, onSelect, isSheet, onClose, takeFocus } = props;
  const words = useAnswersWords();
  const content = (
    <>
      <div
        className={`sticky top-0 z-10 -mx-4 border-b border-hairline px-3 ${isSheet ? 'bg-raised' : 'bg-surface'}`}
      >
        <Tabs
          label={words.button.title}
          idPrefix={TABS_ID}
          tabs={answerNames.map((id) => ({ id, label: words.tabs[id] }))}
          selectedId={selected}
          onSelect={onSelect}
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
    <SidePanel
      title={words.button.title}
      closeLabel={words.close}
      closeHint={words.closeHint}
      onClose={onClose}
      takeFocus={takeFocus}
    >
      {content}
    </SidePanel>
  );
});

function listOf(props: AnswersPanelProps, words: ReturnType<typeof useAnswersWords>): ReactNode {
  const { selected, limits, onChurnLimitChange, onCollisionLimitChange } = props;
  switch (selected) {
    case 'attention':
      return <AttentionList {...props} words={words} />;
    case 'cover':
      return <CoverList {...props} words={words} />;
    case 'churn':
      return <ChurnList {...props} words={words} least={limits.churn} onLeastChange={onChurnLimitChange} />;
    case 'collisions':
      return (
        <CollisionList
          {...props}
          words={words}
          least={limits.collisions}
          onLeastChange={onCollisionLimitChange}
        />
      );
    default:
      return assertNever(selected);
  }
}
