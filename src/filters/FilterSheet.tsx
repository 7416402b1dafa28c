import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { LazyModule } from '../base/LazyModule';
import { noTeams } from '../domain/teams';
import { Button } from '../ui/Button';
import { Lazy } from '../ui/Lazy';
import { LazySheet } from '../ui/LazySheet';
import { useLocaleFormat, usePageWords } from '../words/WordsContext';
import { activeFilters } from './address/activeFilters';
import { useStatusLabels } from './FilterFields';
import type { FilterSheetContentsProps } from './FilterSheetContents';
import { useFilterBar } from './useFilterBar';

/** What is only seen in the sheet is fetched after the page. */
export const sheetContents = new LazyModule(() => import('./FilterSheetContents'));

/** A button with the number of filters that leave something out, and the sheet that it opens. */
export function FilterSheet({
  className = '',
  ...contents
}: FilterSheetContentsProps & { readonly className?: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const words = usePageWords();
  const { number } = useLocaleFormat();
  const active = useActiveWords();
  return (
    <>
      <Button
        data-find-agent
        aria-haspopup="dialog"
        className={className}
        title={active.join(' · ')}
        onClick={() => setIsOpen(true)}
      >
        <SlidersHorizontal className="size-4 shrink-0 text-muted" aria-hidden />
        <span className="truncate short:max-md:sr-only">
          {active.length === 0 ? words.filters : words.filtersActive({ count: active.length })}
        </span>
        {active.length > 0 && (
          <span aria-hidden className="hidden tabular-nums short:max-md:inline">
            {number(active.length)}
          </span>
        )}
      </Button>
      <LazySheet title={words.filters} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Lazy module={sheetContents} failed={<p role="alert">{words.noControl}</p>}>
          {({ FilterSheetContents }) => <FilterSheetContents {...contents} />}
        </Lazy>
      </LazySheet>
    </>
  );
}

/** What is filtered, in words. */
export function useActiveWords(): readonly string[] {
  const { filters, teams = noTeams, isLive, reasonGroups } = useFilterBar();
  const words = usePageWords();
  const labelOf = useStatusLabels();
  const known = reasonGroups?.flatMap((group) => group.reasons);
  const reasons = filters.reasons.map((name) => known?.find((reason) => reason.name === name)?.label ?? name);
  return activeFilters({ ...filters, reasons }, { labelOf, teams, isLive, words });
}
