import { memo } from 'react';
import type { RowEntry } from '../analysis/rowOrder';
import type { StatusLook } from '../domain/statusPalette';
import type { RowLayout } from './rowLayout';

/** The heading above a group of rows: the status they share, and how many they are. */
export const GroupHeading = memo(function GroupHeading(props: {
  readonly entry: Extract<RowEntry, { kind: 'group' }>;
  readonly top: number;
  readonly layout: RowLayout;
  readonly palette: readonly StatusLook[];
  readonly isLive: boolean;
}) {
  const { entry, top, layout, palette, isLive } = props;
  const label =
    entry.primary === undefined
      ? 'No status'
      : (palette.find(({ code }) => code === entry.primary)?.label ?? entry.primary);
  return (
    <div role="row" className="absolute inset-x-0" style={{ top, height: layout.rowHeightCssPx }}>
      <div role="rowheader" className="flex h-full items-end gap-2 px-3 pb-1.5 font-semibold">
        {isLive ? label : `${label} at the end`}{' '}
        <span className="font-normal text-muted">
          {entry.count === 1 ? '1 agent' : `${entry.count} agents`}
        </span>
      </div>
    </div>
  );
});
