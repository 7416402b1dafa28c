import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { StatusFacts } from '../../domain/statusFacts';
import { colourOf, type ColourScheme, type StatusLook } from '../../domain/statusPalette';
import type { Interval } from '../../time/interval';
import { Swatch } from '../../ui/Swatch';
import type { TimeWords } from '../../words/spanWords';
import { usePageWords } from '../../words/WordsContext';
import type { SelectionState } from './insightSelection';
import { selectedClasses } from './selectedClasses';

/** Each status's label, color and pattern. */
export type StatusLooks = {
  readonly palette: readonly StatusLook[];
  /** The labels of secondary statuses. */
  readonly facts: StatusFacts;
  readonly scheme: ColourScheme;
};

/** What every list of insights needs. */
export type InsightListProps = {
  readonly agents: readonly AgentDay[];
  /** The part of the range that has happened. */
  readonly observed: Interval;
  readonly catalog: StatusCatalog;
  readonly looks: StatusLooks;
  readonly timeWords: TimeWords;
  readonly selection: SelectionState;
  /** A short name of an agent's teams; `undefined` where that tells nobody apart. */
  readonly teamOf: (agent: AgentDay) => string | undefined;
};

/** A primary status's label, or its code where the palette lacks it. */
export function labelOf({ palette }: Pick<StatusLooks, 'palette'>, primary: string): string {
  return palette.find(({ code }) => code === primary)?.label ?? primary;
}

/** An agent with facts; selecting it shows the agent's row at that moment. */
export function AgentInsight({
  name,
  team,
  primary,
  looks,
  fact,
  detail,
  isSelected = false,
  onSelect,
}: {
  readonly name: string;
  readonly team?: string | undefined;
  /** The primary status that it is about; `undefined` for none. */
  readonly primary?: string | undefined;
  readonly looks: StatusLooks;
  readonly fact: string;
  /** In muted text below the fact. */
  readonly detail?: string;
  readonly isSelected?: boolean;
  readonly onSelect: () => void;
}) {
  const { showInTimeline } = usePageWords();
  const look = looks.palette.find(({ code }) => code === primary);
  return (
    <button
      type="button"
      title={showInTimeline}
      aria-current={isSelected ? 'true' : undefined}
      className={`flex min-h-8 w-full min-w-0 flex-col rounded-md px-2 py-1 text-start hover:bg-hairline/60 focus-visible:-outline-offset-2 ${isSelected ? selectedClasses : ''}`}
      onClick={onSelect}
    >
      <span className="flex max-w-full items-center gap-1.5">
        {look !== undefined && (
          <Swatch colour={colourOf(look, looks.scheme)} pattern={look.pattern} className="size-2.5" />
        )}
        <span className="truncate font-medium" dir="auto">
          {name}
        </span>
        {team !== undefined && (
          <span className="max-w-2/5 shrink-0 truncate text-small text-muted" dir="auto">
            {team}
          </span>
        )}
      </span>
      <span className={`max-w-full text-small tabular-nums ${detail === undefined ? 'text-muted' : ''}`}>
        {fact}
      </span>
      {detail !== undefined && (
        <span className="max-w-full text-small text-muted tabular-nums">{detail}</span>
      )}
    </button>
  );
}
