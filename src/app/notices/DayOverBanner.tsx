import { useState } from 'react';
import { formatCivilDate } from '../../time/format';
import { Banner } from '../../ui/Banner';
import { useNoticesWords } from '../../words/areas';
import { useFilters } from '../pipeline/contexts';

/** Says that the day on screen ended while the page was open, and leads to the new one. A live range goes on by itself. */
export function DayOverBanner() {
  const { filters, isLive, today, setFilters } = useFilters();
  const { lastHours, from, to, zone, language } = filters;
  const words = useNoticesWords();
  const range = lastHours === undefined ? `${from} ${to} ${zone}` : undefined;
  const [seenLive, setSeenLive] = useState<string>();
  // State derived while rendering, as React's documentation advises over an effect.
  if (isLive && range !== undefined && range !== seenLive) setSeenLive(range);
  if (isLive || range === undefined || range !== seenLive) return null;
  return (
    <Banner
      tone="info"
      action={{
        label: words.showNewDay,
        onClick: () => setFilters({ from: today, to: today }, 'push'),
      }}
    >
      {words.dayOver({ date: formatCivilDate(language, to) })}
    </Banner>
  );
}
