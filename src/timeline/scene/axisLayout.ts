import { formatLocalDay, formatLocalTime, formatLocalTimeWithSeconds } from '../../time/format';
import { DAY_MS, MINUTE_MS } from '../../time/instant';
import { type CivilDate, civilDateFromLocalMs } from '../../time/civilDate';
import { type Tick, tickStepMs, ticksIn } from '../../time/ticks';
import {
  type ClockChange,
  clockChangesIn,
  offsetLabel,
  offsetMinutesAt,
  type Zone,
  localMsAt,
} from '../../time/zone';
import type { PageWords } from '../../words/en/page';
import type { WordsContext } from '../../words/spanWords';
import { msPerCssPx, type TimeScale, xOf } from './timeScale';

/** Room that a time label needs, the offset beside repeated hours included. */
const LEAST_TICK_CSS_PX = 64;

type AxisLabel = { readonly xCssPx: number; readonly text: string };

/** What the time axis shows, in CSS pixels from the plot's left edge. */
export type AxisLayout = {
  readonly ticks: readonly { readonly xCssPx: number; readonly text: string; readonly startsDate: boolean }[];
  /** The date of each period of a day; the first one sticks to the left edge, with the zone's offset. */
  readonly dates: readonly AxisLabel[];
  /** Where the clock is set: `clock back 1 h`. */
  readonly jumps: readonly AxisLabel[];
};

/** Lays out the axis for a scale, on round wall-clock times of the zone. `namedDate` is left out of its dates. */
export function axisLayout(
  scale: TimeScale,
  zone: Zone,
  {
    language,
    words,
    namedDate,
  }: Pick<WordsContext, 'language' | 'words'> & { readonly namedDate?: CivilDate | undefined },
): AxisLayout {
  const leastMs = LEAST_TICK_CSS_PX * msPerCssPx(scale);
  const stepMs = tickStepMs(leastMs);
  const ticks = ticksIn(zone, scale.visible, leastMs);
  const changes = clockChangesIn(zone, scale.visible.start, scale.visible.end);
  return {
    ticks: ticks.map((tick, index) => ({
      xCssPx: xOf(scale, tick.at),
      text: tickText(tick, stepMs, language),
      // The first tick in view begins no date unless midnight is in view.
      startsDate: tick.startsDate && (index > 0 || tick.localMs % DAY_MS === 0),
    })),
    dates: stepMs >= DAY_MS ? [] : dateLabels(scale, zone, ticks, { language, namedDate }),
    jumps: changes.map((change) => ({ xCssPx: xOf(scale, change.at), text: jumpText(change, words) })),
  };
}

function tickText(tick: Tick, stepMs: number, language: string): string {
  if (stepMs >= DAY_MS) return formatLocalDay(language, tick.localMs);
  const time =
    stepMs < MINUTE_MS
      ? formatLocalTimeWithSeconds(language, tick.localMs)
      : formatLocalTime(language, tick.localMs);
  return tick.showsOffset ? `${time} ${offsetLabel(tick.offsetMinutes)}` : time;
}

function dateLabels(
  scale: TimeScale,
  zone: Zone,
  ticks: readonly Tick[],
  { language, namedDate }: { readonly language: string; readonly namedDate: CivilDate | undefined },
): AxisLabel[] {
  const { start } = scale.visible;
  const startLocalMs = localMsAt(zone, start);
  const startDate = civilDateFromLocalMs(startLocalMs);
  const offset = offsetLabel(offsetMinutesAt(zone, start));
  const first = startDate === namedDate ? offset : `${formatLocalDay(language, startLocalMs)}  ${offset}`;
  const labels: AxisLabel[] = [{ xCssPx: 0, text: first }];
  for (const tick of ticks) {
    const date = civilDateFromLocalMs(tick.localMs);
    // The first tick's date is the one already standing at the left edge, unless midnight is in view.
    if (!tick.startsDate || date === startDate || date === namedDate) continue;
    labels.push({ xCssPx: xOf(scale, tick.at), text: formatLocalDay(language, tick.localMs) });
  }
  const next = labels[1];
  return next !== undefined && next.xCssPx < 140 ? labels.slice(1) : labels;
}

function jumpText({ offsetMinutesBefore, offsetMinutesAfter }: ClockChange, words: PageWords): string {
  const jumpMinutes = offsetMinutesAfter - offsetMinutesBefore;
  const size = Math.abs(jumpMinutes);
  const amount = size % 60 === 0 ? words.hours({ count: size / 60 }) : words.minutes({ count: size });
  return jumpMinutes > 0 ? words.clockForward({ amount }) : words.clockBack({ amount });
}
