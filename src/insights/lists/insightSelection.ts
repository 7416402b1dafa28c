import type { InsightName, SelectedInsight } from '../../domain/filters';
import type { Instant } from '../../time/instant';

/** An entry of a list of insights that was selected. */
export type InsightSelection = {
  readonly list: InsightName;
  /** The id of the team whose coverage it is about; otherwise it is of all agents. */
  readonly team?: string | undefined;
  /** What it is about: it names the entry in the address. Epoch milliseconds. */
  readonly startMs: number;
  readonly endMs: number;
  /** What the timeline shows, if that is more; `unchanged` where it shows the period already. */
  readonly shown?: { readonly startMs: number; readonly endMs: number } | 'unchanged';
  /** In the order of their rows. */
  readonly userIds: readonly string[];
  /** Where the keyboard goes; otherwise to the first agent at the start. */
  readonly focus?: { readonly userId: string; readonly atMs: number };
};

/** The selected entry, as the address has it, and how to select another one. */
export type SelectionState = {
  readonly insight: SelectedInsight | undefined;
  readonly onTop: readonly string[];
  readonly onSelect: (selection: InsightSelection) => void;
};

/** Whether an entry about one agent is the selected one. It may have become longer since. */
export function isSelectedAgent(
  { insight, onTop }: SelectionState,
  entry: { readonly list: InsightName; readonly userId: string; readonly startMs: number },
): boolean {
  return (
    insight?.list === entry.list && isAt(insight.period.start, entry.startMs) && onTop[0] === entry.userId
  );
}

/** Whether an entry about a period is the selected one: by the moment that identifies it in its list. */
export function isSelectedPeriod(
  { insight }: SelectionState,
  entry:
    | { readonly list: 'coverage'; readonly momentMs: number; readonly team: string | undefined }
    | { readonly list: 'overlaps'; readonly startMs: number },
): boolean {
  if (insight?.list !== entry.list) return false;
  return entry.list === 'coverage'
    ? isAt(insight.period.end, entry.momentMs) && insight.team === entry.team
    : isAt(insight.period.start, entry.startMs);
}

function isAt(instant: Instant, ms: number): boolean {
  return instant === Math.floor(ms);
}
