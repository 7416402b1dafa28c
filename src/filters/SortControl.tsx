import { ArrowDownNarrowWide, ArrowDownWideNarrow } from 'lucide-react';
import { type Sort, sortKeys } from '../domain/filters';
import { IconButton } from '../ui/IconButton';
import { usePageWords } from '../words/WordsContext';
import { SelectField } from './SelectField';

export type SortControlProps = {
  readonly sort: Sort;
  readonly onChange: (sort: Sort) => void;
};

/** What the agents are ordered by, and which way. */
export function SortControl({ sort, onChange }: SortControlProps) {
  const words = usePageWords();
  const Icon = sort.isDescending ? ArrowDownWideNarrow : ArrowDownNarrowWide;
  return (
    <div className="inline-flex items-center gap-0.5">
      <SelectField
        label={words.sortBy}
        value={sort.key}
        choices={sortKeys.map((value) => ({ value, label: words.sorts[value] }))}
        onChange={(key) => onChange({ ...sort, key })}
      />
      <IconButton
        label={words.descending}
        hint={sort.isDescending ? words.descendingOrder : words.ascendingOrder}
        aria-pressed={sort.isDescending}
        onClick={() => onChange({ ...sort, isDescending: !sort.isDescending })}
      >
        <Icon className="size-4" aria-hidden />
      </IconButton>
    </div>
  );
}
