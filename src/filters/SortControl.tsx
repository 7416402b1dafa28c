import { ArrowDownNarrowWide, ArrowDownWideNarrow } from 'lucide-react';
import type { Sort, SortKey } from '../domain/filters';
import { IconButton } from '../ui/IconButton';
import { SelectField } from './SelectField';

const choices: readonly { readonly value: SortKey; readonly label: string }[] = [
  { value: 'name', label: 'Name' },
  { value: 'status', label: 'Current status' },
  { value: 'since', label: 'Time in status' },
  { value: 'first', label: 'First seen' },
];

export type SortControlProps = {
  readonly sort: Sort;
  readonly onChange: (sort: Sort) => void;
};

/** What the agents are ordered by, and which way. */
export function SortControl({ sort, onChange }: SortControlProps) {
  const Icon = sort.isDescending ? ArrowDownWideNarrow : ArrowDownNarrowWide;
  return (
    <div className="inline-flex items-center gap-0.5">
      <SelectField
        label="Sort by"
        value={sort.key}
        choices={choices}
        onChange={(key) => onChange({ ...sort, key })}
      />
      <IconButton
        label="Descending"
        hint={sort.isDescending ? 'Descending order' : 'Ascending order'}
        aria-pressed={sort.isDescending}
        onClick={() => onChange({ ...sort, isDescending: !sort.isDescending })}
      >
        <Icon className="size-4" aria-hidden />
      </IconButton>
    </div>
  );
}
