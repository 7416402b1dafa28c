import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type CivilDate, FIRST_CIVIL_DATE, LAST_CIVIL_DATE, parseCivilDate } from '../../time/civilDate';
import { formatCivilDate, formatWeekday } from '../../time/format';
import { bareFieldClasses, fieldFrameClasses } from '../../ui/fieldClasses';
import { useLocaleFormat, usePageWords } from '../../words/WordsContext';
import { type AddressFact, dateFact } from '../address/addressFact';

/** While digits are being typed every one of them makes another date; nobody means those in between. */
const TYPING_PAUSE_MS = 700;

export type DateFieldProps = {
  readonly label: string;
  readonly value: CivilDate;
  /** Whether the field before it shows the same date: until this one has the focus, it says just that. */
  readonly isRepeat?: boolean;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  /** A date was picked, or typed to its end. */
  readonly onCommit: (date: CivilDate) => void;
  /** What was typed is no date to show, and why. */
  readonly onFault: (reason: AddressFact) => void;
};

/** A native date field between 2000 and 2999 that holds back half-typed dates. */
export function DateField(props: DateFieldProps) {
  const { label, value, isRepeat = false, isInvalid, describedBy, onCommit, onFault } = props;
  const { sameDay } = usePageWords();
  const { locale } = useLocaleFormat();
  const id = useId();
  const [draft, setDraft] = useState<{ text: string; over: CivilDate }>();
  // A draft is about the value that it was typed over. Kept past that, it would show again, and be set
  // when the field is left, as soon as Back brings the old value.
  if (draft !== undefined && draft.over !== value) setDraft(undefined);
  const isTyping = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const text = draft?.over === value ? draft.text : value;
  const isHidden = isRepeat && text === value && !isInvalid;

  const settle = (typed: string, isDone: boolean) => {
    clearTimeout(pause.current);
    if (typed === value) return;
    const date = parseCivilDate(typed);
    if (typeof date === 'string') {
      // A date past the limit may leave the value as it was; then the field has to show that again.
      setDraft(undefined);
      onCommit(date);
    } else if (typed === '') {
      if (!isDone) return;
      setDraft(undefined);
      onFault({ kind: 'dateUnfinished' });
    } else if (isDone || typed >= '1000') {
      // Years below 1000 are on their way: 0002, 0020, 0202, 2026.
      onFault(dateFact(typed, date.fault));
    }
  };
  const onInput = (typed: string) => {
    setDraft({ text: typed, over: value });
    clearTimeout(pause.current);
    if (isTyping.current) pause.current = setTimeout(() => settle(typed, false), TYPING_PAUSE_MS);
    else settle(typed, false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    isTyping.current = event.key !== 'Enter';
    if (event.key === 'Enter') settle(event.currentTarget.value, true);
  };

  return (
    <div
      title={formatCivilDate(locale, value)}
      className={`${fieldFrameClasses} relative gap-1 px-1.5! ${isInvalid ? 'border-danger' : ''}`}
    >
      <label htmlFor={id} className="text-small text-muted max-[24rem]:sr-only">
        {label}
      </label>
      <input
        id={id}
        type="date"
        required
        min={FIRST_CIVIL_DATE}
        max={LAST_CIVIL_DATE}
        value={text}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        // Its own calendar is the browser's language's; one of the page's is beside it.
        className={`peer ${bareFieldClasses} [&::-webkit-calendar-picker-indicator]:hidden ${isHidden ? 'not-focus:opacity-0' : ''}`}
        onChange={(event) => onInput(event.target.value)}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          isTyping.current = false;
        }}
        onBlur={(event) => {
          isTyping.current = false;
          if (event.target.value !== value || event.target.validity.badInput)
            settle(event.target.value, true);
        }}
      />
      {/* The field's date is in its language, the browser's, and without the day of the week. */}
      <span
        aria-hidden
        className={`min-w-7 text-small text-muted max-sm:hidden lg:max-xl:hidden ${isHidden ? 'invisible peer-focus:visible' : ''}`}
      >
        {formatWeekday(locale, value)}
      </span>
      {isHidden && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-1.5 start-8 max-[24rem]:start-1.5 flex items-center justify-center truncate text-muted peer-focus:hidden"
        >
          {sameDay}
        </span>
      )}
    </div>
  );
}
