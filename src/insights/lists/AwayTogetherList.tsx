import { useMemo } from 'react';
import { awayIn, type AwayAgent } from '../../analysis/insights/awayTogether';
import { countPeriods, type CountPeriod } from '../../analysis/insights/countPeriods';
import type { Staffing } from '../../analysis/insights/staffing';
import { overlapsBounds } from '../../domain/filters';
import { useInsightsWords } from '../../words/areas';
import { AgentInsight, type InsightListProps, labelOf } from './AgentInsight';
import { Disclosed } from './Disclosed';
import { type InsightSelection, isSelectedPeriod } from './insightSelection';
import { LongList } from './LongList';
import { WholeNumberField } from './NumberField';

export type AwayTogetherListProps = InsightListProps & {
  readonly staffing: Staffing;
  /** The primary status that counts as away. */
  readonly awayStatus: string;
  readonly overlapsLimit: number;
  /** `undefined` resets it to the default. */
  readonly onOverlapsLimitChange: (limit: number | undefined) => void;
};

/** Each period with many agents away at the same time, and who they were. */
export function AwayTogetherList(props: AwayTogetherListProps) {
  const { staffing, observed, awayStatus, overlapsLimit, onOverlapsLimitChange, catalog, looks } = props;
  const words = useInsightsWords();
  const status = labelOf(looks, awayStatus);
  const primaryCode = catalog.primaryCodeOf(awayStatus);
  const periods = useMemo(
    () => countPeriods(staffing, observed, primaryCode, overlapsLimit),
    [staffing, observed, primaryCode, overlapsLimit],
  );
  return (
    <div className="flex flex-col gap-2 py-3">
      <WholeNumberField
        label={words.overlaps.minimum({ status })}
        value={overlapsLimit}
        bounds={overlapsBounds}
        errorOf={words.badNumber}
        onChange={onOverlapsLimitChange}
      />
      {periods.length === 0 && <p className="text-muted">{words.overlaps.none({ status })}</p>}
      <LongList items={periods} keyOf={({ startMs }) => String(startMs)}>
        {(period) => <PeriodEntry {...props} period={period} status={status} />}
      </LongList>
    </div>
  );
}

type PeriodProps = AwayTogetherListProps & { readonly period: CountPeriod; readonly status: string };

/** A period with its length and highest number; expanded, with who was away. */
function PeriodEntry(props: PeriodProps) {
  const { period, timeWords, selection } = props;
  const { startMs, endMs } = period;
  const words = useInsightsWords();
  const title = timeWords.range(startMs, endMs);
  return (
    <Disclosed
      title={title}
      fact={words.overlaps.period({
        length: timeWords.length(endMs - startMs),
        highest: period.highestCount,
        moment: timeWords.moment(period.highestAtMs),
      })}
      expandLabel={words.agentsIn({ period: title })}
      isSelected={isSelectedPeriod(selection, { list: 'overlaps', startMs })}
      onSelect={() => selection.onSelect(periodSelection(period, awayDuring(period, props)))}
    >
      {() => <AwayAgents {...props} />}
    </Disclosed>
  );
}

/** Who was away during a period. */
function awayDuring(
  period: CountPeriod,
  context: Pick<AwayTogetherListProps, 'agents' | 'observed' | 'awayStatus' | 'catalog'>,
): readonly AwayAgent[] {
  const { agents, observed, awayStatus, catalog } = context;
  return awayIn(agents, period, { observed, primaryCode: catalog.primaryCodeOf(awayStatus), catalog });
}

function periodSelection({ startMs, endMs }: CountPeriod, away: readonly AwayAgent[]): InsightSelection {
  return { list: 'overlaps', startMs, endMs, userIds: away.map(({ agent }) => agent.userId) };
}

function AwayAgents(props: PeriodProps) {
  const { agents, observed, awayStatus, period, status, catalog, looks, timeWords, selection, teamOf } =
    props;
  const words = useInsightsWords();
  const away = useMemo(
    () => awayDuring(period, { agents, observed, awayStatus, catalog }),
    [agents, period, observed, awayStatus, catalog],
  );
  const list = (listed: readonly AwayAgent[]) => (
    <LongList items={listed} keyOf={({ agent }) => agent.userId}>
      {({ agent, startMs, endMs }) => (
        <AgentInsight
          name={agent.displayName}
          team={teamOf(agent)}
          looks={looks}
          fact={`${timeWords.range(startMs, endMs >= observed.end ? undefined : endMs)}, ${timeWords.length(endMs - startMs)}`}
          onSelect={() =>
            selection.onSelect({
              ...periodSelection(period, away),
              focus: { userId: agent.userId, atMs: startMs },
            })
          }
        />
      )}
    </LongList>
  );
  const others = away.filter(({ isAtHighest }) => !isAtHighest);
  return (
    <>
      <p className="text-muted">
        {words.overlaps.atHighest({ status, moment: timeWords.moment(period.highestAtMs) })}
      </p>
      {list(away.filter(({ isAtHighest }) => isAtHighest))}
      {others.length > 0 && (
        <>
          <p className="pt-1 text-muted">{words.overlaps.besides}</p>
          {list(others)}
        </>
      )}
    </>
  );
}
