import { useMemo } from 'react';
import { frequentChanges } from '../../analysis/insights/frequentChanges';
import { changesBounds } from '../../domain/filters';
import type { AgentDay } from '../../domain/spanColumns';
import type { Interval } from '../../time/interval';
import type { InsightsWords } from '../../words/en/insights';
import type { TimeWords } from '../../words/spanWords';
import { AgentInsight, type StatusLooks } from './AgentInsight';
import { LongList } from './LongList';
import { NumberField } from './NumberField';
import { readWholeNumber } from './readWholeNumber';

export type FrequentChangesListProps = {
  readonly agents: readonly AgentDay[];
  readonly observed: Interval;
  readonly least: number;
  /** `undefined`: back to the usual number. */
  readonly onLeastChange: (least: number | undefined) => void;
  readonly looks: StatusLooks;
  readonly timeWords: TimeWords;
  readonly words: InsightsWords;
  readonly onReveal: (userId: string, atMs: number) => void;
};

/** Whose status changed often within a quarter of an hour. */
export function FrequentChangesList(props: FrequentChangesListProps) {
  const { agents, observed, least, onLeastChange, looks, timeWords, words, onReveal } = props;
  const restless = useMemo(() => frequentChanges(agents, observed, least), [agents, observed, least]);
  const commit = (text: string): string | undefined => {
    const value = readWholeNumber(text, changesBounds);
    if (value === undefined && text.trim() !== '') return words.badNumber(changesBounds);
    onLeastChange(value);
    return undefined;
  };
  return (
    <div className="flex flex-col gap-2 py-3">
      <NumberField label={words.changes.minimum} value={String(least)} onCommit={commit} />
      {restless.length === 0 && <p className="text-muted">{words.changes.none}</p>}
      <LongList items={restless} keyOf={({ agent }) => agent.userId} words={words}>
        {({ agent, changeCount, startMs, lastMs, totalCount }) => (
          <AgentInsight
            name={agent.displayName}
            looks={looks}
            fact={words.changes.agent({
              count: changeCount,
              start: timeWords.moment(startMs),
              end: timeWords.moment(lastMs),
            })}
            detail={words.changes.total({ count: totalCount })}
            onPick={() => onReveal(agent.userId, startMs)}
          />
        )}
      </LongList>
    </div>
  );
}
