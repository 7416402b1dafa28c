import type { ReactNode } from 'react';
import { type TotalsDetail, type TotalsSubject, totalsSubjects } from '../../domain/filters';
import { useTablesWords } from '../../words/areas';
import { lengthForms, type TotalsOptions } from './totalsColumns';

/** Selects what the totals have a row for, their columns, and how lengths are formatted. */
export function TotalsToolbar({
  by,
  onBy,
  detail,
  onDetail,
  options,
  onOptions,
}: {
  readonly by: TotalsSubject;
  /** `undefined` where there is nothing to choose. */
  readonly onBy: ((by: TotalsSubject) => void) | undefined;
  readonly detail: TotalsDetail;
  readonly onDetail: (detail: TotalsDetail) => void;
  readonly options: TotalsOptions;
  readonly onOptions: (options: TotalsOptions) => void;
}) {
  const words = useTablesWords();
  const isFull = detail === 'full';
  return (
    <div
      role="group"
      aria-label={words.columnsGroup}
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline px-4 py-1"
    >
      {onBy !== undefined && (
        <Choice label={words.by} names={totalsSubjects} labels={words.subjects} value={by} onChoose={onBy} />
      )}
      <Check isChecked={isFull} onCheck={(isChecked) => onDetail(isChecked ? 'full' : 'plain')}>
        {words.moreColumns}
      </Check>
      {isFull && (
        <>
          <Choice
            label={words.show}
            names={lengthForms}
            labels={words.lengthForms}
            value={options.form}
            onChoose={(form) => onOptions({ ...options, form })}
          />
          <Check
            isChecked={options.hasSecondaries}
            onCheck={(hasSecondaries) => onOptions({ ...options, hasSecondaries })}
          >
            {words.secondaries}
          </Check>
          <Check isChecked={options.isRaw} onCheck={(isRaw) => onOptions({ ...options, isRaw })}>
            {words.raw}
          </Check>
        </>
      )}
    </div>
  );
}

function Choice<Name extends string>({
  label,
  names,
  labels,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly value: Name;
  readonly onChoose: (name: Name) => void;
}) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <span className="text-small text-muted">{label}</span>
      <select
        className="control"
        value={value}
        onChange={({ target }) => {
          const name = names.find((each) => each === target.value);
          if (name !== undefined) onChoose(name);
        }}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {labels[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Check({
  isChecked,
  onCheck,
  children,
}: {
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={({ target }) => onCheck(target.checked)}
        className="size-4 accent-accent"
      />
      {children}
    </label>
  );
}
