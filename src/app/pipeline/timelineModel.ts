import type { RowEntry } from '../../analysis/rows/rowOrder';
import { shownStatusesOf } from '../../domain/shownStatuses';
import { formatShortDuration } from '../../time/duration';
import type { Comparison } from '../../timeline/scene/comparison';
import type { RowNote, TimelineModel } from '../../timeline/scene/timelineModel';
import type { PageWords } from '../../words/en/page';
import { momentWords } from '../../words/spanWords';
import type { Appearance, FiltersState, RowsState, Snapshot } from './contexts';

/** The timeline's model, for the screen, pictures and print. */
export function timelineModel(
  { config, catalog, palette, facts, filters, timeRange, now, staleAfterMs }: ModelSource,
  shown: {
    readonly entries: readonly RowEntry[];
    readonly comparison?: Comparison | undefined;
    readonly notes?: TimelineModel['notes'];
    readonly namedDate?: TimelineModel['namedDate'];
  },
  words: PageWords,
): TimelineModel {
  const { statuses, reasons } = shownStatusesOf(filters);
  return {
    ...shown,
    timeRange,
    catalog,
    palette,
    facts,
    urgentStatuses: config.urgentStatuses,
    onTop: new Set(filters.onTop),
    rowSize: filters.rowSize,
    shownStatuses: statuses,
    shownReasons: reasons,
    now,
    staleAfterMs,
    language: filters.language,
    words,
  };
}

type ModelSource = Pick<
  Snapshot,
  'config' | 'catalog' | 'palette' | 'facts' | 'filters' | 'timeRange' | 'now' | 'staleAfterMs'
>;

/** The notes that replace the current status of rows on top: where those agents went, and for how long. */
export function notesOnTop(
  examined: RowsState['examined'],
  { catalog, palette, facts, language }: Appearance,
  timeRange: FiltersState['timeRange'],
  words: PageWords,
): ReadonlyMap<string, RowNote> | undefined {
  return (
    examined &&
    new Map(
      examined.leavers.map(({ agent, statusCode, leftAtMs, goneMs }) => {
        const gone = statusCode === undefined ? undefined : catalog.statusOf(statusCode);
        const look = palette.find(({ code }) => code === gone?.primary);
        const status =
          gone === undefined ? words.noStatus : facts.labelOf(gone) || (look?.label ?? gone.primary);
        const moment = momentWords(leftAtMs, { timeRange, language });
        const note = {
          look,
          words: words.wentTo({ moment, status }),
          lengthWords: formatShortDuration(goneMs, words.durations),
        };
        return [agent.userId, note];
      }),
    )
  );
}
