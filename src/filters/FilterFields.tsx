import { X } from 'lucide-react';
import { useMemo } from 'react';
import { NO_STATUS } from '../domain/filters';
import { timeRangeOf } from '../domain/timeRange';
import { Button } from '../ui/Button';
import { usePageWords } from '../words/WordsContext';
import { LazyAgentPicker, LazyTimeZonePicker } from './pickers/LazyPickers';
import { useFilterBar } from './useFilterBar';

type Sized = { readonly className: string };

// The pickers are the dearest part of the page to render, and while agents arrive nothing of them changes.

export function ZoneField({ className }: Sized) {
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

export function AgentsField({ className }: Sized) {
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

/** In a range that includes now the legend is about now; a filter by what was earlier in the range stands apart. */
export function StatusesInRange() {
  const { filters, isLive, onChange } = useFilterBar();
  const words = usePageWords();
  const labelOf = useStatusLabels();
  const { statuses } = filters;
  if (!isLive || statuses.length === 0) return null;
  const text = words.onlyInRange({ statuses: statuses.map(labelOf).join(', ') });
  return (
    <Button
      tone="quiet"
      className="min-w-16 shrink px-2!"
      title={text}
      onClick={() => onChange({ statuses: [] }, 'push')}
    >
      <span className="truncate">{text}</span>
      <X className="size-3.5 shrink-0 text-muted" aria-hidden />
      <span className="sr-only">{words.removeFilter}</span>
    </Button>
  );
}

/** The label of a primary status, or what stands for agents without one. */
export function useStatusLabels(): (code: string) => string {
  const { legend } = useFilterBar();
  const words = usePageWords();
  return (code) =>
    code === NO_STATUS ? words.noStatus : (legend.find((entry) => entry.code === code)?.label ?? code);
}
