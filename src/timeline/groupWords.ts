import type { RowGroup } from '../analysis/rowGroup';
import { assertNever } from '../domain/assertNever';
import type { StatusLook } from '../domain/statusPalette';

/** What a group is called above its rows. In a range that is over, a status is that at its end. */
export function groupWords(
  group: RowGroup,
  context: { readonly palette: readonly StatusLook[]; readonly isLive: boolean },
): string {
  switch (group.kind) {
    case 'pinned':
      return 'Pinned';
    case 'arrived':
      return 'Just arrived';
    case 'letter':
      return group.letter ?? '#';
    case 'status': {
      const { primary } = group;
      const look = context.palette.find(({ code }) => code === primary);
      const label = primary === undefined ? 'No status' : (look?.label ?? primary);
      return context.isLive ? label : `${label} at the end`;
    }
    default:
      return assertNever(group);
  }
}
