import { useState } from 'react';
import { countChanges, type HeldContext, heldSections, isSameOrder } from '../../analysis/rows/heldSections';
import type { RowSection } from '../../analysis/rows/rowGroup';
import type { TeamCounts } from '../../analysis/rows/teamCounts';
import type { StatusCombinations, StatusCounts } from '../../analysis/rows/statusCounts';

/** Agents by primary status, and by the statuses that reasons are counted from, whatever reasons are selected. */
export type AgentCounts = StatusCounts & {
  readonly combinations: StatusCombinations;
  /** What the headings of teams say, by the key of the group; `undefined` unless rows are grouped by team. */
  readonly byTeam?: ReadonlyMap<string, TeamCounts> | undefined;
};

/** Groups, rows and counts of one moment. */
export type RowsOfMoment = { readonly sections: readonly RowSection[]; readonly counts: AgentCounts };

export type HeldRows = RowsOfMoment & {
  /** How many agents have to wait until the rows are no longer in use. */
  readonly pendingCount: number;
};

/**
 * What to show: while rows are in use they keep their order and their groups, and the counts stay with them,
 * despite newer data. Another `choice` (the filters and order that the reader chose, compared by identity)
 * applies at once in either case.
 */
export function useHeldRows(
  fresh: RowsOfMoment,
  choice: unknown,
  context: HeldContext & { readonly areInUse: boolean },
): HeldRows {
  const { areInUse, isLoading } = context;
  const [last, setLast] = useState(() => ({
    fresh,
    choice,
    areInUse,
    from: fresh,
    shown: shownAtOnce(fresh),
  }));
  if (last.fresh === fresh && last.choice === choice && last.areInUse === areInUse) return last.shown;
  const isHeld = areInUse && last.choice === choice && !isSameOrder(last.shown.sections, fresh.sections);
  const sections = isHeld ? heldSections(last.shown.sections, fresh.sections, context) : fresh.sections;
  const shown = isHeld
    ? {
        sections,
        counts: isLoading ? fresh.counts : last.from.counts,
        pendingCount: isLoading ? 0 : countChanges(last.from.sections, fresh.sections),
      }
    : shownAtOnce(fresh);
  // State derived while rendering, as React's documentation advises over an effect.
  setLast({ fresh, choice, areInUse, from: isHeld && !isLoading ? last.from : fresh, shown });
  return shown;
}

function shownAtOnce(fresh: RowsOfMoment): HeldRows {
  return { ...fresh, pendingCount: 0 };
}
