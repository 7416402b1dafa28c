import { memo, type ReactNode } from 'react';
import { FloorRowHeader } from './FloorRowHeader';
import { RowHeader, type RowHeaderProps } from './RowHeader';
import type { RowLayout } from './rowLayout';

export type TimelineRowProps = Omit<RowHeaderProps, 'isOneLine'> & {
  /** From the first row's top, in CSS pixels. */
  readonly top: number;
  /** Which agent of the list it is, counted from 1. */
  readonly number: number | undefined;
  readonly layout: RowLayout;
  /** Whether the header has room for words. */
  readonly hasWords: boolean;
  /** The cells, in the active row only. */
  readonly children: ReactNode;
};

/** One row of the accessible grid. Kept as it is while rows scroll, unless something of it changes. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { top, number, layout, hasWords, children, ...header } = props;
  const place = layout.isHeaderAbove
    ? 'inset-x-0 top-0 h-5'
    : 'inset-y-0 start-0 border-e border-b border-hairline';
  return (
    <div
      role="row"
      aria-rowindex={number}
      className="absolute inset-x-0"
      style={{ top, height: layout.rowHeightCssPx }}
    >
      {layout.rowSize === 'floor' ? (
        <FloorRowHeader {...header} widthCssPx={layout.headerWidthCssPx} hasWords={hasWords} />
      ) : (
        <div
          role="rowheader"
          aria-colindex={1}
          className={`absolute bg-surface ${place}`}
          style={layout.isHeaderAbove ? undefined : { width: layout.headerWidthCssPx }}
        >
          <RowHeader {...header} isOneLine={layout.isHeaderAbove || layout.rowSize === 'compact'} />
        </div>
      )}
      {children}
    </div>
  );
});
