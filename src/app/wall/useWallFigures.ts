import { civilDateAt } from '../../time/zone';
import { formatDayAndTime, formatTime } from '../../time/format';
import { useAgents, useFilters } from '../pipeline/contexts';
import { useFreshness } from '../pipeline/freshness';
import { useFromClock } from '../pipeline/useNow';
import { type DataMark, dataMarkOf } from './dataMark';

export type WallFigures = {
  readonly mark: DataMark;
  /** When the oldest data on screen was retrieved, in words; with the day if that was another. Empty without data. */
  readonly asOfTime: string;
};

/** What is to be said of every figure on the wall. */
export function useWallFigures(): WallFigures {
  const { load } = useAgents();
  const { filters, timeRange } = useFilters();
  const mark = dataMarkOf(useFreshness(), load);
  const { asOf } = load;
  const { zone } = timeRange;
  const isOfToday = useFromClock(
    (now) => asOf !== undefined && civilDateAt(zone, now) === civilDateAt(zone, asOf),
  );
  if (asOf === undefined) return { mark, asOfTime: '' };
  const format = isOfToday ? formatTime : formatDayAndTime;
  return { mark, asOfTime: format(filters.language, zone, asOf) };
}
