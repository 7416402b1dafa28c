import { EyeOff, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { attentionKey, type LongPeriod } from '../../analysis/insights/attention';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useInsightsWords } from '../../words/areas';
import { AgentInsight, type InsightListProps, labelOf } from './AgentInsight';
import { isSelectedAgent } from './insightSelection';
import { LongList } from './LongList';
import { ThresholdFields, type ThresholdFieldsProps } from './ThresholdFields';

/** The entries that were hidden in this browser. */
type Acknowledgements = {
  readonly keys: ReadonlySet<string>;
  /** Whether they survive a reload of the page. */
  readonly areKept: boolean;
  readonly onAcknowledge: (key: string) => void;
  readonly onRestore: (key: string) => void;
};

export type AttentionListProps = Pick<InsightListProps, 'catalog' | 'looks' | 'timeWords' | 'selection'> & {
  readonly periods: readonly LongPeriod[];
  readonly acknowledged: Acknowledgements;
  readonly thresholds: Omit<ThresholdFieldsProps, 'looks'>;
};

/** Statuses that lasted longer than their threshold, the furthest over first. */
export function AttentionList(props: AttentionListProps) {
  const { periods, acknowledged, thresholds, looks } = props;
  const words = useInsightsWords();
  const [isHiddenShown, setIsHiddenShown] = useState(false);
  const open = periods.filter((period) => !acknowledged.keys.has(attentionKey(period)));
  const hidden = periods.filter((period) => acknowledged.keys.has(attentionKey(period)));
  return (
    <div className="flex flex-col gap-2 py-3">
      <p className="text-small text-pretty text-muted">{words.attention.note}</p>
      <details className="rounded-md border border-hairline px-3">
        <summary className="min-h-8 cursor-pointer content-center">{words.attention.thresholds}</summary>
        <ThresholdFields {...thresholds} looks={looks} />
      </details>
      {open.length === 0 ? (
        <p>{hidden.length === 0 ? words.attention.none : words.attention.noneLeft}</p>
      ) : (
        <Periods {...props} periods={open} isHidden={false} />
      )}
      {hidden.length > 0 && (
        <div className="border-t border-hairline pt-2">
          <div className="flex items-center justify-between gap-2">
            <span className="text-muted">{words.attention.hidden({ count: hidden.length })}</span>
            <Button
              tone="quiet"
              aria-expanded={isHiddenShown}
              onClick={() => setIsHiddenShown(!isHiddenShown)}
            >
              {isHiddenShown ? words.attention.hideHidden : words.attention.showHidden}
            </Button>
          </div>
          {!acknowledged.areKept && <p className="text-small text-muted">{words.attention.notKept}</p>}
          {isHiddenShown && <Periods {...props} periods={hidden} isHidden />}
        </div>
      )}
    </div>
  );
}

function Periods(props: AttentionListProps & { readonly isHidden: boolean }) {
  const { periods, isHidden, acknowledged, catalog, looks, timeWords, selection } = props;
  const words = useInsightsWords();
  return (
    <LongList items={periods} keyOf={attentionKey}>
      {(period) => {
        const { agent, primary, startMs, endMs, isOngoing } = period;
        const { secondary } = catalog.statusOf(period.statusCode);
        const name = agent.displayName;
        const key = attentionKey(period);
        const range = timeWords.range(startMs, isOngoing ? undefined : endMs);
        return (
          <div className="flex items-start">
            <AgentInsight
              name={name}
              primary={primary}
              looks={looks}
              fact={words.attention.over({
                status: labelOf(looks, primary),
                length: timeWords.length(endMs - startMs),
                limit: timeWords.length(period.thresholdMs),
              })}
              detail={secondary === '' ? range : `${range} · ${secondary}`}
              isSelected={isSelectedAgent(selection, { list: 'attention', userId: agent.userId, startMs })}
              onSelect={() =>
                selection.onSelect({ list: 'attention', startMs, endMs, userIds: [agent.userId] })
              }
            />
            <IconButton
              label={isHidden ? words.attention.putBack({ name }) : words.attention.acknowledge({ name })}
              hint={isHidden ? undefined : words.attention.acknowledgeHint}
              onClick={() => (isHidden ? acknowledged.onRestore(key) : acknowledged.onAcknowledge(key))}
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
