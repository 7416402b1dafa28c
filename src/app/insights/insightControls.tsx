import { ChartArea, ListChecks } from 'lucide-react';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { useLocaleFormat } from '../../words/WordsContext';
import { useInsightsWords } from '../../words/areas';
import { useAppearance, useFilters, useRows } from '../pipeline/contexts';
import { COVERAGE_STATUS } from '../pipeline/examinedMoment';
import { useOpenAgent } from '../pipeline/openAgent';
import { useAttention, usePrecomputedStaffing, useTimeWords } from './useInsights';

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
      <span className="max-sm:hidden">{words.button.title}</span>
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
      {words.staffing.toggle}
    </Button>
  );
}

/** Says who left just before the examined moment; their rows are on top. */
export function LeaversBanner() {
  const { palette } = useAppearance();
  const { filters, setFilters } = useFilters();
  const { examined } = useRows();
  const timeWords = useTimeWords();
  const words = useInsightsWords();
  const { leaversAt } = filters;
  if (leaversAt === undefined || examined === undefined) return null;
  const { dip, leavers } = examined;
  const status = palette.find(({ code }) => code === COVERAGE_STATUS)?.label ?? COVERAGE_STATUS;
  const moment = timeWords.moment(leaversAt);
  return (
    <Banner
      tone="info"
      action={{
        label: words.leavers.back,
        onClick: () => setFilters({ leaversAt: undefined }, 'push'),
      }}
    >
      {dip === undefined ? (
        words.leavers.outside
      ) : leavers.length === 0 ? (
        words.leavers.noAgents({ status, moment })
      ) : (
        <>
          {words.leavers.heading({
            count: leavers.length,
            status,
            from: timeWords.moment(dip.peakMs),
            to: moment,
          })}{' '}
          {words.leavers.fell({ from: dip.peakCount, to: dip.count })}
        </>
      )}
    </Banner>
  );
}
