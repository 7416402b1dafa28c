import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { LongPeriod } from '../../../analysis/insights/attention';
import type { Filters } from '../../../domain/filters';
import { setTitlePrefix } from '../../../words/documentTitle';
import { directionOf } from '../../../words/languages';
import { useInsightsWords } from '../../../words/areas';
import { useLocaleFormat } from '../../../words/WordsContext';
import { alertSettings, notificationPermission } from '../../pipeline/alertSettings';
import { useAgents, useAppearance, useFilters, useInsightInputs, useRows } from '../../pipeline/contexts';
import { subscribeToSeconds, wholeSecond } from '../../pipeline/useNow';
import { useAttention, useTimeWords } from '../useInsights';
import { NewPeriods } from './NewPeriods';
import { playTone } from './playTone';
import { showNotification } from './showNotification';

/** Notifications are cut after some lines. */
const MOST_NAMED = 3;

/** Writes the number that needs attention into the tab's title, and alerts about what is new, if that is on. */
export function useAttentionAlerts(): void {
  const { open } = useAttention();
  const { load } = useAgents();
  const { filters, setFilters, isLive } = useFilters();
  const format = useLocaleFormat();
  const textOf = useNotificationText();
  const areInputsCurrent = useAreInputsCurrent();
  const [newPeriods] = useState(() => new NewPeriods());
  const prefix = open.length === 0 ? '' : `(${format.number(open.length)}) `;
  useEffect(() => setTitlePrefix(prefix), [prefix]);
  useEffect(() => () => setTitlePrefix(''), []);

  const alertAbout = useEffectEvent((periods: readonly LongPeriod[]) => {
    const { hasSound, hasNotifications } = alertSettings.get();
    if (hasSound) void playTone();
    if (hasNotifications && notificationPermission() === 'granted') {
      showNotification(textOf(periods), () =>
        setFilters({ insights: 'attention', view: 'timeline' }, 'push'),
      );
    }
  });
  const choice = choiceOf(filters);
  const isLoading = load.end.kind === 'open';
  useEffect(() => {
    // While agents still arrive, nothing that comes with them is new.
    if (isLoading || !isLive || !areInputsCurrent) return undefined;
    const look = () => {
      const found = newPeriods.update(open, choice, wholeSecond());
      if (found.length > 0) alertAbout(found);
    };
    look();
    // What waited for the last minute to pass is alerted about then; nothing renders for that.
    return subscribeToSeconds(look);
  }, [newPeriods, open, choice, isLoading, isLive, areInputsCurrent]);
}

/** Whether insights are computed from the rows on screen: they follow them a moment later. */
function useAreInputsCurrent(): boolean {
  const { sortedRows } = useRows();
  const { agents } = useInsightInputs();
  return useMemo(
    () =>
      agents.length === sortedRows.length && sortedRows.every(({ agent }, index) => agent === agents[index]),
    [agents, sortedRows],
  );
}

/** Names what decides which agents and limits there are; whatever else changes, a new period is new. */
function choiceOf(filters: Filters): string {
  const { lastHours, from, to, zone, agents, statuses, now, reasons, query, thresholds } = filters;
  // The dates of a live range move with it.
  const range = lastHours ?? [from, to];
  return JSON.stringify([range, zone, agents, statuses, now, reasons, query, thresholds]);
}

function useNotificationText() {
  const { catalog, facts, palette } = useAppearance();
  const { language } = useLocaleFormat();
  const words = useInsightsWords().alerts;
  const timeWords = useTimeWords();
  const lineOf = ({ agent, primary, statusCode, startMs, endMs }: LongPeriod) => {
    const reason = facts.labelOf(catalog.statusOf(statusCode));
    const status = palette.find(({ code }) => code === primary)?.label ?? primary;
    return words.line({
      name: agent.displayName,
      reason: reason === '' ? status : reason,
      length: timeWords.length(endMs - startMs),
    });
  };
  return (periods: readonly LongPeriod[]) => {
    const lines = periods.slice(0, MOST_NAMED).map(lineOf);
    const moreCount = periods.length - lines.length;
    return {
      title: words.title({ count: periods.length }),
      body: [...lines, ...(moreCount > 0 ? [words.more({ count: moreCount })] : [])].join('\n'),
      language,
      direction: directionOf(language),
    };
  };
}
