import { useEffect } from 'react';
import type { RowActions } from './rowActions';
import type { TimelineEngine } from '../engine/TimelineEngine';
import type { TimelineModel } from '../scene/timelineModel';

/** Hands over what tells whose rows are on screen: it is asked seldom, and changes with every turn of the wheel. */
export function useShownAgents(
  engine: TimelineEngine,
  { entries }: TimelineModel,
  onShownChange: RowActions['onShownChange'],
): void {
  useEffect(() => {
    onShownChange(() => {
      const { first, end } = engine.rowsInWindow.get();
      const userIds = entries
        .slice(first, end)
        .flatMap((entry) => (entry.kind === 'agent' ? [entry.row.agent.userId] : []));
      return new Set(userIds);
    });
    return () => onShownChange(undefined);
  }, [engine, entries, onShownChange]);
}
