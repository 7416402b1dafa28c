import { ChartArea, ListChecks } from 'lucide-react';
import { useMemo } from 'react';
import { MAX_ADDRESS_PINS } from '../../filters/address/codecs/lists';
import { coverLabel } from '../../insights/lists/CoverChoice';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { useLocaleFormat } from '../../words/WordsContext';
import { useInsightsWords } from '../../words/areas';
import { useAppearance, useFilters, useRows, useTeams } from '../pipeline/contexts';
import { useOpenAgent } from '../pipeline/openAgent';
import { useAttention, usePrecomputedStaffing, useTimeWords } from './useInsights';

export { AlertsButton } from './alerts/AlertsButton';

export const INSIGHTS_BUTTON_ID = 'insights-button';

/** Opens and closes the insights; its badge counts what the list of what needs attention begins with. */
export function InsightsButton() {
  const { filters, setFilters } = useFilters();
  const { leave } = useOpenAgent();
  const words = useInsightsWords();
  const format = useLocaleFormat();
  const count = useAttention().open.length;
  const isOpen = filters.insights !== undefined && filters.view === 'timeline';
  return (
    <Button
      id={INSIGHTS_BUTTON_ID}
      tone="quiet"
      aria-label={count === 0 ? words.button.title : words.button.named({ count })}
      aria-expanded={isOpen}
      className={isOpen ? 'bg-accent-soft' : ''}
      onClick={() => {
        // The insights replace an agent's details.
        leave();
        if (isOpen) setFilters({ insights: undefined }, 'push');
        else setFilters({ insights: filters.insights ?? 'attention', view: 'timeline' }, 'push');
      }}
    >
      <ListChecks aria-hidden className="size-4" />
      <span className="max-lg:hidden group-data-folded/header:max-xl:hidden">{words.button.title}</span>
      {count > 0 && (
        <span
          aria-hidden
          className="min-w-5 rounded-full bg-accent px-1.5 text-center text-small font-medium text-accent-ink tabular-nums forced-colors:border"
        >
          {format.number(count)}
        </span>
      )}
    </Button>
  );
}

/** Shows and hides the staffing chart. */
export function StaffingToggle() {
  const { filters, setFilters } = useFilters();
  usePrecomputedStaffing();
  const words = useInsightsWords();
  const { isStaffingShown } = filters;
  return (
    <Button
      tone="quiet"
      aria-pressed={isStaffingShown}
      title={words.staffing.title}
      className={isStaffingShown ? 'bg-accent-soft' : ''}
      onClick={() => setFilters({ isStaffingShown: !isStaffingShown }, 'push')}
    >
      <ChartArea aria-hidden className="size-4" />
      <span className="short:sr-only">{words.staffing.toggle}</span>
    </Button>
  );
}

/** Says which agents a selected insight moved to the top, and undoes that. */
export function OnTopBanner({ onUndo }: { readonly onUndo: () => void }) {
  const { palette } = useAppearance();
  const { selectedInsight, onTop, cover } = useFilters().filters;
  const { sortedRows, examined } = useRows();
  const { teams } = useTeams();
  const timeWords = useTimeWords();
  const words = useInsightsWords().onTop;
  const count = useMemo(() => {
    const userIds = new Set(onTop);
    return sortedRows.filter(({ agent }) => userIds.has(agent.userId)).length;
  }, [sortedRows, onTop]);
  const status = coverLabel(cover, { palette });
  const isFull = onTop.length === MAX_ADDRESS_PINS;
  const sentence = () => {
    if (onTop.length === 0 && selectedInsight?.list === 'coverage') {
      return words.noAgents({ status, moment: timeWords.moment(selectedInsight.period.end) });
    }
    if (count === 0) return words.absent;
    if (selectedInsight === undefined) return words.any({ count });
    const { list, period } = selectedInsight;
    return words[list]({ count, status, period: timeWords.range(period.start, period.end) });
  };
  const dip = count > 0 ? examined?.dip : undefined;
  const more = [
    dip === undefined ? '' : words.fell({ from: dip.peakCount, to: dip.count }),
    isFull ? words.atMost({ count: MAX_ADDRESS_PINS }) : '',
  ].filter((text) => text !== '');
  const team = selectedInsight?.team === undefined ? undefined : teams.withId(selectedInsight.team);
  const parts = [sentence(), team?.name ?? '', more.join(' ')];
  return (
    <Banner tone="info" action={{ label: words.back, onClick: onUndo }}>
      {parts.filter((text) => text !== '').join(' · ')}
    </Banner>
  );
}
