import type { RowGroup } from '../../analysis/rows/rowGroup';
import { assertNever } from '../../base/assertNever';
import type { StatusLook } from '../../domain/statusPalette';
import type { PageWords } from '../../words/en/page';

/** What a group is called above its rows. In a range that is over, a status is that at its end. */
export function groupWords(
  group: RowGroup,
  context: { readonly palette: readonly StatusLook[]; readonly isLive: boolean; readonly words: PageWords },
): string {
  const { words } = context;
  switch (group.kind) {
    case 'pinned':
      return words.pinned;
    case 'arrived':
      return words.justArrived;
    case 'top':
      return words.onTop;
    case 'rest':
      return words.everyoneElse;
    case 'letter':
      return group.letter ?? '#';
    case 'status': {
      const { primary } = group;
      const look = context.palette.find(({ code }) => code === primary);
      const label = primary === undefined ? words.noStatus : (look?.label ?? primary);
      return context.isLive ? label : `${label} ${words.atEnd}`;
    }
    default:
      return assertNever(group);
  }
}
