import { LOGGED_OUT_PRIMARY } from '../../analysis/totals/totals';
import type { TotalsKey } from '../../analysis/totals/totalsSorting';
import type { TotalsDetail } from '../../domain/filters';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { StatusLook } from '../../domain/statusPalette';
import type { PageWords } from '../../words/en/page';
import type { TablesWords } from '../../words/en/tables';

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

/** The columns of the totals: those that are always there, and those of the full table. */
export function totalsColumns(
  detail: TotalsDetail,
  { hasSecondaries }: TotalsOptions,
  source: {
    readonly palette: readonly StatusLook[];
    readonly catalog: StatusCatalog;
    readonly words: TablesWords;
    readonly page: PageWords;
  },
): readonly TotalsColumn[] {
  const { palette, catalog, words, page } = source;
  const plain = (kind: 'no-status' | 'total' | 'logged-in' | 'changes', title: string): TotalsColumn => ({
    key: { kind },
    title,
    track: NUMBER,
    look: undefined,
    isLoggedIn: kind === 'logged-in',
  });
  const wide = (kind: 'first' | 'last' | 'longest', title: string): TotalsColumn => ({
    key: { kind },
    title,
    track: kind === 'longest' ? 'minmax(14rem, 1fr)' : 'minmax(11rem, 1fr)',
    look: undefined,
    isLoggedIn: false,
  });
  const statuses = palette.flatMap((look): TotalsColumn[] => {
    const isLoggedIn = look.code !== LOGGED_OUT_PRIMARY;
    const primary: TotalsColumn = {
      key: { kind: 'primary', primary: look.code },
      title: look.label,
      track: NUMBER,
      look,
      isLoggedIn,
    };
    if (detail === 'plain' || !hasSecondaries) return [primary];
    const secondaries = secondariesOf(look.code, catalog).map(({ statusCode, secondary }): TotalsColumn => ({
      key: { kind: 'status', statusCode },
      title: `${look.label} · ${secondary === '' ? page.noSecondary : secondary}`,
      track: 'minmax(9rem, 1fr)',
      look,
      isLoggedIn,
    }));
    return [primary, ...secondaries];
  });
  const always: readonly TotalsColumn[] = [
    {
      key: { kind: 'agent' },
      title: words.columns.agent,
      track: 'minmax(11rem, 2fr)',
      look: undefined,
      isLoggedIn: false,
    },
    ...statuses,
    plain('no-status', page.noStatus),
    plain('total', words.total),
  ];
  if (detail === 'plain') return always;
  return [
    ...always,
    plain('logged-in', words.loggedIn),
    wide('first', words.first),
    wide('last', words.last),
    plain('changes', words.changes),
    wide('longest', words.longest),
  ];
}

function secondariesOf(primary: string, catalog: StatusCatalog) {
  return Array.from({ length: catalog.size }, (_, statusCode) => ({
    statusCode,
    ...catalog.statusOf(statusCode),
  })).filter((status) => status.primary === primary);
}
