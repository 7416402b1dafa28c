import type { ReactNode } from 'react';
import type { TotalsDetail } from '../../domain/filters';
import { useTablesWords } from '../../words/areas';
import { lengthForms, type TotalsOptions } from './totalsColumns';

/** Selects the columns of the totals and how lengths are formatted. */
export function TotalsToolbar({
  detail,
  onDetail,
  options,
  onOptions,
}: {
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
      <Check isChecked={isFull} onCheck={(isChecked) => onDetail(isChecked ? 'full' : 'plain')}>
        {words.moreColumns}
      </Check>
      {isFull && (
        <>
          <label className="flex min-h-8 items-center gap-2">
            <span className="text-small text-muted">{words.show}</span>
            <select
              className="control"
              value={options.form}
              onChange={({ target }) => {
                const form = lengthForms.find((each) => each === target.value);
                if (form !== undefined) onOptions({ ...options, form });
              }}
            >
              {lengthForms.map((form) => (
                <option key={form} value={form}>
                  {words.lengthForms[form]}
                </option>
              ))}
            </select>
          </label>
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
