import { SlidersHorizontal, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { NO_STATUS } from '../domain/filters';
import { timeRangeOf } from '../domain/timeRange';
import { Button } from '../ui/Button';
import { LazySheet } from '../ui/LazySheet';
import { useMediaQuery } from '../ui/useMediaQuery';
import { usePageWords } from '../words/WordsContext';
import { activeFilters } from './address/activeFilters';
import { CompareControl } from './dates/CompareControl';
import { DateRangeControl } from './dates/DateRangeControl';
import { FindAgentField } from './FindAgentField';
import { GroupControl, LanguageField, RowSizeControl, SortControl } from './ListControls';
import { LazyAgentPicker, LazyPickedAgents, LazyTimeZonePicker } from './pickers/LazyPickers';
import { ReasonsControl } from './ReasonsControl';
import { StatusLegend } from './StatusLegend';
import { FilterBarContext, type FilterBarProps, useFilterBar } from './useFilterBar';

/**
 * Every filter in two quiet lines. Where there is no room for them only the dates stay, with a button
 * that opens the rest in a sheet and words that say what is filtered.
 */
export function FilterBar(props: FilterBarProps) {
  const isNarrow = useMediaQuery('(width < 40rem)');
  return (
    <FilterBarContext value={props}>{isNarrow ? <NarrowFilterBar /> : <WideFilterBar />}</FilterBarContext>
  );
}

/**
 * The filters on the line of the page's title, where every pixel of height is for agents: the size of rows,
 * to lead back, and a button that opens the rest in a sheet. `FilterLegend` goes elsewhere.
 */
export function FoldedFilterBar(props: FilterBarProps) {
  const words = usePageWords();
  return (
    <FilterBarContext value={props}>
      <search aria-label={words.filters} className="flex min-w-0 flex-wrap items-center gap-x-3">
        <RowSizeControl />
        <FilterSheet>
          <Section title={words.dates}>
            <DateRangeControl />
          </Section>
        </FilterSheet>
      </search>
    </FilterBarContext>
  );
}

/** The statuses with their counts, which are the status filter as well. */
export function FilterLegend(props: FilterBarProps) {
  const { filters, isLive, legend, countsMeaning, noStatusCount, onChange } = props;
  const { now, statuses, folded } = filters;
  return (
    <div className="flex flex-wrap items-center">
      <StatusLegend
        entries={legend}
        countsMeaning={countsMeaning}
        noStatusCount={noStatusCount}
        selection={isLive ? { kind: 'now', codes: now } : { kind: 'in-range', codes: statuses }}
        language={filters.language}
        onChange={(codes) => {
          if (!isLive) onChange({ statuses: codes }, 'push');
          // What is asked for is not folded away.
          else onChange({ now: codes, folded: folded?.filter((id) => !codes.includes(id)) }, 'push');
        }}
      />
      <ReasonsControl {...props} />
    </div>
  );
}

function WideFilterBar() {
  const words = usePageWords();
  const props = useFilterBar();
  return (
    <search aria-label={words.filters} className="flex flex-col gap-1 border-b border-hairline px-4 py-2">
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <DateRangeControl />
        <Zone className="max-w-60 grow basis-52 lg:max-xl:basis-42" />
        <Agents className="max-w-72 grow basis-40" />
        <FindAgentField className="max-w-60 grow basis-32" />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <FilterLegend {...props} />
        <Order />
      </div>
      <StatusesInRange />
      <Picked />
    </search>
  );
}

function NarrowFilterBar() {
  const words = usePageWords();
  const props = useFilterBar();
  const active = useActiveWords();
  return (
    <search aria-label={words.filters} className="flex flex-col gap-1 border-b border-hairline px-4 py-2">
      <DateRangeControl>
        <FilterSheet className="ms-auto">
          <Section title={words.status}>
            <FilterLegend {...props} />
            <StatusesInRange />
          </Section>
        </FilterSheet>
      </DateRangeControl>
      {active.length > 0 && <p className="text-small wrap-anywhere text-muted">{active.join(' · ')}</p>}
    </search>
  );
}

/** In a range that includes now the legend is about now; a filter by what was earlier in the range stands apart. */
function StatusesInRange() {
  const { filters, isLive, onChange } = useFilterBar();
  const words = usePageWords();
  const labelOf = useStatusLabels();
  const { statuses } = filters;
  if (!isLive || statuses.length === 0) return null;
  return (
    <Button tone="quiet" className="-mx-2 self-start" onClick={() => onChange({ statuses: [] }, 'push')}>
      {words.onlyInRange({ statuses: statuses.map(labelOf).join(', ') })}
      <X className="size-3.5 text-muted" aria-hidden />
      <span className="sr-only">{words.removeFilter}</span>
    </Button>
  );
}

/** The label of a primary status, or what stands for agents without one. */
function useStatusLabels(): (code: string) => string {
  const { legend } = useFilterBar();
  const words = usePageWords();
  return (code) =>
    code === NO_STATUS ? words.noStatus : (legend.find((entry) => entry.code === code)?.label ?? code);
}

function useActiveWords(): readonly string[] {
  const { filters, isLive, reasonGroups } = useFilterBar();
  const words = usePageWords();
  const labelOf = useStatusLabels();
  const known = reasonGroups?.flatMap((group) => group.reasons);
  const reasons = filters.reasons.map((name) => known?.find((reason) => reason.name === name)?.label ?? name);
  return activeFilters({ ...filters, reasons }, { labelOf, isLive, words });
}

/** A button with the number of filters that leave something out, and the sheet that it opens. */
function FilterSheet({
  className = '',
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const words = usePageWords();
  const active = useActiveWords();
  return (
    <>
      <Button data-find-agent aria-haspopup="dialog" className={className} onClick={() => setIsOpen(true)}>
        <SlidersHorizontal className="size-4 text-muted" aria-hidden />
        {active.length === 0 ? words.filters : words.filtersActive({ count: active.length })}
      </Button>
      <LazySheet title={words.filters} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        {children}
        <Section title={words.agentsLabel}>
          <FindAgentField className="w-full" />
          <Agents className="w-full" />
          <Picked />
        </Section>
        <Section title={words.order}>
          <Order />
        </Section>
        <Section title={words.timeZone}>
          <Zone className="w-full" />
          <LanguageField />
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

type Sized = { readonly className: string };

// The pickers are the dearest part of the page to render, and while agents arrive nothing of them changes.

function Zone({ className }: Sized) {
  const { filters, onChange } = useFilterBar();
  const { from, to, zone } = filters;
  return useMemo(
    () => (
      <LazyTimeZonePicker
        zone={zone}
        offsetsAt={timeRangeOf(from, to, zone).interval.start}
        className={className}
        onChange={(next) => onChange({ zone: next }, 'push')}
      />
    ),
    [from, to, zone, onChange, className],
  );
}

function Agents({ className }: Sized) {
  const { filters, agents, onChange } = useFilterBar();
  const picked = filters.agents;
  return useMemo(
    () => (
      <LazyAgentPicker
        agents={agents}
        picked={picked}
        className={className}
        onChange={(next) => onChange({ agents: next }, 'push')}
      />
    ),
    [agents, picked, onChange, className],
  );
}

function Order() {
  const { filters } = useFilterBar();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SortControl />
      <RowSizeControl />
      <GroupControl />
      {filters.view === 'timeline' && <CompareControl />}
    </div>
  );
}

function Picked() {
  const { filters, agents, onChange } = useFilterBar();
  return (
    <LazyPickedAgents
      agents={agents}
      picked={filters.agents}
      onChange={(picked) => onChange({ agents: picked }, 'push')}
    />
  );
}
