import { ChevronDown, TriangleAlert } from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { isFoldable, type RowGroup } from '../../analysis/rows/rowGroup';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import type { StatusFacts } from '../../domain/statusFacts';
import type { ColourScheme, StatusLook } from '../../domain/statusPalette';
import { useLocaleFormat, usePageWords } from '../../words/WordsContext';
import { agentsUnder, groupWords } from './groupWords';
import type { RowLayout } from '../scene/rowLayout';
import { TeamFigures } from './TeamFigures';

export type GroupHeadingProps = {
  readonly entry: Extract<RowEntry, { kind: 'group' }>;
  readonly top: number;
  readonly layout: RowLayout;
  readonly palette: readonly StatusLook[];
  readonly facts: StatusFacts;
  readonly scheme: ColourScheme;
  readonly isLive: boolean;
  /** Whether the grid's one tab stop is here. */
  readonly isActive: boolean;
  /** Whether the tab stop takes the focus, because the keyboard is in the grid. */
  readonly hasFocus: boolean;
  readonly onFocus: (group: RowGroup) => void;
  readonly onToggle: (group: RowGroup) => void;
};

/** The width of the arrow before a name, and of the gaps around it and after the name. */
const BESIDE_NAME_CSS_PX = 36;

/**
 * The heading above a group of rows: what they share, how many they are, and of a team how they are now. It folds the group
 * if that can be.
 */
export const GroupHeading = memo(function GroupHeading(props: GroupHeadingProps) {
  const { entry, top, layout, palette, facts, scheme, isLive, isActive, hasFocus, onFocus, onToggle } = props;
  const words = usePageWords();
  const { language } = useLocaleFormat();
  const heading = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isActive && hasFocus) heading.current?.focus({ preventScroll: true });
  }, [isActive, hasFocus]);
  const { group, isExpanded, team } = entry;
  const canFold = isFoldable(group);
  const name = groupWords(group, { palette, facts, isLive, words });
  const isDense = layout.rowSize === 'dense';
  const figures = team !== undefined && isLive && (
    <TeamFigures
      counts={team}
      team={group.kind === 'team' ? group.team : undefined}
      palette={palette}
      scheme={scheme}
    />
  );
  // Beside a column of names, the figures of teams begin below each other, except beside a long name.
  const widthBefore =
    figures === false || isDense || layout.isHeaderAbove
      ? undefined
      : layout.headerWidthCssPx - BESIDE_NAME_CSS_PX;
  return (
    <div role="row" className="absolute inset-x-0" style={{ top, height: layout.rowHeightCssPx }}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid hears the keys of all its stops */}
      <div
        ref={heading}
        role="rowheader"
        aria-colindex={1}
        aria-expanded={isExpanded}
        aria-disabled={canFold ? undefined : true}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => onFocus(group)}
        onClick={() => onToggle(group)}
        className={`flex ${canFold ? 'cursor-pointer' : ''} gap-1.5 px-3 font-semibold focus-visible:-outline-offset-2 ${placeOf(layout)}`}
      >
        {canFold && (
          <ChevronDown
            aria-hidden
            className={`-ms-1 mb-0.5 size-4 shrink-0 text-muted transition-transform ${isExpanded ? '' : '-rotate-90'}`}
          />
        )}
        <span className="flex min-w-0 items-baseline gap-1.5" style={{ minWidth: widthBefore }}>
          <span className="truncate" dir="auto" title={name}>
            {name}
          </span>{' '}
          {isDense && team !== undefined ? (
            // The name needs the room.
            <>
              <span aria-hidden className="shrink-0 font-normal text-muted tabular-nums">
                {entry.count.toLocaleString(language)}
              </span>
              <span className="sr-only">{agentsUnder(entry, words)}</span>
            </>
          ) : (
            <span className="shrink-0 font-normal text-muted tabular-nums">{agentsUnder(entry, words)}</span>
          )}
        </span>
        {isDense && team !== undefined && team.missing > 0 && (
          <TriangleAlert aria-hidden className="size-3 shrink-0 text-warn" />
        )}
        {isDense ? <span className="sr-only">{figures}</span> : figures}
      </div>
    </div>
  );
});

/** With dense rows a heading is higher than its row, and keeps to the column of names, in which its own may be cut: the
 * one in use is whole. */
function placeOf({ rowSize }: RowLayout): string {
  return rowSize === 'dense'
    ? 'absolute start-0 top-0 z-10 h-4 max-w-34 focus:max-w-none items-center bg-surface text-[0.6875rem]'
    : `@container h-full items-end ${rowSize === 'compact' ? '' : 'pb-1.5'} not-aria-disabled:hover:bg-hairline/40`;
}
