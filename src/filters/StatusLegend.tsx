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
};

export type StatusLegendProps = {
  /** In the order in which they are shown. */
  readonly entries: readonly LegendEntry[];
  /** What the counts count, e.g. `now` or `in this range`. */
  readonly countsMeaning: string;
  /** How many agents have no status; `undefined` leaves the entry out. */
  readonly noStatusCount: number | undefined;
  /** Codes shown; none means all. */
  readonly shown: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly onChange: (shown: readonly string[]) => void;
};

/** The legend, the counts and the filter by primary status in one line. */
export function StatusLegend(props: StatusLegendProps) {
  const { entries, countsMeaning, noStatusCount, shown, language, onChange } = props;
  const words = usePageWords();
  const known = new Set(entries.map(({ code }) => code));
  // A status in the address that no agent has: without an entry it could not be deselected.
  const absent: readonly LegendEntry[] = shown
    .filter((code) => !known.has(code))
    .map((code) => ({ code, label: code, colour: 'var(--control)', pattern: 'solid', count: 0 }));
  const allCodes = entries.map(({ code }) => code);
  return (
    <div
      role="group"
      aria-label={words.status}
      className="-mx-2 flex flex-wrap items-center gap-x-1 gap-y-0.5"
    >
      {[...entries, ...absent].map((entry) => {
        const isShown = shown.length === 0 || shown.includes(entry.code);
        const count = entry.count?.toLocaleString(language) ?? '–';
        return (
          <button
            key={entry.code}
            type="button"
            aria-pressed={isShown}
            title={`${entry.label}: ${count} ${countsMeaning}`}
            onClick={() => onChange(toggleStatus(shown, entry.code, allCodes))}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-md px-2 hover:bg-hairline/60"
          >
            <Swatch colour={entry.colour} pattern={entry.pattern} isHollow={!isShown} />
            <span className={`max-w-48 truncate ${isShown ? '' : 'text-muted'}`}>{entry.label}</span>{' '}
            <span className={isShown ? 'font-medium' : 'text-muted'}>{count}</span>
          </button>
        );
      })}
      {noStatusCount !== undefined && (
        <span
          className="inline-flex min-h-8 items-center gap-1.5 px-2 text-muted"
          title={words.noStatusReported}
        >
          <svg viewBox="0 0 14 14" className="size-3.5 fill-none stroke-current" aria-hidden>
            <path d="M0 7h14" strokeDasharray="2.5 2" strokeWidth="1.5" />
          </svg>
          {words.noStatus} <span>{noStatusCount.toLocaleString(language)}</span>
        </span>
      )}
      {countsMeaning !== '' && <span className="px-2 text-small text-muted">{countsMeaning}</span>}
    </div>
  );
}

/**
 * The statuses shown after one of them was clicked; none means all. While all are shown a click
 * leaves that one alone on screen; from then on clicks add and take away, until every one of
 * `allCodes` or none is left, which is all again.
 */
export function toggleStatus(
  shown: readonly string[],
  code: string,
  allCodes: readonly string[],
): readonly string[] {
  if (shown.length === 0) return [code];
  const next = shown.includes(code) ? shown.filter((other) => other !== code) : [...shown, code];
  return allCodes.every((other) => next.includes(other)) ? [] : next;
}
