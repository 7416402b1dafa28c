import { type ReactNode, useId, useState } from 'react';
import type { Bounds } from '../../domain/filters';
import { readWholeNumber } from './readWholeNumber';

/** A {@link NumberField} for a whole number within bounds; empty means `undefined`. */
export function WholeNumberField({
  label,
  value,
  bounds,
  errorOf,
  onChange,
}: {
  readonly label: ReactNode;
  readonly value: number | undefined;
  readonly bounds: Bounds;
  readonly errorOf: (bounds: Bounds) => string;
  readonly onChange: (value: number | undefined) => void;
}) {
  const commit = (text: string): string | undefined => {
    const read = readWholeNumber(text, bounds);
    if (read === undefined && text.trim() !== '') return errorOf(bounds);
    onChange(read);
    return undefined;
  };
  return <NumberField label={label} value={value?.toString() ?? ''} onCommit={commit} />;
}

type NumberFieldProps = {
  readonly label: ReactNode;
  /** The current value, as text. */
  readonly value: string;
  /** Takes a changed text; returns an error message, or `undefined` if the text is valid. */
  readonly onCommit: (text: string) => string | undefined;
  readonly hint?: string | undefined;
};

/** A short field for a number. Enter or leaving the field commits it; an error is shown below it. */
export function NumberField({ label, value, onCommit, hint }: NumberFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string>();
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    // Changed from elsewhere: discard the draft. State derived while rendering, as React advises.
    setLastValue(value);
    setDraft(undefined);
    setError(undefined);
  }
  const commit = () => {
    if (draft === undefined) return;
    const found = draft.trim() === value ? undefined : onCommit(draft);
    setError(found);
    if (found === undefined) setDraft(undefined);
  };
  const describedBy = error === undefined ? (hint === undefined ? undefined : `${id}-hint`) : `${id}-error`;
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
            aria-invalid={error !== undefined}
            aria-describedby={describedBy}
            className="control w-20 text-end tabular-nums aria-invalid:border-danger"
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
              if (event.key !== 'Escape' || draft === undefined) return;
              event.preventDefault();
              setDraft(undefined);
              setError(undefined);
            }}
          />
        </span>
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="pt-1 text-small text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
