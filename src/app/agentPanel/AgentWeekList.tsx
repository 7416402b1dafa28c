import { agentSummary } from '../../analysis/totals/agentSummary';
import { observedPart } from '../../analysis/observedPart';
import { at } from '../../base/elementAt';
import type { TimeRange } from '../../domain/timeRange';
import { formatShortDuration } from '../../time/duration';
import { formatCivilDate } from '../../time/format';
import { HOUR_MS, type Instant, MINUTE_MS } from '../../time/instant';
import { isEmpty, lengthOf } from '../../time/interval';
import type { AgentWords } from '../../words/en/agent';
import { useAgentWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { DayStripCanvas } from './DayStripCanvas';
import { useAppearance } from '../pipeline/contexts';
import { useNow } from '../pipeline/useNow';
import { StatusName } from './StatusName';
import type { AgentWeekDay } from './useAgentWeek';

/** An agent's days, each as a strip of its statuses and as totals. */
export function AgentWeekList(props: {
  readonly days: readonly AgentWeekDay[];
  /** Shown for a day whose statuses are not loaded. */
  readonly missingWords: string;
}) {
  const { days, missingWords } = props;
  const { catalog, palette, facts, scheme, language } = useAppearance();
  // A strip shows no seconds, so it is repainted each minute.
  const minute = useNow(MINUTE_MS);
  const texts = useAgentWords();
  const longestMs = Math.max(1, ...days.map(({ day }) => lengthOf(day.interval)));
  return (
    <ol className="flex flex-col gap-3">
      {days.map(({ day, agent }) => (
        <li key={day.from}>
          <p className="mb-1 flex justify-between gap-2">
            <span className="font-medium">{formatCivilDate(language, day.from)}</span>
            <span className="text-small text-muted">{unusualLength(day, texts)}</span>
          </p>
          {!isEmpty(day.interval) && (
            <DayStripCanvas
              agent={agent}
              day={day.interval}
              now={minute}
              catalog={catalog}
              palette={palette}
              facts={facts}
              scheme={scheme}
              widthShare={lengthOf(day.interval) / longestMs}
            />
          )}
          <DaySums day={day} agent={agent} now={minute} missingWords={missingWords} />
        </li>
      ))}
    </ol>
  );
}

/** `25 h long`, for days on which the clock is set; nothing for others. */
function unusualLength({ interval }: TimeRange, texts: AgentWords): string {
  const hours = lengthOf(interval) / HOUR_MS;
  if (hours === 0) return texts.noSuchDay;
  return hours === 24 ? '' : texts.hoursLong({ hours });
}

function DaySums(
  props: AgentWeekDay & {
    readonly now: Instant;
    readonly missingWords: string;
  },
) {
  const { day, agent, now, missingWords } = props;
  const { catalog, palette } = useAppearance();
  const texts = useAgentWords();
  const { durations } = usePageWords();
  if (isEmpty(day.interval)) return null;
  if (agent === undefined) return <p className="pt-0.5 text-small text-muted">{missingWords}</p>;
  const { primaries } = agentSummary(agent, observedPart(day.interval, now), catalog);
  if (primaries.length === 0) {
    const words = day.interval.start > now ? texts.notBegun : texts.noneReported;
    return <p className="pt-0.5 text-small text-muted">{words}</p>;
  }
  // In legend order on every day, so that days can be compared.
  const placeOf = (primaryCode: number) =>
    palette.findIndex(({ code }) => code === at(catalog.primaries, primaryCode));
  const inLegendOrder = primaries.toSorted(
    (one, other) => placeOf(one.primaryCode) - placeOf(other.primaryCode),
  );
  return (
    <ul className="flex flex-wrap gap-x-3 pt-0.5 text-small">
      {inLegendOrder.map(({ primaryCode, totalMs }) => (
        <li key={primaryCode} className="inline-flex items-center gap-1">
          <StatusName status={{ primary: at(catalog.primaries, primaryCode) }} />{' '}
          <span className="text-muted tabular-nums">{formatShortDuration(totalMs, durations)}</span>
        </li>
      ))}
    </ul>
  );
}
