import type { ReactNode } from 'react';
import { usePageWords } from '../words/WordsContext';
import { CompareControl } from './dates/CompareControl';
import { DateRangeControl } from './dates/DateRangeControl';
import { AgentsField, StatusesInRange, TeamField, ZoneField } from './FilterFields';
import { FilterLegend } from './FilterLegend';
import { FindAgentField } from './FindAgentField';
import { LanguageField } from './LanguageField';
import { GroupControl, RowSizeControl, SortControl } from './ListControls';
import { LazyPickedAgents, LazyPickedTeams } from './pickers/LazyPickers';
import { useFilterBar } from './useFilterBar';

export type FilterSheetContentsProps = {
  /** Whether the dates are in the sheet too, and not beside its button. */
  readonly hasDates?: boolean;
  /** Whether the statuses are. */
  readonly hasStatus?: boolean;
};

/** The filters that have no room on the page, in sections. */
export function FilterSheetContents({ hasDates = false, hasStatus = false }: FilterSheetContentsProps) {
  const words = usePageWords();
  const props = useFilterBar();
  const { filters, teams, agents, onChange } = props;
  return (
    <>
      {hasDates && (
        <Section title={words.dates}>
          <DateRangeControl />
        </Section>
      )}
      {hasStatus && (
        <Section title={words.status}>
          <FilterLegend {...props} />
          <StatusesInRange />
        </Section>
      )}
      <Section title={words.agentsLabel}>
        <FindAgentField className="w-full" />
        <TeamField className="w-full" />
        {teams !== undefined && (
          <LazyPickedTeams
            teams={teams}
            picked={filters.teams}
            onChange={(picked) => onChange({ teams: picked }, 'push')}
          />
        )}
        <AgentsField className="w-full" />
        <LazyPickedAgents
          agents={agents}
          picked={filters.agents}
          onChange={(picked) => onChange({ agents: picked }, 'push')}
        />
      </Section>
      <Section title={words.order}>
        <div className="flex flex-wrap items-center gap-2">
          <SortControl />
          <RowSizeControl />
          <GroupControl />
          {filters.view === 'timeline' && <CompareControl />}
        </div>
      </Section>
      <Section title={words.timeZone}>
        <ZoneField className="w-full" />
        <LanguageField />
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col items-start gap-2 border-t border-hairline py-3 first:border-t-0">
      <h3 className="text-small text-muted">{title}</h3>
      {children}
    </section>
  );
}
