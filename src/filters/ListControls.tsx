import { ArrowDownNarrowWide, ArrowDownWideNarrow, ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { groupings, rowSizes, sortKeys } from '../domain/filters';
import { IconButton } from '../ui/IconButton';
import { usePageWords } from '../words/WordsContext';
import { SelectField } from './SelectField';
import { useFilterBar } from './useFilterBar';

/** What the agents are ordered by, and which way. */
export function SortControl() {
  const { filters, onChange } = useFilterBar();
  const { sort } = filters;
  const words = usePageWords();
  const Icon = sort.isDescending ? ArrowDownWideNarrow : ArrowDownNarrowWide;
  return (
    <div className="inline-flex items-center gap-0.5">
      <SelectField
        label={words.sortBy}
        value={sort.key}
        choices={sortKeys.map((value) => ({ value, label: words.sorts[value] }))}
        onChange={(key) => onChange({ sort: { ...sort, key } }, 'push')}
      />
      <IconButton
        label={words.descending}
        hint={sort.isDescending ? words.descendingOrder : words.ascendingOrder}
        aria-pressed={sort.isDescending}
        onClick={() => onChange({ sort: { ...sort, isDescending: !sort.isDescending } }, 'push')}
      >
        <Icon className="size-4" aria-hidden />
      </IconButton>
    </div>
  );
}

/** How much room each agent has on the timeline; nothing in another view. */
export function RowSizeControl() {
  const { filters, onChange } = useFilterBar();
  const words = usePageWords();
  if (filters.view !== 'timeline') return null;
  return (
    <SelectField
      label={words.rows}
      value={filters.rowSize}
      choices={rowSizes.map((value) => ({ value, label: words.rowSizes[value] }))}
      onChange={(rowSize) => onChange({ rowSize }, 'push')}
    />
  );
}

/** What the agents are grouped by, and a button that folds all groups. */
export function GroupControl() {
  const { filters, folding, teams, onChange } = useFilterBar();
  const words = usePageWords();
  const hasTeams = teams !== undefined && teams.list.length > 0;
  const offered = groupings.filter((value) => value !== 'team' || hasTeams || filters.grouping === 'team');
  const FoldingIcon = folding?.areAllCollapsed === true ? ChevronsUpDown : ChevronsDownUp;
  return (
    <div className="inline-flex items-center gap-0.5">
      <SelectField
        label={words.groupBy}
        value={filters.grouping}
        choices={offered.map((value) => ({ value, label: words.groupings[value] }))}
        onChange={(grouping) => onChange({ grouping }, 'push')}
      />
      {folding !== undefined && (
        <IconButton
          label={folding.areAllCollapsed ? words.expandAll : words.collapseAll}
          onClick={folding.onToggleAll}
        >
          <FoldingIcon className="size-4" aria-hidden />
        </IconButton>
      )}
      {/* Its room is kept, so that nothing moves when another grouping is chosen. */}
      {folding === undefined && filters.view === 'timeline' && <span className="w-8" />}
    </div>
  );
}
