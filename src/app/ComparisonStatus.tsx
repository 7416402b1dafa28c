import { formatCivilDate } from '../time/format';
import { Button } from '../ui/Button';
import { usePageWords } from '../words/WordsContext';
import type { Dashboard } from './useDashboard';

/** What the lower lane of the rows is, whether it is all here, and a way to get the rest. */
export function ComparisonStatus({ dashboard }: { readonly dashboard: Dashboard }) {
  const { comparison, filters } = dashboard;
  const words = usePageWords();
  const compared = comparison.comparison;
  if (compared === undefined || filters.view !== 'timeline' || filters.rowSize === 'floor') return null;
  const { end } = comparison;
  return (
    <span className="inline-flex items-center gap-x-1">
      {words.comparedWith({ day: formatCivilDate(filters.language, compared.window.from) })}
      {end === 'open' && <span>({words.comparedLoading})</span>}
      {end === 'incomplete' && (
        <>
          <span className="text-danger">({words.comparedFailed})</span>
          <Button tone="quiet" onClick={comparison.retryFailed}>
            {words.retry}
          </Button>
        </>
      )}
    </span>
  );
}
