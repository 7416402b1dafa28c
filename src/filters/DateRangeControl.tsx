import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { type CivilDate, countCivilDays } from '../time/civilDate';
import { formatCivilDate } from '../time/format';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { DateField } from './DateField';
import { dayRange, type DateRange, type MovedRange, neighbourRange, withFrom, withTo } from './dateRange';

export type DateRangeControlProps = {
  readonly range: DateRange;
  /** Today in the zone of the range. */
  readonly today: CivilDate;
  readonly maxDays: number;
  /** BCP 47. */
  readonly language: string;
  readonly onChange: (range: DateRange) => void;
};

/** The civil dates looked at, both included, with a way to the days before and after and to today. */
export function DateRangeControl({ range, today, maxDays, language, onChange }: DateRangeControlProps) {
  const messageId = useId();
  const [fault, setFault] = useState<{ field: 'From' | 'To' | undefined; message: string }>();
  const days = countCivilDays(range.from, range.to);
  const changeTo = (next: DateRange) => {
    setFault(undefined);
    if (next.from !== range.from || next.to !== range.to) onChange(next);
  };
  const moveTo = ({ range: next, refusedDays }: MovedRange) => {
    changeTo(next);
    if (refusedDays !== undefined) {
      setFault({ field: undefined, message: tooLongMessage(refusedDays, maxDays, next, language) });
    }
  };
  const reportFault = (field: 'From' | 'To') => (reason: string) =>
    setFault({ field, message: `${field}: ${reason} Still showing ${rangeInWords(range, language)}.` });
  const fieldProps = (field: 'From' | 'To') => ({
    label: field,
    describedBy: fault === undefined ? undefined : messageId,
    isInvalid: fault?.field === field,
    onFault: reportFault(field),
  });
  const stepHint = (side: 'Previous' | 'Next') => (days === 1 ? undefined : `${side} ${days} days`);

  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot be laid out as part of a line in every browser
    <div role="group" aria-label="Date range" className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <div className="flex items-center gap-1">
        <IconButton
          label="Previous day"
          hint={stepHint('Previous')}
          onClick={() => changeTo(neighbourRange(range, -1))}
        >
          <ChevronLeft className="size-4 rtl:rotate-180" aria-hidden />
        </IconButton>
        <DateField
          {...fieldProps('From')}
          value={range.from}
          onCommit={(from) => moveTo(withFrom(range, from, maxDays))}
        />
        <DateField
          {...fieldProps('To')}
          value={range.to}
          onCommit={(to) => moveTo(withTo(range, to, maxDays))}
        />
        <IconButton
          label="Next day"
          hint={stepHint('Next')}
          onClick={() => changeTo(neighbourRange(range, 1))}
        >
          <ChevronRight className="size-4 rtl:rotate-180" aria-hidden />
        </IconButton>
      </div>
      <Button tone="quiet" onClick={() => changeTo(dayRange(today))}>
        Today
      </Button>
      <span className="font-medium whitespace-nowrap">{rangeInWords(range, language)}</span>
      {days > 1 && <span className="text-small text-muted">{days} days</span>}
      <output
        id={messageId}
        className={fault === undefined ? 'sr-only' : 'basis-full text-small text-danger'}
      >
        {fault?.message}
      </output>
    </div>
  );
}

function rangeInWords({ from, to }: DateRange, language: string): string {
  const start = formatCivilDate(language, from);
  return from === to ? start : `${start} – ${formatCivilDate(language, to)}`;
}

function tooLongMessage(days: number, maxDays: number, next: DateRange, language: string): string {
  const limit = maxDays === 1 ? '1 day' : `${maxDays} days`;
  return `That would be ${days} days, and at most ${limit} can be shown. Now showing ${rangeInWords(next, language)}.`;
}
