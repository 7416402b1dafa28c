import { SlidersHorizontal } from 'lucide-react';
import { memo, type ReactNode, useMemo, useState } from 'react';
import type { Agent } from '../domain/agent';
import type { Filters } from '../domain/filters';
import { timeRangeOf } from '../domain/timeRange';
import type { CivilDate } from '../time/civilDate';
import { Button } from '../ui/Button';
import { LazySheet } from '../ui/LazySheet';
import { useMediaQuery } from '../ui/useMediaQuery';
import type { PageWords } from '../words/en/page';
import { usePageWords } from '../words/WordsContext';
import { activeFilters } from './address/activeFilters';
import { CompareControl } from './dates/CompareControl';
import { DateRangeControl } from './dates/DateRangeControl';
import { FindAgentField } from './FindAgentField';
import { GroupControl, type GroupFolding, LanguageField, RowSizeControl, SortControl } from './ListControls';
import { LazyAgentPicker, LazyPickedAgents, LazyTimeZonePicker } from './pickers/LazyPickers';
import { type LegendEntry, StatusLegend } from './StatusLegend';

export type FilterBarProps = {
  readonly filters: Filters;
  /** Today in the filters' zone. */
  readonly today: CivilDate;
  readonly maxDays: number;
  /** Every agent known so far. */
  readonly agents: readonly Agent[];
  readonly legend: readonly LegendEntry[];
  /** What the legend counts, e.g. `now`. */
  readonly countsMeaning: string;
  readonly noStatusCount: number | undefined;
  /** `undefined` while there are no groups to fold. */
  readonly folding: GroupFolding | undefined;
  /** `push` for what Back shall undo, `replace` for typing. */
  readonly onChange: (change: Partial<Filters>, how: 'push' | 'replace') => void;
};

/**
 * Every filter in two quiet lines. Where there is no room for them only the dates stay, with a button
 * that opens the rest in a sheet and words that say what is filtered.
 */
export function FilterBar(props: FilterBarProps) {
  const isNarrow = useMediaQuery('(width < 40rem)');
  return isNarrow ? <NarrowFilterBar {...props} /> : <WideFilterBar {...props} />;
}

function WideFilterBar(props: FilterBarProps) {
  const words = usePageWords();
  const { filters, agents, onChange } = props;
  return (
    <search aria-label={words.filters} className="flex flex-col gap-1 border-b border-hairline px-4 py-2">
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <Dates {...props} />
        <Zone filters={filters} onChange={onChange} className="max-w-60 grow basis-52 lg:max-xl:basis-42" />
        <Agents filters={filters} agents={agents} onChange={onChange} className="max-w-72 grow basis-40" />
        <Find {...props} className="max-w-60 grow basis-32" />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <FilterLegend {...props} />
        <Order {...props} />
      </div>
      <Picked {...props} />
    </search>
  );
}

function NarrowFilterBar(props: FilterBarProps) {
  const words = usePageWords();
  const active = activeWords(props, words);
  return (
    <search aria-label={words.filters} className="flex flex-col gap-1 border-b border-hairline px-4 py-2">
      <Dates {...props}>
        <FilterSheet {...props} className="ms-auto">
          <Section title={words.status}>
            <FilterLegend {...props} />
          </Section>
        </FilterSheet>
      </Dates>
      {active.length > 0 && <p className="text-small wrap-anywhere text-muted">{active.join(' · ')}</p>}
    </search>
  );
}

/**
 * The filters on the line of the page's title, where every pixel of height is for agents: the size of rows,
 * to lead back, and a button that opens the rest in a sheet. `FilterLegend` goes elsewhere.
 */
export function FoldedFilterBar(props: FilterBarProps) {
  const words = usePageWords();
  return (
    <search aria-label={words.filters} className="flex min-w-0 flex-wrap items-center gap-x-3">
      <Rows {...props} />
      <FilterSheet {...props}>
        <Section title={words.dates}>
          <Dates {...props} />
        </Section>
      </FilterSheet>
    </search>
  );
}

function activeWords({ filters, legend }: FilterBarProps, words: PageWords): readonly string[] {
  const labelOf = (code: string) => legend.find((entry) => entry.code === code)?.label ?? code;
  return activeFilters(filters, labelOf, words);
}

/** A button with the number of filters that leave something out, and the sheet that it opens. */
function FilterSheet(props: FilterBarProps & { readonly className?: string; readonly children: ReactNode }) {
  const { filters, agents, onChange } = props;
  const [isOpen, setIsOpen] = useState(false);
  const words = usePageWords();
  const active = activeWords(props, words);
  return (
    <>
      <Button aria-haspopup="dialog" className={props.className ?? ''} onClick={() => setIsOpen(true)}>
        <SlidersHorizontal className="size-4 text-muted" aria-hidden />
        {active.length === 0 ? words.filters : words.filtersActive({ count: active.length })}
      </Button>
      <LazySheet title={words.filters} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        {props.children}
        <Section title={words.agentsLabel}>
          <Find {...props} className="w-full" />
          <Agents filters={filters} agents={agents} onChange={onChange} className="w-full" />
          <Picked {...props} />
        </Section>
        <Section title={words.order}>
          <Order {...props} />
        </Section>
        <Section title={words.timeZone}>
          <Zone filters={filters} onChange={onChange} className="w-full" />
          <LanguageField onChange={(language) => onChange({ language }, 'push')} />
        </Section>
      </LazySheet>
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

function Dates({
  filters,
  today,
  maxDays,
  onChange,
  children,
}: FilterBarProps & { readonly children?: ReactNode }) {
  return (
    <DateRangeControl
      range={filters}
      today={today}
      maxDays={maxDays}
      language={filters.language}
      onChange={({ from, to }) => onChange({ from, to }, 'push')}
    >
      {children}
    </DateRangeControl>
  );
}

type Sized = Pick<FilterBarProps, 'filters' | 'onChange'> & { readonly className: string };

// The pickers are the dearest part of the page to render, and while agents arrive nothing of them changes.
const Zone = memo(ZoneField);
const Agents = memo(AgentsField);

function ZoneField({ filters: { from, to, zone }, onChange, className }: Sized) {
  const offsetsAt = useMemo(() => timeRangeOf(from, to, zone).interval.start, [from, to, zone]);
  return (
    <LazyTimeZonePicker
      zone={zone}
      offsetsAt={offsetsAt}
      className={className}
      onChange={(next) => onChange({ zone: next }, 'push')}
    />
  );
}

function AgentsField({ filters, agents, onChange, className }: Sized & Pick<FilterBarProps, 'agents'>) {
  return (
    <LazyAgentPicker
      agents={agents}
      picked={filters.agents}
      className={className}
      onChange={(picked) => onChange({ agents: picked }, 'push')}
    />
  );
}

function Find({ filters, onChange, className }: Sized) {
  return (
    <FindAgentField
      query={filters.query}
      onChange={(query) => onChange({ query }, 'replace')}
      className={className}
    />
  );
}

function Order({ filters, folding, today, onChange }: FilterBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SortControl sort={filters.sort} onChange={(sort) => onChange({ sort }, 'push')} />
      <Rows filters={filters} onChange={onChange} />
      <GroupControl
        grouping={filters.grouping}
        folding={folding}
        onChange={(grouping) => onChange({ grouping }, 'push')}
      />
      {filters.view === 'timeline' && <CompareControl today={today} filters={filters} onChange={onChange} />}
    </div>
  );
}

function Rows({ filters, onChange }: Pick<FilterBarProps, 'filters' | 'onChange'>) {
  if (filters.view !== 'timeline') return null;
  return <RowSizeControl rowSize={filters.rowSize} onChange={(rowSize) => onChange({ rowSize }, 'push')} />;
}

/** The statuses with their counts, which are the status filter as well. */
export function FilterLegend({ filters, legend, countsMeaning, noStatusCount, onChange }: FilterBarProps) {
  return (
    <StatusLegend
      entries={legend}
      countsMeaning={countsMeaning}
      noStatusCount={noStatusCount}
      shown={filters.statuses}
      language={filters.language}
      onChange={(statuses) => onChange({ statuses }, 'push')}
    />
  );
}

function Picked({ filters, agents, onChange }: FilterBarProps) {
  return (
    <LazyPickedAgents
      agents={agents}
      picked={filters.agents}
      onChange={(picked) => onChange({ agents: picked }, 'push')}
    />
  );
}
