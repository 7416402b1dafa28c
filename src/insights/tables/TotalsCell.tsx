import { periodLengthMs, type Totals } from '../../analysis/totals/totals';
import { totalsValue } from '../../analysis/totals/totalsSorting';
import { assertNever } from '../../base/assertNever';
import type { StatusCatalog } from '../../domain/statusCatalog';
import { colourOf, type ColourScheme } from '../../domain/statusPalette';
import type { TimeRange } from '../../domain/timeRange';
import { formatClockDuration } from '../../time/duration';
import { formatDayAndTime, formatTime } from '../../time/format';
import type { Instant } from '../../time/instant';
import { civilDateAt } from '../../time/zone';
import type { PageWords } from '../../words/en/page';
import type { LengthForm, TotalsColumn } from './totalsColumns';

type TotalsCellProps = {
  readonly totals: Totals;
  readonly column: TotalsColumn;
  readonly context: {
    readonly timeRange: TimeRange;
    readonly catalog: StatusCatalog;
    readonly scheme: ColourScheme;
    readonly language: string;
    readonly form: LengthForm;
    readonly page: PageWords;
  };
};

/** One cell of the totals: a length or its share with a small bar, a moment, a count or a status. */
export function TotalsCell({ totals, column, context }: TotalsCellProps) {
  const { catalog, language, page } = context;
  const { key } = column;
  switch (key.kind) {
    case 'name':
      return null;
    case 'agents':
      return totals.agentCount.toLocaleString(language);
    case 'first':
      return totals.first === undefined ? <None /> : momentText(totals.first, context);
    case 'last':
      if (totals.first === undefined) return <None />;
      return totals.last === undefined ? page.ongoing : momentText(totals.last, context);
    case 'changes':
      return totals.changeCount.toLocaleString(language);
    case 'longest': {
      if (totals.longest === undefined) return <None />;
      const { primary, secondary } = catalog.statusOf(totals.longest.statusCode);
      const length = formatClockDuration(periodLengthMs(totals.longest), language);
      return `${length} ${secondary === '' ? primary : secondary}`;
    }
    case 'primary':
    case 'status':
    case 'no-status':
    case 'total':
    case 'logged-in':
      return <Length totals={totals} column={column} context={context} />;
    default:
      return assertNever(key);
  }
}

function None() {
  return <span className="text-muted">–</span>;
}

function momentText(instant: Instant, { timeRange, language }: TotalsCellProps['context']): string {
  const isOnOnlyDay =
    timeRange.from === timeRange.to && civilDateAt(timeRange.zone, instant) === timeRange.from;
  return isOnOnlyDay
    ? formatTime(language, timeRange.zone, instant)
    : formatDayAndTime(language, timeRange.zone, instant);
}

function Length(props: TotalsCellProps) {
  const { totals, column, context } = props;
  const lengthMs = totalsValue(totals, column.key, context.catalog) ?? 0;
  const shareOfRange = totals.observedMs === 0 ? 0 : lengthMs / totals.observedMs;
  const text = lengthText(lengthMs, props);
  const { look } = column;
  if (lengthMs === 0) return <span className="text-muted">{text}</span>;
  return (
    <>
      {text}
      {look !== undefined && (
        <span
          aria-hidden
          className="absolute end-3 bottom-1 h-0.5 max-w-[calc(100%-1.5rem)] rounded-full forced-color-adjust-none"
          style={{
            width: `calc((100% - 1.5rem) * ${Math.min(1, shareOfRange)})`,
            backgroundColor: colourOf(look, context.scheme),
          }}
        />
      )}
    </>
  );
}

function lengthText(lengthMs: number, { totals, column, context }: TotalsCellProps): string {
  const { form, language } = context;
  switch (form) {
    case 'time':
      return formatClockDuration(lengthMs, language);
    case 'of-range':
      return percent(lengthMs, totals.observedMs, language);
    case 'of-logged-in':
      return column.isLoggedIn ? percent(lengthMs, totals.loggedInMs, language) : '–';
    default:
      return assertNever(form);
  }
}

const percentFormats = new Map<string, Intl.NumberFormat>();

function percent(part: number, whole: number, language: string): string {
  let format = percentFormats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    percentFormats.set(language, format);
  }
  return whole === 0 ? '–' : format.format(part / whole);
}
