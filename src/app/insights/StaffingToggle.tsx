import { ChartArea } from 'lucide-react';
import { Button } from '../../ui/Button';
import { useInsightsWords } from '../../words/areas';
import type { Dashboard } from '../pipeline/useDashboard';
import { useStaffingAhead } from './useInsights';

export type StaffingToggleProps = { readonly dashboard: Dashboard };

/** Shows and hides the staffing chart. */
export function StaffingToggle({ dashboard }: StaffingToggleProps) {
  const { filters, setFilters } = dashboard;
  useStaffingAhead(dashboard);
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
