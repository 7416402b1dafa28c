import type { Filters } from './filters';
import type { StatusCatalog } from './statusCatalog';

const NONE: readonly string[] = [];

/** What the spans of a range are shown for; an empty list shows all. */
export type ShownStatuses = {
  /** Primary statuses. */
  readonly statuses: readonly string[];
  /** Secondary statuses. */
  readonly reasons?: readonly string[];
};

/** What filters show of a range. Who is asked for by the present status is shown whole. */
export function shownStatusesOf({ statuses, now, reasons }: Pick<Filters, 'statuses' | 'now' | 'reasons'>) {
  return { statuses, reasons: now.length > 0 ? NONE : reasons } satisfies ShownStatuses;
}

/** By status code, whether spans in it are shown. */
export function areShown(
  { statuses, reasons = NONE }: ShownStatuses,
  catalog: StatusCatalog,
): readonly boolean[] {
  return Array.from({ length: catalog.size }, (_, code) => {
    const { primary, secondary } = catalog.statusOf(code);
    return (
      (statuses.length === 0 || statuses.includes(primary)) &&
      (reasons.length === 0 || reasons.includes(secondary))
    );
  });
}
