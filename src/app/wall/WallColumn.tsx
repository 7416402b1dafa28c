import { AlarmClock, TriangleAlert } from 'lucide-react';
import { type CSSProperties, memo, useMemo } from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import { rowGroupKey } from '../../analysis/rows/rowGroup';
import { colourOf } from '../../domain/statusPalette';
import { formatShortDuration } from '../../time/duration';
import { formatLocalTime } from '../../time/format';
import { MINUTE_MS } from '../../time/instant';
import { lengthOf } from '../../time/interval';
import { ticksIn } from '../../time/ticks';
import { agentsUnder, groupWords } from '../../timeline/grid/groupWords';
import { TeamFigures } from '../../timeline/grid/TeamFigures';
import { Swatch } from '../../ui/Swatch';
import { useWallWords } from '../../words/areas';
import { SLOT } from '../../words/dictionary';
import { Filled } from '../../words/Filled';
import { currentStatusWords, doubtSummary } from '../../words/spanWords';
import { usePageWords } from '../../words/WordsContext';
import { DayStripCanvas } from '../agentPanel/DayStripCanvas';
import { useAppearance, useFilters } from '../pipeline/contexts';
import { useFromClock, useNow } from '../pipeline/useNow';
import { isOutOfDate } from './dataMark';
import { useOverLimit } from './useOverLimit';
import type { WallFigures } from './useWallFigures';
import type { WallLayout } from './wallLayout';
import type { WallSection } from './wallPages';

/** Name, status, time in it, and the strip: multiples of the name's size. */
const gridClasses =
  'grid grid-cols-[minmax(0,9.6em)_minmax(0,7.6em)_5em_minmax(0,1fr)] items-center gap-x-[0.6em] px-[0.6em]';
/** The strip's share of a line's height. */
const STRIP_SHARE = 0.5;

/** The room of a time, with a gap to the next. */
const HOUR_EMS = 3;
/** A time nearer to an edge of the strip would be cut. */
const EDGE_EMS = 1.2;

/** One column of a page. */
export function WallColumn({
  sections,
  layout,
  figures,
}: {
  readonly sections: readonly WallSection[];
  readonly layout: WallLayout;
  readonly figures: WallFigures;
}) {
  const { palette, facts, scheme } = useAppearance();
  const { isLive } = useFilters();
  const overLimit = useOverLimit(figures);
  const page = usePageWords();
  const height = layout.lineHeightCssPx;
  return (
    <div className="min-w-0 flex-1 border-e border-hairline last:border-e-0">
      {sections.map(({ heading, isContinued, agents }, index) => {
        const group = heading && groupWords(heading.group, { palette, facts, isLive, words: page });
        const hasHours = index === 0 && heading?.isExpanded === true;
        return (
          <section key={heading === undefined ? index : rowGroupKey(heading.group)}>
            {heading !== undefined && group !== undefined && (
              <div
                className={`${gridClasses} border-b border-hairline bg-sunken font-semibold`}
                style={{ height }}
              >
                <h2
                  className={`flex min-w-0 items-baseline gap-[0.6em] ${hasHours ? 'col-span-3' : 'col-span-4'}`}
                >
                  <GroupName group={group} isContinued={isContinued} />{' '}
                  <span
                    className={`shrink-0 text-[0.85em] font-normal text-muted tabular-nums ${isContinued ? 'sr-only' : ''}`}
                  >
                    {agentsUnder(heading, page)}
                  </span>
                  {heading.team !== undefined && isLive && (
                    <span className="flex min-w-0 flex-[1_2_11em] items-baseline text-[0.85em]">
                      <TeamFigures
                        counts={heading.team}
                        team={heading.group.kind === 'team' ? heading.group.team : undefined}
                        palette={palette}
                        scheme={scheme}
                        isShort
                      />
                    </span>
                  )}
                </h2>
                {hasHours && <Hours stripEms={layout.stripEms} />}
              </div>
            )}
            <ul>
              {agents.map((row) => (
                <WallRow
                  key={row.agent.userId}
                  row={row}
                  heightCssPx={height}
                  isOver={overLimit.has(row.agent.userId)}
                  figures={figures}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Where there is no room for all of it the name is cut, and not that it is continued. */
function GroupName({ group, isContinued }: { readonly group: string; readonly isContinued: boolean }) {
  const words = useWallWords();
  const name = <bdi className="truncate">{group}</bdi>;
  return (
    <span className="flex min-w-0 items-baseline whitespace-nowrap">
      {isContinued ? <Filled text={words.continued({ group: SLOT })}>{name}</Filled> : name}
    </span>
  );
}

/** Times of day over the strips. */
function Hours({ stripEms }: Pick<WallLayout, 'stripEms'>) {
  const { filters, timeRange } = useFilters();
  const { interval, zone } = timeRange;
  const ticks = useMemo(() => {
    const places = ticksIn(zone, interval, (lengthOf(interval) * HOUR_EMS) / stripEms).map(
      ({ at, localMs }) => ({
        localMs,
        share: (at - interval.start) / lengthOf(interval),
      }),
    );
    const edge = EDGE_EMS / stripEms;
    return places.filter(({ share }) => share > edge && share < 1 - edge);
  }, [zone, interval, stripEms]);
  return (
    <span
      aria-hidden
      className="relative h-[1.2em] overflow-hidden text-[0.75em] font-normal text-muted"
      dir="ltr"
    >
      {ticks.map((tick) => (
        <span
          key={tick.localMs}
          className="absolute -translate-x-1/2 tabular-nums"
          style={{ left: `${100 * tick.share}%` }}
        >
          {formatLocalTime(filters.language, tick.localMs)}
        </span>
      ))}
    </span>
  );
}

type WallRowProps = {
  readonly row: AgentRow;
  readonly heightCssPx: number;
  readonly isOver: boolean;
  readonly figures: WallFigures;
};

/** One agent: who, in which status, for how long, and what was before. */
const WallRow = memo(function WallRow({ row, heightCssPx, isOver, figures }: WallRowProps) {
  const { catalog, palette, facts, scheme } = useAppearance();
  const { timeRange } = useFilters();
  const page = usePageWords();
  const words = useWallWords();
  const minute = useNow(MINUTE_MS);
  const { agent, current, doubts } = row;
  const status = current && catalog.statusOf(current.statusCode);
  const look = status && palette.find(({ code }) => code === status.primary);
  const reason = status && facts.labelOf(status);
  const lineStyle: CSSProperties = { height: heightCssPx };
  return (
    <li
      data-wall-agent
      className={`${gridClasses} border-b border-hairline ${isOver ? 'bg-danger-soft' : ''}`}
      style={lineStyle}
    >
      <span className="flex min-w-0 items-center gap-[0.4em] font-semibold">
        <span className="truncate" dir="auto" data-wall-name>
          {agent.displayName}
        </span>
        {doubts !== 0 && (
          <TriangleAlert
            role="img"
            aria-label={page.isDoubtful({ doubts: doubtSummary(doubts, page) })}
            className="size-[0.7em] shrink-0 text-warn"
          />
        )}
      </span>
      <span className="flex min-w-0 items-center gap-[0.4em] text-[0.9em]">
        {look === undefined ? (
          <span aria-hidden className="w-[0.8em] shrink-0 border-t-2 border-dashed border-control" />
        ) : (
          <Swatch colour={colourOf(look, scheme)} pattern={look.pattern} className="size-[0.8em]" />
        )}
        <span className="truncate" dir="auto">
          {currentStatusWords(look, reason, page)}
        </span>
      </span>
      <span className="flex items-center justify-end gap-[0.3em] whitespace-nowrap tabular-nums">
        {isOver && (
          <AlarmClock
            role="img"
            aria-label={words.isOverLimit}
            className="size-[0.9em] shrink-0 text-danger"
          />
        )}
        {current !== undefined && (
          <TimeInStatus sinceMs={current.since} asOfMs={agent.asOf} figures={figures} isOver={isOver} />
        )}
      </span>
      <DayStripCanvas
        agent={agent}
        day={timeRange.interval}
        now={minute}
        catalog={catalog}
        palette={palette}
        facts={facts}
        scheme={scheme}
        widthShare={1}
        heightCssPx={Math.round(heightCssPx * STRIP_SHARE)}
      />
    </li>
  );
});

/** How long the status has lasted, in minutes; out of date, how long at least when it was last known. */
function TimeInStatus({
  sinceMs,
  asOfMs,
  figures,
  isOver,
}: {
  readonly sinceMs: number;
  readonly asOfMs: number;
  readonly figures: WallFigures;
  readonly isOver: boolean;
}) {
  const { isLive } = useFilters();
  const page = usePageWords();
  const words = useWallWords();
  const isOld = isOutOfDate(figures.mark);
  const length = useFromClock((now) => {
    const lengthMs = Math.max(0, (isOld || !isLive ? asOfMs : now) - sinceMs);
    // Seconds would only flicker at a distance.
    const shownMs = lengthMs < MINUTE_MS ? lengthMs : Math.floor(lengthMs / MINUTE_MS) * MINUTE_MS;
    return formatShortDuration(shownMs, page.durations);
  });
  if (!isLive) return null;
  if (!isOld) return <span className={isOver ? 'font-semibold text-danger' : ''}>{length}</span>;
  return (
    <span
      data-doubt={figures.mark}
      className="text-warn underline decoration-dashed underline-offset-[0.2em]"
      title={page.atLeast({ length })}
    >
      {words.atLeast({ length })}
    </span>
  );
}
