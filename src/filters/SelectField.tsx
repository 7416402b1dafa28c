import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { bareFieldClasses, fieldFrameClasses } from '../ui/fieldClasses';

export type SelectFieldProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    /** Where the label is in another language than the page. */
    readonly language?: string;
  }[];
  readonly onChange: (value: Value) => void;
};

/** A native list of choices with its label in the same frame. */
export function SelectField<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className={`${fieldFrameClasses} relative gap-1 p-0! ps-2!`}>
      <label htmlFor={id} className="text-small text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        className={`${bareFieldClasses} min-h-[calc(var(--control-height,2rem)-2px)] appearance-none pe-7 [&_option]:bg-raised`}
        onChange={(event) => {
          const choice = choices.find((candidate) => candidate.value === event.target.value);
          if (choice !== undefined) onChange(choice.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.language}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute end-1.5 size-4 text-muted" aria-hidden />
    </div>
  );
}
