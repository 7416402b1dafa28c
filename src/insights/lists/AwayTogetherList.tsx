import { useMemo } from 'react';
import { awayIn, type AwayAgent } from '../../analysis/insights/awayTogether';
import { countPeriods, type CountPeriod } from '../../analysis/insights/countPeriods';
import type { Staffing } from '../../analysis/insights/staffing';
import { overlapsBounds } from '../../domain/filters';
import { useInsightsWords } from '../../words/areas';
import { AgentInsight, type InsightListProps, labelOf } from './AgentInsight';
import { Disclosed } from './Disclosed';
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
  const { staffing, observed, awayStatus, overlapsLimit, onOverlapsLimitChange, catalog, looks, timeWords } =
    props;
  const words = useInsightsWords();
  const status = labelOf(looks, awayStatus);
  const primaryCode = catalog.primaryCodeOf(awayStatus);
  const periods = useMemo(
    () => countPeriods(staffing, observed, primaryCode, { atLeast: overlapsLimit }),
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
        {(period) => (
          <Disclosed
            title={timeWords.range(period.startMs, period.endMs)}
            fact={words.overlaps.period({
              length: timeWords.length(period.endMs - period.startMs),
              highest: period.extremeCount,
              moment: timeWords.moment(period.extremeAtMs),
            })}
          >
            {() => <AwayAgents {...props} period={period} status={status} />}
          </Disclosed>
        )}
      </LongList>
    </div>
  );
}

function AwayAgents(
  props: AwayTogetherListProps & { readonly period: CountPeriod; readonly status: string },
) {
  const { agents, observed, awayStatus, period, status, catalog, looks, timeWords, onReveal } = props;
  const words = useInsightsWords();
  const primaryCode = catalog.primaryCodeOf(awayStatus);
  const away = useMemo(
    () => awayIn(agents, period, { observed, primaryCode, catalog }),
    [agents, period, observed, primaryCode, catalog],
  );
  const list = (listed: readonly AwayAgent[]) => (
    <LongList items={listed} keyOf={({ agent }) => agent.userId}>
      {({ agent, startMs, endMs }) => (
        <AgentInsight
          name={agent.displayName}
          looks={looks}
          fact={`${timeWords.range(startMs, endMs >= observed.end ? undefined : endMs)}, ${timeWords.length(endMs - startMs)}`}
          onSelect={() => onReveal(agent.userId, startMs)}
        />
      )}
    </LongList>
  );
  const others = away.filter(({ isAtHighest }) => !isAtHighest);
  return (
    <>
      <p className="text-muted">
        {words.overlaps.atHighest({ status, moment: timeWords.moment(period.extremeAtMs) })}
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
