import { ListChecks } from 'lucide-react';
import { useMemo } from 'react';
import type { PublicConfig } from '../../contract/publicConfig';
import { attentionKey } from '../../insights/lists/attentionKey';
import { Button } from '../../ui/Button';
import { useSay } from '../../words/WordsContext';
import { useInsightsWords } from '../../words/areas';
import type { Dashboard } from '../pipeline/useDashboard';
import { useStoredValue } from '../browser/useStoredValue';
import { acknowledgedStretches } from './acknowledged';
import { useInsightInputs, useAttention } from './useInsights';

export type InsightsButtonProps = {
  readonly dashboard: Dashboard;
  readonly config: PublicConfig;
  readonly onOpen: () => void;
};

export const INSIGHTS_BUTTON_ID = 'answers-button';

/** Opens and closes the answers; its badge tells how many stretches need attention, on a running day right now. */
export function InsightsButton({ dashboard, config, onOpen }: InsightsButtonProps) {
  const { filters, setFilters, isLive } = dashboard;
  const words = useInsightsWords();
  const say = useSay();
  const ground = useInsightInputs(dashboard);
  const stretches = useAttention(dashboard, ground, config.attentionThresholdsSeconds);
  const acknowledged = useStoredValue(acknowledgedStretches);
  const count = useMemo(() => {
    const hidden = new Set(acknowledged);
    // While the day runs, what goes on is what can still be looked after; the list has the rest.
    return stretches.filter((stretch) => (stretch.isOngoing || !isLive) && !hidden.has(attentionKey(stretch)))
      .length;
  }, [stretches, acknowledged, isLive]);
  const isOpen = filters.insights !== undefined && filters.view === 'timeline';
  return (
    <Button
      id={INSIGHTS_BUTTON_ID}
      tone="quiet"
      aria-label={count === 0 ? words.button.title : words.button.named({ count })}
      aria-expanded={isOpen}
      className={isOpen ? 'bg-accent-soft' : ''}
      onClick={() => {
        onOpen();
        if (isOpen) setFilters({ insights: undefined }, 'push');
        else setFilters({ insights: filters.insights ?? 'attention', view: 'timeline' }, 'push');
      }}
    >
      <ListChecks aria-hidden className="size-4" />
      <span className="max-sm:hidden">{words.button.title}</span>
      {count > 0 && (
        <span
          aria-hidden
          className="min-w-5 rounded-full bg-accent px-1.5 text-center text-small font-medium text-accent-ink tabular-nums forced-colors:border"
        >
          {say.number(count)}
        </span>
      )}
    </Button>
  );
}
