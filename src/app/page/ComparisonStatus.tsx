import { formatCivilDate } from '../../time/format';
import { Button } from '../../ui/Button';
import { usePageWords } from '../../words/WordsContext';
import { useAgents, useFilters } from '../pipeline/contexts';

/** What the lower lane of the rows is, whether it is all here, and a way to get the rest. */
export function ComparisonStatus() {
  const { comparison } = useAgents();
  const { filters } = useFilters();
  const words = usePageWords();
  const compared = comparison.comparison;
  if (compared === undefined || filters.view !== 'timeline' || filters.rowSize === 'dense') return null;
  const { end, isAhead } = comparison;
  const isEmpty =
    !isAhead &&
    end === 'complete' &&
    [...compared.agents.values()].every(({ firstRow, endRow }) => firstRow === endRow);
  return (
    <span className="inline-flex items-center gap-x-1">
      {words.comparedWith({ day: formatCivilDate(filters.language, compared.timeRange.from) })}
      {isAhead && <span>({words.comparedAhead})</span>}
      {!isAhead && end === 'open' && <span>({words.comparedLoading})</span>}
      {isEmpty && <span>({words.comparedEmpty})</span>}
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
