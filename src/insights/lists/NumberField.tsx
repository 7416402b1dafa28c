import { type ReactNode, useId, useState } from 'react';

export type NumberFieldProps = {
  readonly label: ReactNode;
  /** What holds now, as text. */
  readonly value: string;
  /** Takes a text that is new; returns what is wrong with it, or nothing. */
  readonly onCommit: (text: string) => string | undefined;
  readonly hint?: string | undefined;
};

/** A short field for a number. It is taken with Enter, or when the field is left; what is wrong is said below it. */
export function NumberField({ label, value, onCommit, hint }: NumberFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    // Changed from elsewhere: what was typed is over. State derived while rendering, as React advises.
    setLastValue(value);
    setDraft(undefined);
    setFault(undefined);
  }
  const commit = () => {
    if (draft === undefined) return;
    const found = draft.trim() === value ? undefined : onCommit(draft);
    setFault(found);
    if (found === undefined) setDraft(undefined);
  };
  const describedBy = fault === undefined ? (hint === undefined ? undefined : `${id}-hint`) : `${id}-fault`;
  return (
    <div className="py-1">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="min-w-0">
          {label}
        </label>
        <span className="flex shrink-0 items-center gap-2">
          {hint !== undefined && (
            <span id={`${id}-hint`} className="text-small text-muted">
              {hint}
            </span>
          )}
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={draft ?? value}
            aria-invalid={fault !== undefined}
            aria-describedby={describedBy}
            className="control w-20 text-end tabular-nums aria-invalid:border-danger"
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
              if (event.key !== 'Escape' || draft === undefined) return;
              event.preventDefault();
              setDraft(undefined);
              setFault(undefined);
            }}
          />
        </span>
      </div>
      {fault !== undefined && (
        <p id={`${id}-fault`} role="alert" className="pt-1 text-small text-danger">
          {fault}
        </p>
      )}
    </div>
  );
}
