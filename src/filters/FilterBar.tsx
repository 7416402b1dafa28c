import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Agent } from '../domain/agent';
import type { Filters } from '../domain/filters';
import { windowOf } from '../domain/window';
import type { CivilDate } from '../time/civilDate';
import { Button } from '../ui/Button';
import { Sheet } from '../ui/Sheet';
import { useMediaQuery } from '../ui/useMediaQuery';
import { activeFilters } from './activeFilters';
import { DateRangeControl } from './DateRangeControl';
import { FindAgentField } from './FindAgentField';
import { GroupControl, type GroupFolding } from './GroupControl';
import { LazyAgentPicker, LazyTimeZonePicker } from './LazyPickers';
import { PickedAgents } from './PickedAgents';
import { SortControl } from './SortControl';
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
  return (
    <search aria-label="Filters" className="flex flex-col gap-1 border-b border-hairline px-4 py-2">
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <Dates {...props} />
        <Zone {...props} className="max-w-60 grow basis-52 lg:max-xl:basis-42" />
        <Agents {...props} className="max-w-72 grow basis-40" />
        <Find {...props} className="max-w-60 grow basis-32" />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Legend {...props} />
        <Order {...props} />
      </div>
      <Picked {...props} />
    </search>
  );
}

function NarrowFilterBar(props: FilterBarProps) {
  const { filters, legend } = props;
  const [isOpen, setIsOpen] = useState(false);
  const active = activeFilters(filters, (code) => legend.find((entry) => entry.code === code)?.label ?? code);
  return (
    <search aria-label="Filters" className="flex flex-col gap-1 border-b border-hairline px-4 py-2">
      <Dates {...props}>
        <Button aria-haspopup="dialog" className="ms-auto" onClick={() => setIsOpen(true)}>
          <SlidersHorizontal className="size-4 text-muted" aria-hidden />
          {active.length === 0 ? 'Filters' : `Filters (${active.length})`}
        </Button>
      </Dates>
      {active.length > 0 && <p className="text-small wrap-anywhere text-muted">{active.join(' · ')}</p>}
      <Sheet title="Filters" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Section title="Status">
          <Legend {...props} />
        </Section>
        <Section title="Agents">
          <Find {...props} className="w-full" />
          <Agents {...props} className="w-full" />
          <Picked {...props} />
        </Section>
        <Section title="Order">
          <Order {...props} />
        </Section>
        <Section title="Time zone">
          <Zone {...props} className="w-full" />
        </Section>
      </Sheet>
    </search>
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

type Sized = FilterBarProps & { readonly className: string };

function Zone({ filters: { from, to, zone }, onChange, className }: Sized) {
  const offsetsAt = useMemo(() => windowOf(from, to, zone).interval.start, [from, to, zone]);
  return (
    <LazyTimeZonePicker
      zone={zone}
      offsetsAt={offsetsAt}
      className={className}
      onChange={(next) => onChange({ zone: next }, 'push')}
    />
  );
}

function Agents({ filters, agents, onChange, className }: Sized) {
  return (
    <LazyAgentPicker
      agents={agents}
      picked={filters.agents}
      language={filters.language}
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

function Order({ filters, folding, onChange }: FilterBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SortControl sort={filters.sort} onChange={(sort) => onChange({ sort }, 'push')} />
      <GroupControl
        grouping={filters.grouping}
        folding={folding}
        onChange={(grouping) => onChange({ grouping }, 'push')}
      />
    </div>
  );
}

function Legend({ filters, legend, countsMeaning, noStatusCount, onChange }: FilterBarProps) {
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
    <PickedAgents
      agents={agents}
      picked={filters.agents}
      language={filters.language}
      onChange={(picked) => onChange({ agents: picked }, 'push')}
    />
  );
}
