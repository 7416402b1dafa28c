import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { USUAL_LAST_HOURS } from '../../domain/filters';
import { LazyModule } from '../../base/LazyModule';
import type { AddressFact } from '../address/addressFact';
import { civilDateAsUtcMs, countCivilDays } from '../../time/civilDate';
import { formatCivilDate, formatLocalDay } from '../../time/format';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Lazy } from '../../ui/Lazy';
import { usePageWords } from '../../words/WordsContext';
import { ChooseDates } from './ChooseDates';
import { DateField } from './DateField';
import {
  dayRange,
  type DateRange,
  type MovedRange,
  neighbourRange,
  withFrom,
  withTo,
} from '../address/dateRange';
import type { RangeFault } from './RangeFaultText';
import { useFilterBar } from '../useFilterBar';

/** Why a range is not as it was set: fetched while all is well, since once the network is down it would be too late. */
export const rangeFaultText = new LazyModule(() => import('./RangeFaultText'));

/**
 * The civil dates shown, both included, with a way to the days before and after and to today. `children` is what
 * else belongs at the end of the line.
 */
export function DateRangeControl({ children }: { readonly children?: ReactNode }) {
  const { filters, dates: range, today, maxDays, onChange } = useFilterBar();
  const { from, to } = range;
  const { language, lastHours } = filters;
  const messageId = useId();
  const words = usePageWords();
  const [fault, setFault] = useState<RangeFault>();
  const days = countCivilDays(from, to);
  const changeTo = (next: DateRange) => {
    setFault(undefined);
    if (lastHours !== undefined || next.from !== from || next.to !== to) {
      onChange({ lastHours: undefined, from: next.from, to: next.to }, 'push');
    }
  };
  // From now the days before and after are those of today, however far back the hours reach.
  const stepFrom = lastHours === undefined ? range : dayRange(today);
  const moveTo = ({ range: next, refusedDays }: MovedRange) => {
    changeTo(next);
    if (refusedDays !== undefined) {
      setFault({ kind: 'too-long', days: refusedDays, maxDays, to: formatCivilDate(language, next.to) });
    }
  };
  const fieldProps = (field: 'from' | 'to') => ({
    label: words[field],
    describedBy: fault === undefined ? undefined : messageId,
    isInvalid: fault?.kind === 'field' && fault.field === field,
    onFault: (reason: AddressFact) =>
      setFault({ kind: 'field', field, reason, shown: rangeInWords(range, language) }),
  });
  const stepHint = (hint: typeof words.nextDays) =>
    days === 1 || lastHours !== undefined ? undefined : hint({ count: days });

  return (
    <div role="group" aria-label={words.dateRange} className="relative max-lg:basis-full">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 max-sm:gap-x-1 lg:max-xl:gap-x-1">
        <div className="-ms-2 flex flex-wrap items-center gap-1 min-[24rem]:flex-nowrap lg:max-xl:gap-0.5">
          <IconButton
            label={words.previousDay}
            hint={stepHint(words.previousDays)}
            onClick={() => changeTo(neighbourRange(stepFrom, -1))}
          >
            <ChevronLeft className="size-4 rtl:rotate-180" aria-hidden />
          </IconButton>
          <DateField
            {...fieldProps('from')}
            value={from}
            onCommit={(date) => moveTo(withFrom(range, date, maxDays))}
          />
          <DateField
            {...fieldProps('to')}
            value={to}
            isRepeat={from === to}
            onCommit={(date) => moveTo(withTo(range, date, maxDays))}
          />
          <ChooseDates range={range} today={today} maxDays={maxDays} onChange={changeTo} />
          <IconButton
            label={words.nextDay}
            hint={stepHint(words.nextDays)}
            onClick={() => changeTo(neighbourRange(stepFrom, 1))}
          >
            <ChevronRight className="size-4 rtl:rotate-180" aria-hidden />
          </IconButton>
        </div>
        {/* To be seen, the fields say it. */}
        <span className="sr-only">{rangeInWords(range, language)}</span>
        {days > 1 && <span className="sr-only">{words.days({ count: days })}</span>}
        <LiveControl lastHours={lastHours} onChange={(hours) => onChange({ lastHours: hours }, 'push')} />
        <Button
          tone="quiet"
          className="-ms-1 max-sm:px-1.5! lg:max-xl:ms-0 lg:max-xl:px-1.5!"
          onClick={() => changeTo(dayRange(today))}
        >
          {words.today}
        </Button>
        {children}
      </div>
      <output
        id={messageId}
        // Over what is below, which must not move for it.
        className={
          fault === undefined
            ? 'sr-only'
            : 'absolute inset-x-0 top-full z-20 mt-1 w-fit max-w-full rounded-md border border-hairline bg-raised px-2 py-1 text-small text-danger shadow-(--shadow)'
        }
      >
        {fault !== undefined && (
          <Lazy module={rangeFaultText} failed={null}>
            {({ RangeFaultText }) => <RangeFaultText fault={fault} />}
          </Lazy>
        )}
      </output>
    </div>
  );
}

/** The hours that have a button. */
const HOUR_CHOICES: readonly number[] = [4, 8, 12, 24];

/** Ways to the hours up to now, in room that is the same on any range; on a phone, how many once there. */
function LiveControl({
  lastHours,
  onChange,
}: {
  readonly lastHours: number | undefined;
  readonly onChange: (hours: number) => void;
}) {
  const words = usePageWords();
  const isLive = lastHours !== undefined;
  const choices =
    !isLive || HOUR_CHOICES.includes(lastHours)
      ? HOUR_CHOICES
      : [...HOUR_CHOICES, lastHours].toSorted((one, other) => one - other);
  return (
    <div className="flex items-center gap-0.5">
      <Button
        tone="quiet"
        aria-pressed={isLive}
        className="max-sm:px-1.5! lg:max-xl:px-1.5!"
        title={words.liveHint}
        onClick={() => isLive || onChange(USUAL_LAST_HOURS)}
      >
        {words.live}
      </Button>
      {choices.map((hours) => (
        <Button
          key={hours}
          tone="quiet"
          className={`max-sm:px-1.5! lg:max-xl:px-1.5! ${isLive ? '' : 'max-sm:hidden'}`}
          aria-label={words.lastHours({ count: hours })}
          aria-pressed={hours === lastHours}
          onClick={() => hours === lastHours || onChange(hours)}
        >
          {words.hoursShort({ count: hours })}
        </Button>
      ))}
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
