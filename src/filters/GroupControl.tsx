import type { Grouping } from '../domain/filters';
import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { IconButton } from '../ui/IconButton';
import { SelectField } from './SelectField';

const choices: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'none', label: 'None' },
  { value: 'status', label: 'Status' },
  { value: 'letter', label: 'First letter' },
];

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
  const FoldingIcon = folding?.areAllCollapsed === true ? ChevronsUpDown : ChevronsDownUp;
  return (
    <div className="inline-flex items-center gap-0.5">
      <SelectField label="Group by" value={grouping} choices={choices} onChange={onChange} />
      {folding !== undefined && (
        <IconButton
          label={folding.areAllCollapsed ? 'Expand all groups' : 'Collapse all groups'}
          onClick={folding.onToggleAll}
        >
          <FoldingIcon className="size-4" aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
