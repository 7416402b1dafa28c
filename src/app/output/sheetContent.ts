import type { RowEntry } from '../../analysis/rows/rowOrder';
import type { SheetContent } from '../../export/sheetFacts';
import { NO_STATUS } from '../../domain/filters';
import { activeFilters } from '../../filters/address/activeFilters';
import { formatCivilDate, formatExactMoment } from '../../time/format';
import type { Interval } from '../../time/interval';
import { offsetLabel, offsetMinutesAt } from '../../time/zone';
import type { Comparison } from '../../timeline/scene/comparison';
import { agentsUnder, groupWords } from '../../timeline/grid/groupWords';
import { rangeWords } from '../../words/spanWords';
import type { PageWords } from '../../words/en/page';
import type { OutputWords } from '../../words/en/output';
import { timesNote } from '../pipeline/timesNote';
import type { Snapshot } from '../pipeline/contexts';
import { timelineModel } from '../pipeline/timelineModel';

export type SheetWords = { readonly page: PageWords; readonly sheet: OutputWords['sheet'] };

/**
 * What a picture or a printed page shows of the timeline, and the words around it.
 *
 * @param visible the part of the range that is drawn; `undefined` for all of it
 * @param comparison the other range, where the sheet has a lane for it
 */
export function sheetContent(
  snapshot: Snapshot,
  entries: readonly RowEntry[],
  visible: Interval | undefined,
  words: SheetWords,
  comparison?: Comparison,
): SheetContent {
  const { filters, palette, facts, isLive } = snapshot;
  const { language, rowSize } = filters;
  const { page } = words;
  return {
    model: timelineModel(snapshot, { entries, comparison }, page),
    facts: {
      title: page.title,
      facts: [
        ...factsOf(snapshot, entries, visible, words),
        ...(comparison === undefined || rowSize === 'dense'
          ? []
          : [page.comparedWith({ day: formatCivilDate(language, comparison.timeRange.from) })]),
      ],
      legend: palette.map(({ code, label }) => ({ primary: code, label })),
      nameOf: (entry) =>
        entry.kind === 'agent'
          ? { name: entry.row.agent.displayName, note: entry.row.agent.customId }
          : {
              name: groupWords(entry.group, { palette, facts, isLive, words: page }),
              note: agentsUnder(entry, page),
            },
    },
  };
}

function factsOf(
  snapshot: Snapshot,
  entries: readonly RowEntry[],
  visible: Interval | undefined,
  { page, sheet }: SheetWords,
): readonly string[] {
  const { config, filters, teams, timeRange, isLive, load, now, palette } = snapshot;
  const note = timesNote(config, page);
  const { language } = filters;
  const { zone, from, to, interval, lastHours } = timeRange;
  const date = (day: typeof from) => formatCivilDate(language, day);
  const labelOf = (code: string) =>
    code === NO_STATUS ? page.noStatus : (palette.find((look) => look.code === code)?.label ?? code);
  // Grouping leaves no rows out.
  const active = activeFilters({ ...filters, grouping: 'none' }, { labelOf, teams, isLive, words: page });
  const context = { timeRange, now, language, words: page };
  const offset = offsetLabel(offsetMinutesAt(zone, interval.start));
  // An agent of several teams is listed in each of them.
  const agentCount = new Set(
    entries.flatMap((entry) => (entry.kind === 'agent' ? [entry.row.agent.userId] : [])),
  ).size;
  return [
    ...(lastHours === undefined ? [] : [page.lastHours({ count: lastHours })]),
    from === to ? date(from) : `${date(from)} – ${date(to)}`,
    offset === zone ? zone : `${zone.replaceAll('_', ' ')} (${offset})`,
    ...(visible === undefined
      ? []
      : [sheet.visible({ range: rangeWords(visible.start, visible.end, context) })]),
    page.agents({ count: agentCount }),
    ...(active.length === 0 ? [] : [sheet.filtered({ filters: active.join(', ') })]),
    load.asOf === undefined
      ? sheet.noData
      : sheet.asOf({ moment: formatExactMoment(language, zone, load.asOf) }),
    ...(load.end.kind === 'complete' ? [] : [sheet.incomplete]),
    ...(note === undefined ? [] : [note]),
  ];
}
