import { ChevronDown, EyeOff, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { attentionKey, type AttentionSections, type LongPeriod } from '../../analysis/insights/attention';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useInsightsWords } from '../../words/areas';
import { useLocaleFormat } from '../../words/WordsContext';
import { AgentInsight, type InsightListProps, labelOf } from './AgentInsight';
import { isSelectedAgent } from './insightSelection';
import { LongList } from './LongList';
import { ThresholdFields, type ThresholdFieldsProps } from './ThresholdFields';

export type AttentionListProps = Pick<
  InsightListProps,
  'catalog' | 'looks' | 'timeWords' | 'selection' | 'teamOf'
> & {
  readonly sections: AttentionSections;
  /** Whether the range includes now. */
  readonly isLive: boolean;
  /** Whether what is acknowledged survives a reload of the page. */
  readonly areAcknowledgementsKept: boolean;
  readonly onAcknowledge: (key: string) => void;
  readonly onRestore: (key: string) => void;
  readonly thresholds: Omit<ThresholdFieldsProps, 'looks'>;
};

/** Statuses that lasted longer than their limit: what is ongoing, what is over, and what was acknowledged. */
export function AttentionList(props: AttentionListProps) {
  const { sections, isLive, areAcknowledgementsKept, thresholds, looks } = props;
  const { open, earlier, acknowledged } = sections;
  const words = useInsightsWords();
  const format = useLocaleFormat();
  const [isEarlierShown, setIsEarlierShown] = useState(false);
  const [isHiddenShown, setIsHiddenShown] = useState(false);
  return (
    <div className="flex flex-col gap-2 py-3">
      <p className="text-small text-pretty text-muted">{words.attention.note}</p>
      <details className="rounded-md border border-hairline px-3">
        <summary className="min-h-8 cursor-pointer content-center">{words.attention.thresholds}</summary>
        <ThresholdFields {...thresholds} looks={looks} />
      </details>
      {isLive && (
        <h3 className="flex items-baseline gap-2 font-medium">
          {words.attention.now}
          <span className="font-normal text-muted tabular-nums">{format.number(open.length)}</span>
        </h3>
      )}
      {open.length === 0 ? (
        <p className="text-muted">
          {isLive
            ? words.attention.noneNow
            : acknowledged.length === 0
              ? words.attention.none
              : words.attention.noneLeft}
        </p>
      ) : (
        <Periods {...props} periods={open} isHidden={false} />
      )}
      {earlier.length > 0 && (
        <div className="border-t border-hairline pt-2">
          <Button
            tone="quiet"
            aria-expanded={isEarlierShown}
            className="-mx-2.5"
            onClick={() => setIsEarlierShown(!isEarlierShown)}
          >
            <ChevronDown
              aria-hidden
              className={`size-4 text-muted transition-transform motion-reduce:transition-none ${isEarlierShown ? '' : '-rotate-90 rtl:rotate-90'}`}
            />
            <span className="font-medium">{words.attention.earlier}</span>{' '}
            <span className="text-muted">{words.attention.earlierCount({ count: earlier.length })}</span>
          </Button>
          {isEarlierShown && <Periods {...props} periods={earlier} isHidden={false} />}
        </div>
      )}
      {acknowledged.length > 0 && (
        <div className="border-t border-hairline pt-2">
          <div className="flex items-center justify-between gap-2">
            <span className="text-muted">{words.attention.hidden({ count: acknowledged.length })}</span>
            <Button
              tone="quiet"
              aria-expanded={isHiddenShown}
              onClick={() => setIsHiddenShown(!isHiddenShown)}
            >
              {isHiddenShown ? words.attention.hideHidden : words.attention.showHidden}
            </Button>
          </div>
          {!areAcknowledgementsKept && <p className="text-small text-muted">{words.attention.notKept}</p>}
          {isHiddenShown && <Periods {...props} periods={acknowledged} isHidden />}
        </div>
      )}
    </div>
  );
}

function Periods(
  props: AttentionListProps & { readonly periods: readonly LongPeriod[]; readonly isHidden: boolean },
) {
  const { periods, isHidden, onAcknowledge, onRestore, catalog, looks, timeWords, selection, teamOf } = props;
  const words = useInsightsWords();
  return (
    <LongList items={periods} keyOf={attentionKey}>
      {(period) => {
        const { agent, primary, startMs, endMs, isOngoing } = period;
        const reason = looks.facts.labelOf(catalog.statusOf(period.statusCode));
        const name = agent.displayName;
        const key = attentionKey(period);
        const range = timeWords.range(startMs, isOngoing ? undefined : endMs);
        return (
          <div className="flex items-start">
            <AgentInsight
              name={name}
              team={teamOf(agent)}
              primary={primary}
              looks={looks}
              fact={words.attention.over({
                status: period.isOfReason ? reason : labelOf(looks, primary),
                length: timeWords.length(endMs - startMs),
                limit: timeWords.length(period.thresholdMs),
              })}
              detail={reason === '' || period.isOfReason ? range : `${range} · ${reason}`}
              isSelected={isSelectedAgent(selection, { list: 'attention', userId: agent.userId, startMs })}
              onSelect={() =>
                selection.onSelect({ list: 'attention', startMs, endMs, userIds: [agent.userId] })
              }
            />
            <IconButton
              label={isHidden ? words.attention.putBack({ name }) : words.attention.acknowledge({ name })}
              hint={isHidden ? undefined : words.attention.acknowledgeHint}
              onClick={() => (isHidden ? onRestore(key) : onAcknowledge(key))}
            >
              {isHidden ? (
                <Undo2 aria-hidden className="size-4 text-muted" />
              ) : (
                <EyeOff aria-hidden className="size-4 text-muted" />
              )}
            </IconButton>
          </div>
        );
      }}
    </LongList>
  );
}
