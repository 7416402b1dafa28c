import { type ReactNode, useId, useState } from 'react';
import type { Bounds } from '../../domain/filters';
import { readWholeNumber } from './readWholeNumber';

/** A {@link NumberField} for a whole number within bounds. */
export function WholeNumberField(
  props: Pick<NumberFieldProps, 'label' | 'onChange'> & {
    readonly value: number | undefined;
    readonly bounds: Bounds;
    readonly errorOf: (bounds: Bounds) => string;
  },
) {
  const { value, bounds, errorOf, ...field } = props;
  const read = (text: string) => readWholeNumber(text, bounds);
  return <NumberField {...field} value={value?.toString() ?? ''} read={read} error={errorOf(bounds)} />;
}

type NumberFieldProps = {
  readonly label: ReactNode;
  /** The current value, as text. */
  readonly value: string;
  /** The number that a text stands for; `undefined` if it is not valid. */
  readonly read: (text: string) => number | undefined;
  /** Shown for a text that is not valid. */
  readonly error: string;
  /** Gets a changed value; `undefined` for an empty field. */
  readonly onChange: (value: number | undefined) => void;
  readonly hint?: string | undefined;
};

/** A short field for a number. Enter or leaving the field commits it; an error is shown below it. */
export function NumberField({ label, value, read, error, onChange, hint }: NumberFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const [isInvalid, setIsInvalid] = useState(false);
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    // Changed from elsewhere: discard the draft. State derived while rendering, as React advises.
    setLastValue(value);
    setDraft(undefined);
    setIsInvalid(false);
  }
  const commit = () => {
    if (draft === undefined) return;
    const text = draft.trim();
    const number = read(text);
    const isValid = text === value || text === '' || number !== undefined;
    setIsInvalid(!isValid);
    if (!isValid) return;
    setDraft(undefined);
    if (text !== value) onChange(number);
  };
  const describedBy = isInvalid ? `${id}-error` : hint && `${id}-hint`;
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
            aria-invalid={isInvalid}
            aria-describedby={describedBy}
            className="control w-20 text-end tabular-nums aria-invalid:border-danger"
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
              if (event.key !== 'Escape' || draft === undefined) return;
              event.preventDefault();
              setDraft(undefined);
              setIsInvalid(false);
            }}
          />
        </span>
      </div>
      {isInvalid && (
        <p id={`${id}-error`} role="alert" className="pt-1 text-small text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
