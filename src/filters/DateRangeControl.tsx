import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { type CivilDate, civilDateAsUtcMs, countCivilDays } from '../time/civilDate';
import { formatCivilDate, formatLocalDay } from '../time/format';
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
  /** What else belongs at the end of the line. */
  readonly children?: ReactNode;
};

/** The civil dates looked at, both included, with a way to the days before and after and to today. */
export function DateRangeControl(props: DateRangeControlProps) {
  const { range, today, maxDays, language, onChange, children } = props;
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
    <div role="group" aria-label="Date range" className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <div className="-ms-2 flex flex-wrap items-center gap-1 min-[24rem]:flex-nowrap">
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
        <span className="font-medium whitespace-nowrap lg:max-xl:hidden">
          {rangeInWords(range, language)}
        </span>
        {/* Between these widths the line is full; the fields beside it have the year. */}
        <span className="hidden font-medium whitespace-nowrap lg:max-xl:inline" aria-hidden>
          {shortRangeInWords(range, language)}
        </span>
        {days > 1 && <span className="text-small text-muted lg:max-xl:hidden">{days} days</span>}
        <Button tone="quiet" className="-ms-1" onClick={() => changeTo(dayRange(today))}>
          Today
        </Button>
        {children}
      </div>
      <output
        id={messageId}
        // Without a width of its own, so that the group stays as wide as its controls and shoves no other.
        className={fault === undefined ? 'sr-only' : 'w-0 min-w-full text-small text-danger'}
      >
        {fault?.message}
      </output>
    </div>
  );
}

/** `Tue 10 Mar 2026`, `Mon 9 Mar – Tue 10 Mar 2026`: the year twice only where it changes. */
function rangeInWords({ from, to }: DateRange, language: string): string {
  const end = formatCivilDate(language, to);
  if (from === to) return end;
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  const start = isSameYear
    ? formatLocalDay(language, civilDateAsUtcMs(from))
    : formatCivilDate(language, from);
  return `${start} – ${end}`;
}

/** `Tue 10 Mar`, `Mon 9 Mar – Tue 10 Mar`. */
function shortRangeInWords({ from, to }: DateRange, language: string): string {
  const [start, end] = [from, to].map((date) => formatLocalDay(language, civilDateAsUtcMs(date)));
  return from === to ? `${end}` : `${start} – ${end}`;
}

function tooLongMessage(days: number, maxDays: number, next: DateRange, language: string): string {
  const limit = maxDays === 1 ? '1 day' : `${maxDays} days`;
  return `That would be ${days} days, and at most ${limit} can be shown. From stays as set; To is now ${formatCivilDate(language, next.to)}.`;
}
