import { useMemo } from 'react';
import { frequentChanges } from '../../analysis/insights/frequentChanges';
import { changesBounds } from '../../domain/filters';
import { useInsightsWords } from '../../words/areas';
import { AgentInsight, type InsightListProps } from './AgentInsight';
import { isSelectedAgent } from './insightSelection';
import { LongList } from './LongList';
import { WholeNumberField } from './NumberField';

export type FrequentChangesListProps = InsightListProps & {
  readonly changesLimit: number;
  /** `undefined` resets it to the default. */
  readonly onChangesLimitChange: (limit: number | undefined) => void;
};

/** Agents whose status changed often within 15 minutes. */
export function FrequentChangesList(props: FrequentChangesListProps) {
  const { agents, observed, changesLimit, onChangesLimitChange, looks, timeWords, selection, teamOf } = props;
  const words = useInsightsWords();
  const changeable = useMemo(
    () => frequentChanges(agents, observed, changesLimit),
    [agents, observed, changesLimit],
  );
  return (
    <div className="flex flex-col gap-2 py-3">
      <WholeNumberField
        label={words.changes.minimum}
        value={changesLimit}
        bounds={changesBounds}
        errorOf={words.badNumber}
        onChange={onChangesLimitChange}
      />
      {changeable.length === 0 && <p className="text-muted">{words.changes.none}</p>}
      <LongList items={changeable} keyOf={({ agent }) => agent.userId}>
        {({ agent, changeCount, startMs, lastMs, totalCount }) => (
          <AgentInsight
            name={agent.displayName}
            team={teamOf(agent)}
            looks={looks}
            fact={words.changes.agent({
              count: changeCount,
              start: timeWords.moment(startMs),
              end: timeWords.moment(lastMs),
            })}
            detail={words.changes.total({ count: totalCount })}
            isSelected={isSelectedAgent(selection, { list: 'changes', userId: agent.userId, startMs })}
            onSelect={() =>
              selection.onSelect({ list: 'changes', startMs, endMs: lastMs, userIds: [agent.userId] })
            }
          />
        )}
      </LongList>
    </div>
  );
}
