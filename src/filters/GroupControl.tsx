import { type Grouping, groupings } from '../domain/filters';
import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { IconButton } from '../ui/IconButton';
import { usePageWords } from '../words/WordsContext';
import { SelectField } from './SelectField';

/** The groups that are shown, as one: all of them can be collapsed and expanded. */
export type GroupFolding = {
  readonly areAllCollapsed: boolean;
  readonly onToggleAll: () => void;
};

export type GroupControlProps = {
  readonly grouping: Grouping;
  /** `undefined` while there are no groups to fold. */
  readonly folding: GroupFolding | undefined;
  readonly onChange: (grouping: Grouping) => void;
};

/** What the agents are grouped by, and a button that folds all groups. */
export function GroupControl({ grouping, folding, onChange }: GroupControlProps) {
  const words = usePageWords();
  const FoldingIcon = folding?.areAllCollapsed === true ? ChevronsUpDown : ChevronsDownUp;
  return (
    <div className="inline-flex items-center gap-0.5">
      <SelectField
        label={words.groupBy}
        value={grouping}
        choices={groupings.map((value) => ({ value, label: words.groupings[value] }))}
        onChange={onChange}
      />
      {folding !== undefined && (
        <IconButton
          label={folding.areAllCollapsed ? words.expandAll : words.collapseAll}
          onClick={folding.onToggleAll}
        >
          <FoldingIcon className="size-4" aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
