import { AlarmClock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { assertNever } from '../../base/assertNever';
import { NO_STATUS } from '../../domain/filters';
import { colourOf } from '../../domain/statusPalette';
import { urgentFirst } from '../../domain/usualOrder';
import { formatShortDuration } from '../../time/duration';
import { formatCivilDate, formatTime } from '../../time/format';
import { civilDateAt, offsetLabel, offsetMinutesAt } from '../../time/zone';
import { Swatch } from '../../ui/Swatch';
import { useWallWords } from '../../words/areas';
import { useLocaleFormat, usePageWords } from '../../words/WordsContext';
import { useAgents, useAppearance, useFilters, useRows } from '../pipeline/contexts';
import { useNow } from '../pipeline/useNow';
import { useOverLimit } from './useOverLimit';
import type { BoxSize } from './useBoxSize';
import type { WallFigures } from './useWallFigures';
import { tileColumns } from './wallLayout';

/** How many agents are in each status now, the time, and how old that is. */
export function WallHead({ figures, screen }: { readonly figures: WallFigures; readonly screen: BoxSize }) {
  const page = usePageWords();
  const { config } = useAppearance();
  // The time has a line of its own.
  const isUpright = screen.heightCssPx > screen.widthCssPx;
  return (
    <header
      className={`flex items-stretch gap-[1em] border-b border-hairline p-[1em] ${isUpright ? 'flex-col-reverse' : ''}`}
    >
      <h1 className="sr-only">{page.documentTitle}</h1>
      <StatusTiles figures={figures} screen={screen} />
      <div
        className={`flex whitespace-nowrap ${isUpright ? 'flex-wrap items-baseline justify-between gap-x-[2em]' : 'min-w-[38em] flex-col justify-center text-end'}`}
      >
        <Clock />
        <div className="text-[2em]">
          {config.isDemo && <span className="me-[1em] font-semibold text-accent">{page.demo}</span>}
          <FreshnessText figures={figures} />
        </div>
      </div>
    </header>
  );
}

function Clock() {
  const { filters, timeRange } = useFilters();
  const now = useNow();
  const { zone } = timeRange;
  const date = formatCivilDate(filters.language, civilDateAt(zone, now));
  return (
    <>
      <time className="text-[5.6em] leading-none font-semibold tabular-nums">
        {formatTime(filters.language, zone, now)}
      </time>
      <div className="mt-[0.2em] text-[2em] text-muted">
        <bdi>{date}</bdi> · <bdi>{zone.replaceAll('_', ' ')}</bdi>{' '}
        <bdi>({offsetLabel(offsetMinutesAt(zone, now))})</bdi>
      </div>
    </>
  );
}

function StatusTiles({ figures, screen }: { readonly figures: WallFigures; readonly screen: BoxSize }) {
  const { config, palette, scheme } = useAppearance();
  const { isLive } = useFilters();
  const { counts } = useRows().rowList;
  const overLimit = useOverLimit(figures);
  const page = usePageWords();
  const words = useWallWords();
  const order = urgentFirst(palette.map(({ code }) => code));
  const looks = order.flatMap((code) => palette.find((look) => look.code === code) ?? []);
  // A status that the service does not name is listed while somebody is in it, as on the full page.
  const shown = looks.filter(
    ({ code }) => counts.byPrimary.has(code) || config.statuses.some((status) => status.code === code),
  );
  const columns = tileColumns(shown.length + (isLive ? 2 : 1), screen);
  return (
    <dl
      aria-label={page.status}
      className="grid flex-1 gap-[1em]"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {isLive && (
        <Tile
          id="attention"
          label={words.overLimit}
          count={overLimit.size}
          figures={figures}
          tone={overLimit.size > 0 ? 'alarm' : undefined}
          sign={<AlarmClock aria-hidden className="size-[1.1em] shrink-0" />}
        />
      )}
      {shown.map((look) => (
        <Tile
          key={look.code}
          id={look.code}
          label={look.label}
          count={counts.byPrimary.get(look.code) ?? 0}
          figures={figures}
          sign={<Swatch colour={colourOf(look, scheme)} pattern={look.pattern} className="size-[1em]" />}
        />
      ))}
      <Tile
        id={NO_STATUS}
        label={page.noStatus}
        count={counts.noStatus}
        figures={figures}
        sign={<span aria-hidden className="w-[1em] shrink-0 border-t-2 border-dashed border-control" />}
      />
    </dl>
  );
}

/** The width of a bold digit, all alike; separators are narrower. */
const DIGIT_EMS = 0.66;

/** A number with its label; a number that may not be true any more says so, in words, color, and outline. */
function Tile(props: {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly figures: WallFigures;
  readonly sign: ReactNode;
  readonly tone?: 'alarm' | undefined;
}) {
  const { id, label, count, figures, sign, tone } = props;
  const { number } = useLocaleFormat();
  const page = usePageWords();
  const words = useWallWords();
  const { mark, asOfTime } = figures;
  const digits = number(count);
  const doubt = {
    current: page.now,
    offline: words.asOf({ time: asOfTime }),
    stale: words.asOf({ time: asOfTime }),
    loading: '…',
    incomplete: words.isIncomplete,
    over: page.inRange,
  }[mark];
  const isDoubtful = mark !== 'current' && mark !== 'over';
  const ground = isDoubtful
    ? 'border-dashed border-warn bg-warn-soft'
    : tone === 'alarm'
      ? 'border-danger bg-danger-soft'
      : 'border-hairline bg-raised';
  return (
    <div
      data-tile={id}
      data-doubt={isDoubtful ? mark : undefined}
      className={`flex flex-col justify-between rounded-[0.6em] border-2 px-[1.1em] py-[0.8em] ${ground}`}
    >
      <dt className="flex items-center gap-[0.4em] text-[2.1em] leading-tight whitespace-nowrap">
        {sign}
        <span className="truncate" dir="auto">
          {label}
        </span>
      </dt>
      <dd className="@container">
        <span
          // A number that is wider than its tile is smaller. Forced colors would paint a ground over the label above.
          style={{ fontSize: `min(6em, ${100 / (DIGIT_EMS * digits.length)}cqi)` }}
          className={`block leading-none font-semibold tabular-nums forced-color-adjust-none ${isDoubtful ? 'text-muted' : tone === 'alarm' ? 'text-danger' : ''}`}
        >
          {digits}
        </span>
        {/* Of which moment the number is: always there, so that nothing moves when that is no longer now. */}
        <span
          className={`block min-h-[1.2em] truncate text-[1.7em] font-medium ${isDoubtful ? 'text-warn' : 'text-muted'}`}
        >
          {doubt}
        </span>
      </dd>
    </div>
  );
}

/** Whether the figures are those of now, and since when not. */
function FreshnessText({ figures }: { readonly figures: WallFigures }) {
  const { mark, asOfTime } = figures;
  const page = usePageWords();
  const words = useWallWords();
  switch (mark) {
    case 'current':
      return (
        <span>
          <span
            aria-hidden
            className="me-[0.4em] inline-block size-[0.6em] rounded-full bg-accent forced-colors:bg-[Highlight]"
          />
          <span className="font-semibold">{page.live}</span>{' '}
          <span className="text-muted">
            <DataAge />
          </span>
        </span>
      );
    case 'over':
      return <Warned>{words.notLive}</Warned>;
    case 'loading':
      return <span className="text-muted">{page.loading}</span>;
    case 'incomplete':
      return <Warned>{words.incomplete}</Warned>;
    case 'stale':
    case 'offline':
      return (
        <Warned>
          {mark === 'offline' && `${page.offline} · `}
          {asOfTime !== '' && words.notUpdated({ time: asOfTime })}
        </Warned>
      );
    default:
      return assertNever(mark);
  }
}

function Warned({ children }: { readonly children: ReactNode }) {
  return (
    <strong className="rounded-[0.3em] bg-warn-soft px-[0.5em] font-semibold text-warn">
      <TriangleAlert aria-hidden className="me-[0.3em] inline size-[1em] align-[-0.1em]" />
      {children}
    </strong>
  );
}

function DataAge() {
  const { load } = useAgents();
  const page = usePageWords();
  const now = useNow();
  if (load.asOf === undefined) return null;
  const ageMs = Math.max(0, now - load.asOf);
  return ageMs < 1000 ? page.dataFresh : page.dataAge({ age: formatShortDuration(ageMs, page.durations) });
}
