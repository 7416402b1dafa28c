import { ArrowDownNarrowWide, ArrowDownWideNarrow, ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { type Grouping, groupings, type RowSize, rowSizes, type Sort, sortKeys } from '../domain/filters';
import { IconButton } from '../ui/IconButton';
import { languageNames, languages, tagOf } from '../words/languages';
import { usePageWords, useLocaleFormat } from '../words/WordsContext';
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

export type RowSizeControlProps = {
  readonly rowSize: RowSize;
  readonly onChange: (rowSize: RowSize) => void;
};

/** How much room each agent has on the timeline. */
export function RowSizeControl({ rowSize, onChange }: RowSizeControlProps) {
  const words = usePageWords();
  const choices = rowSizes.map((value) => ({ value, label: words.rowSizes[value] }));
  return <SelectField label={words.rows} value={rowSize} choices={choices} onChange={onChange} />;
}

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

const languageChoices = languages.map((value) => ({ value, label: languageNames[value], language: value }));

/** The page's language, for where the header has no room for it. */
export function LanguageField({ onChange }: { readonly onChange: (language: string) => void }) {
  const words = usePageWords();
  const { language } = useLocaleFormat();
  return (
    <SelectField
      label={words.language}
      value={language}
      choices={languageChoices}
      onChange={(chosen) => onChange(tagOf(chosen, navigator.languages))}
    />
  );
}
