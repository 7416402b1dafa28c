import type { RowEntry } from '../../analysis/rows/rowOrder';
import type { RowSize } from '../../domain/filters';
import type { StatusFacts } from '../../domain/statusFacts';
import type { StatusLook } from '../../domain/statusPalette';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { TimeRange } from '../../domain/timeRange';
import type { CivilDate } from '../../time/civilDate';
import type { Instant } from '../../time/instant';
import type { Comparison } from './comparison';
import type { PageWords } from '../../words/en/page';

/** What a row's header shows in place of the current status. */
export type RowNote = {
  /** The look of the status that it is about; `undefined` for none. */
  readonly look: StatusLook | undefined;
  readonly words: string;
  /** How long it lasted, in words. */
  readonly lengthWords: string;
};

/** All that the timeline draws from. A new value whenever something of it changes. */
export type TimelineModel = {
  readonly entries: readonly RowEntry[];
  readonly timeRange: TimeRange;
  /** The only date of the range where the page already shows it: the axis leaves it out. */
  readonly namedDate?: CivilDate | undefined;
  readonly catalog: StatusCatalog;
  readonly palette: readonly StatusLook[];
  /** Labels and looks of secondary statuses. */
  readonly facts: StatusFacts;
  /** Primary statuses that must not be missed where they are thinner than a pixel, the most urgent first. */
  readonly urgentStatuses: readonly string[];
  /** By user id; `undefined` while every header shows the current status. */
  readonly notes?: ReadonlyMap<string, RowNote> | undefined;
  /** User ids of the agents on top, whose rows are marked. */
  readonly onTop: ReadonlySet<string>;
  readonly rowSize: RowSize;
  /** Primary statuses shown; none means all. */
  readonly shownStatuses: readonly string[];
  /** Secondary statuses shown; none means all. */
  readonly shownReasons?: readonly string[];
  readonly now: Instant;
  /** Data older than this says how long a status has lasted at least. */
  readonly staleAfterMs: number;
  /** The same agents in another range, while something is compared. */
  readonly comparison?: Comparison | undefined;
  readonly language: string;
  readonly words: PageWords;
};
