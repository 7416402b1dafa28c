import type { RowEntry } from '../../analysis/rows/rowOrder';
import type { RowGroup } from '../../analysis/rows/rowGroup';
import { assertNever } from '../../base/assertNever';
import type { StatusFacts } from '../../domain/statusFacts';
import type { StatusLook } from '../../domain/statusPalette';
import type { PageWords } from '../../words/en/page';

/** What a group is called above its rows. In a range that is over, a status is that at its end. */
export function groupWords(
  group: RowGroup,
  context: {
    readonly palette: readonly StatusLook[];
    readonly facts: StatusFacts;
    readonly isLive: boolean;
    readonly words: PageWords;
  },
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
    case 'team':
      return group.team?.name ?? words.noTeam;
    case 'status':
    case 'reason': {
      const { primary } = group;
      const look = context.palette.find(({ code }) => code === primary);
      const status = primary === undefined ? words.noStatus : (look?.label ?? primary);
      const reason =
        group.kind === 'status' || primary === undefined
          ? ''
          : context.facts.labelOf({ primary, secondary: group.secondary });
      const label = reason === '' ? status : `${status} · ${reason}`;
      return context.isLive ? label : `${label} ${words.atEnd}`;
    }
    default:
      return assertNever(group);
  }
}

/** How many agents are listed under a heading, and where the filters leave some of a team out, of how many. */
export function agentsUnder({ count, team }: Extract<RowEntry, { kind: 'group' }>, words: PageWords): string {
  const total = team?.total ?? count;
  const agents = words.agents({ count: total });
  return count < total ? words.someOf({ count, agents }) : agents;
}
