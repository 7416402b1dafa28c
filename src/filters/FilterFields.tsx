import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { Agent } from '../domain/agent';
import { NO_STATUS } from '../domain/filters';
import type { Teams } from '../domain/teams';
import { timeRangeOf } from '../domain/timeRange';
import { Button } from '../ui/Button';
import { usePageWords } from '../words/WordsContext';
import { LazyAgentPicker, LazyTeamPicker, LazyTimeZonePicker } from './pickers/LazyPickers';
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

export function TeamField({ className }: Sized) {
  const { filters, teams, teamsFoot, onChange } = useFilterBar();
  const picked = filters.teams;
  return useMemo(
    () =>
      teams && (
        <LazyTeamPicker
          teams={teams}
          picked={picked}
          foot={teamsFoot}
          className={className}
          onChange={(next) => onChange({ teams: next }, 'push')}
        />
      ),
    [teams, picked, teamsFoot, onChange, className],
  );
}

/** With teams chosen, their agents alone: an agent has to be in both. */
export function AgentsField({ className }: Sized) {
  const { filters, teams, agents, onChange } = useFilterBar();
  const picked = filters.agents;
  const offered = useMemo(() => agentsOf(filters.teams, teams, agents), [filters.teams, teams, agents]);
  return useMemo(
    () => (
      <LazyAgentPicker
        agents={offered}
        picked={picked}
        className={className}
        onChange={(next) => onChange({ agents: next }, 'push')}
      />
    ),
    [offered, picked, onChange, className],
  );
}

/** The agents of the chosen teams; all where none is chosen, or it is not known who is in them. */
function agentsOf(
  chosen: readonly string[],
  teams: Teams | undefined,
  agents: readonly Agent[],
): readonly Agent[] {
  if (teams === undefined || !chosen.some((id) => teams.withId(id) !== undefined)) return agents;
  return agents.filter((agent) => teams.teamsOf(agent).some(({ id }) => chosen.includes(id)));
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
