import { memo, type ReactNode, useEffect, useState } from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import type { RowPlace } from '../../analysis/rows/rowPlace';
import { DenseRowHeader, RowHeader, type RowHeaderProps } from './RowHeader';
import type { RowLayout } from '../scene/rowLayout';

export type TimelineRowProps = Omit<RowHeaderProps, 'isOneLine' | 'canPin' | 'onTogglePin'> & {
  /** Whether the agent's details are beside the timeline. */
  readonly isOpen: boolean;
  /** Names the row, with the agent's id. */
  readonly rowKey: string;
  readonly onOpen: (place: RowPlace) => void;
  readonly onTogglePin: (userId: string) => void;
  /** From the first row's top, in CSS pixels. */
  readonly top: number;
  /** Which agent of the list it is, counted from 1. */
  readonly number: number | undefined;
  readonly layout: RowLayout;
  /** The cells, in the active row only. */
  readonly children: ReactNode;
};

/** One row of the accessible grid. Kept as it is while rows scroll, unless something of it changes. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { top, number, layout, isOpen, rowKey, onOpen, onTogglePin, children, ...header } = props;
  const { userId } = header.row.agent;
  const [isPointed, setIsPointed] = useState(false);
  const isActive = children !== undefined;
  const isChanged = useChangeMark(header.row.current, header.isLive);
  const place = layout.isHeaderAbove
    ? 'inset-x-0 top-0 h-5'
    : `inset-y-0 start-0 cursor-pointer border-e border-b border-hairline ${isOpen ? '' : 'hover:bg-sunken'}`;
  return (
    <div
      role="row"
      aria-rowindex={number}
      data-on-top={header.isOnTop || undefined}
      className={`group absolute inset-x-0 ${header.isOnTop ? ON_TOP_CLASSES : ''}`}
      style={{ top, height: layout.rowHeightCssPx }}
      onPointerEnter={() => setIsPointed(true)}
      onPointerLeave={() => setIsPointed(false)}
    >
      {layout.rowSize === 'dense' ? (
        <DenseRowHeader {...header} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- by keyboard it is Enter on any cell of the row
        <div
          role="rowheader"
          aria-colindex={1}
          data-changed={isChanged || undefined}
          className={`absolute motion-safe:transition-colors motion-safe:duration-500 ${isOpen || isChanged || header.isOnTop ? 'bg-accent-soft' : 'bg-surface'} ${isChanged ? 'forced-colors:outline-1 forced-colors:-outline-offset-1' : ''} ${place}`}
          // Above its bars it is part of the plot, whose gestures know it. A finger near something that
          // can be clicked would be taken to mean that, and never reach the bars.
          onClick={layout.isHeaderAbove ? undefined : () => onOpen({ userId, rowKey })}
          style={layout.isHeaderAbove ? undefined : { width: layout.headerWidthCssPx }}
        >
          <RowHeader
            {...header}
            isOneLine={layout.isHeaderAbove || layout.rowSize === 'compact'}
            canPin={header.isPinned || isPointed || isActive}
            onTogglePin={() => onTogglePin(userId)}
          />
        </div>
      )}
      {children}
    </div>
  );
});

/** A bar along the row's start: color alone never marks a row. Forced colors keep borders. */
export const ON_TOP_CLASSES =
  'after:pointer-events-none after:absolute after:inset-y-0 after:start-0 after:z-10 after:border-s-4 after:border-accent';

/** Long enough to be found by an eye that was elsewhere, short enough not to pile up over refreshes. */
const MARKED_FOR_MS = 4000;

/** Whether a row's current status became another one just now, as newer data came in. */
function useChangeMark(current: AgentRow['current'], isLive: boolean): boolean {
  const key = isLive ? `${current?.statusCode} ${current?.since}` : undefined;
  const [known, setKnown] = useState({ key, isMarked: false });
  // State derived while rendering, as React's documentation advises over an effect.
  if (known.key !== key) setKnown({ key, isMarked: known.key !== undefined && key !== undefined });
  const { isMarked } = known;
  useEffect(() => {
    if (!isMarked) return undefined;
    const timer = setTimeout(() => setKnown({ key, isMarked: false }), MARKED_FOR_MS);
    return () => clearTimeout(timer);
  }, [isMarked, key]);
  return isMarked;
}
