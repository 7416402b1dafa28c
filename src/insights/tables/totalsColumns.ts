import type { TeamTotalsRow } from '../../analysis/totals/teamTotals';
import { LOGGED_OUT_PRIMARY } from '../../analysis/totals/totals';
import type { AgentTotalsRow } from '../../analysis/totals/totalsReport';
import type { TotalsKey } from '../../analysis/totals/totalsSorting';
import type { TotalsDetail, TotalsSubject } from '../../domain/filters';
import type { StatusFacts } from '../../domain/statusFacts';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { StatusLook } from '../../domain/statusPalette';
import type { PageWords } from '../../words/en/page';
import type { TablesWords } from '../../words/en/tables';

/** A row of the totals, of an agent or of a team. */
export type TotalsRow = AgentTotalsRow | TeamTotalsRow;

/** What a row of the totals is called. */
export function totalsName(totals: TotalsRow, { noTeam }: Pick<PageWords, 'noTeam'>): string {
  return 'row' in totals ? totals.row.agent.displayName : (totals.team?.name ?? noTeam);
}

/** How lengths of time are formatted. */
export const lengthForms = ['time', 'of-range', 'of-logged-in'] as const;
export type LengthForm = (typeof lengthForms)[number];

/** What was selected for the full table. */
export type TotalsOptions = {
  readonly form: LengthForm;
  readonly hasSecondaries: boolean;
  readonly isRaw: boolean;
};

export type TotalsColumn = {
  readonly key: TotalsKey;
  readonly title: string;
  /** A CSS grid track. */
  readonly track: string;
  /** The status that the column is about; its bars have its color. */
  readonly look: StatusLook | undefined;
  /** Whether the time in it counts as logged in. */
  readonly isLoggedIn: boolean;
};

/** An id that is unique among the columns. */
export function totalsColumnId(key: TotalsKey): string {
  if (key.kind === 'primary') return `primary ${key.primary}`;
  return key.kind === 'status' ? `status ${key.statusCode}` : key.kind;
}

const NUMBER = 'minmax(7rem, 1fr)';
const MOMENT = 'minmax(11rem, 1fr)';

type PlainKind = Exclude<TotalsKey['kind'], 'primary' | 'status'>;

/** The columns of the totals: those that are always there, and those of the full table. */
export function totalsColumns(
  { by, detail }: { readonly by: TotalsSubject; readonly detail: TotalsDetail },
  { hasSecondaries }: TotalsOptions,
  source: {
    readonly palette: readonly StatusLook[];
    readonly catalog: StatusCatalog;
    readonly facts: StatusFacts;
    readonly words: TablesWords;
    readonly page: PageWords;
  },
): readonly TotalsColumn[] {
  const { palette, catalog, facts, words, page } = source;
  const column = (kind: PlainKind, title: string, track = NUMBER): TotalsColumn => ({
    key: { kind },
    title,
    track,
    look: undefined,
    isLoggedIn: kind === 'logged-in',
  });
  const statuses = palette.flatMap((look): TotalsColumn[] => {
    const shared = { look, isLoggedIn: look.code !== LOGGED_OUT_PRIMARY };
    const secondaries = detail === 'full' && hasSecondaries ? secondariesOf(look.code, catalog) : [];
    return [
      { key: { kind: 'primary', primary: look.code }, title: look.label, track: NUMBER, ...shared },
      ...secondaries.map(({ statusCode, status }): TotalsColumn => ({
        key: { kind: 'status', statusCode },
        title: `${look.label} · ${facts.labelOf(status) || page.noSecondary}`,
        track: 'minmax(9rem, 1fr)',
        ...shared,
      })),
    ];
  });
  const always: readonly TotalsColumn[] = [
    column('name', by === 'team' ? words.team : words.columns.agent, 'minmax(11rem, 2fr)'),
    ...(by === 'team' ? [column('agents', words.agentCount)] : []),
    ...statuses,
    column('no-status', page.noStatus),
    column('total', words.total),
  ];
  if (detail === 'plain') return always;
  return [
    ...always,
    column('logged-in', words.loggedIn),
    column('first', words.first, MOMENT),
    column('last', words.last, MOMENT),
    column('changes', words.changes),
    column('longest', words.longest, 'minmax(14rem, 1fr)'),
  ];
}

function secondariesOf(primary: string, catalog: StatusCatalog) {
  return Array.from({ length: catalog.size }, (_, statusCode) => ({
    statusCode,
    status: catalog.statusOf(statusCode),
  })).filter(({ status }) => status.primary === primary);
}
