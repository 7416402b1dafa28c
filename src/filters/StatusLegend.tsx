import { NO_STATUS } from '../domain/filters';
import { NoStatusSign } from '../ui/NoStatusSign';
import { Swatch, type SwatchPattern } from '../ui/Swatch';
import { usePageWords } from '../words/WordsContext';

export type LegendEntry = {
  /** The primary status as the upstream writes it. */
  readonly code: string;
  readonly label: string;
  /** Any CSS colour. */
  readonly colour: string;
  readonly pattern: SwatchPattern;
  /** `undefined` while there is nothing to count: that is not the same as 0. */
  readonly count: number | undefined;
  /** What its agents do, with counts. */
  readonly details?: readonly string[] | undefined;
};

/** The statuses that are selected, `NO_STATUS` among them; none selects all agents. */
export type StatusSelection = {
  /** Present ones, each pressed or not; or those in the range, of which all count as shown while none is chosen. */
  readonly kind: 'now' | 'in-range';
  readonly codes: readonly string[];
};

export type StatusLegendProps = {
  /** In the order in which they are shown. */
  readonly entries: readonly LegendEntry[];
  /** What the counts count, e.g. `now` or `in this range`. */
  readonly countsMeaning: string;
  /** How many agents have no status; `undefined` leaves the entry out. */
  readonly noStatusCount: number | undefined;
  readonly selection: StatusSelection;
  /** BCP 47. */
  readonly language: string;
  /** Keeps to one line: labels are cut where there is no room, counts never; what still has none scrolls. */
  readonly isOneLine?: boolean;
  readonly onChange: (codes: readonly string[]) => void;
};

/** The legend, the counts and the filter by primary status in one line. */
export function StatusLegend(props: StatusLegendProps) {
  const { entries, countsMeaning, noStatusCount, selection, language, isOneLine = false, onChange } = props;
  const words = usePageWords();
  const known = new Set(entries.map(({ code }) => code));
  // A status in the address that no agent has: without an entry it could not be deselected.
  const absent: readonly LegendEntry[] = selection.codes
    .filter((code) => !known.has(code) && code !== NO_STATUS)
    .map((code) => ({ code, label: code, colour: 'var(--control)', pattern: 'solid', count: 0 }));
  const allCodes = [...known, NO_STATUS];
  const isShown = (code: string) => selection.codes.length === 0 || selection.codes.includes(code);
  const buttonProps = (code: string, count: string) => ({
    'aria-pressed': selection.kind === 'now' ? selection.codes.includes(code) : isShown(code),
    onClick: () => onChange(toggleStatus(selection, code, allCodes)),
    className: `inline-flex min-h-[var(--control-height,2rem)] items-center gap-1.5 rounded-md px-1.5 hover:bg-hairline/60 focus-visible:-outline-offset-2 ${selection.codes.includes(code) ? 'bg-accent-soft' : ''}`,
    // Swatch, count and the room around them.
    style: isOneLine ? { minWidth: `calc(2.5rem + ${count.length}ch)` } : undefined,
  });
  const shownInRoom = labelsShownInRoom(entries.length + absent.length + 1);
  return (
    <div
      role="group"
      aria-label={words.status}
      className={`relative -mx-2 flex items-center gap-x-1 gap-y-0.5 ${isOneLine ? 'min-w-0 @max-lg:gap-x-0 overflow-x-auto [scrollbar-width:none]' : 'flex-wrap'}`}
    >
      {[...entries, ...absent].map((entry) => {
        const count = entry.count?.toLocaleString(language) ?? '–';
        return (
          <button
            type="button"
            key={entry.code}
            title={[`${entry.label}: ${count} ${countsMeaning}`, ...(entry.details ?? [])].join('\n')}
            {...buttonProps(entry.code, count)}
          >
            <Swatch colour={entry.colour} pattern={entry.pattern} isHollow={!isShown(entry.code)} />
            <span
              className={`max-w-48 min-w-0 flex-1 truncate text-start ${shownInRoom} ${isShown(entry.code) ? '' : 'text-muted'}`}
            >
              {entry.label}
            </span>{' '}
            <span className={`shrink-0 tabular-nums ${isShown(entry.code) ? 'font-medium' : 'text-muted'}`}>
              {count}
            </span>
          </button>
        );
      })}
      {noStatusCount !== undefined && (
        <button
          type="button"
          title={words.noStatusReported}
          {...buttonProps(NO_STATUS, noStatusCount.toLocaleString(language))}
        >
          <NoStatusSign />
          <span
            className={`min-w-0 flex-1 truncate text-start ${shownInRoom} ${isShown(NO_STATUS) ? '' : 'text-muted'}`}
          >
            {words.noStatus}
          </span>{' '}
          <span className={`shrink-0 tabular-nums ${isShown(NO_STATUS) ? 'font-medium' : 'text-muted'}`}>
            {noStatusCount.toLocaleString(language)}
          </span>
        </button>
      )}
      {countsMeaning !== '' && (
        // What happened in the range is the usual meaning, and in the buttons' titles; the line has no room for it.
        <span
          className={
            selection.kind === 'now' ? 'shrink-0 px-1 text-small text-muted @max-lg:sr-only' : 'sr-only'
          }
        >
          {countsMeaning}
        </span>
      )}
    </div>
  );
}

/** Labels go all at once where most would be cut to a letter or two: by the container's width, for so many statuses. */
function labelsShownInRoom(statusCount: number): string {
  return statusCount <= 5 ? '@max-lg:sr-only' : '@max-3xl:sr-only';
}

/**
 * The codes after one of them was pressed. Present statuses are each pressed or not. Of those in the range all
 * are shown while none is chosen: a press then leaves that one alone on screen; from then on presses add and take
 * away, until every one of `allCodes` or none is left, which is all again.
 */
export function toggleStatus(
  { kind, codes }: StatusSelection,
  code: string,
  allCodes: readonly string[],
): readonly string[] {
  const next = codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];
  if (kind === 'now') return next;
  return allCodes.every((other) => next.includes(other)) ? [] : next;
}
