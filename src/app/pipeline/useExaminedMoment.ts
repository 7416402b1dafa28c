import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { Filters } from '../../domain/filters';
import type { Interval } from '../../time/interval';
import type { ExaminedMoment } from './examinedMoment';
import type { InsightInputs } from './insightInputs';
import { loadTools } from './loading';

const examination = new LazyModule(() => import('./examinedMoment'));

/**
 * How coverage fell to the selected dip, and where the agents on top went; `undefined` unless a dip is selected.
 * Its code is loaded on demand: the first paint does not need it.
 */
export function useExaminedMoment(
  { selectedInsight, onTop, cover }: Pick<Filters, 'selectedInsight' | 'onTop' | 'cover'>,
  inputs: InsightInputs,
  interval: Interval,
): ExaminedMoment | undefined {
  const moment = selectedInsight?.list === 'coverage' ? selectedInsight.period.end : undefined;
  const isWanted = moment !== undefined;
  useEffect(() => {
    if (isWanted) examination.preload();
  }, [isWanted]);
  const module = useSyncExternalStore(examination.subscribe, examination.get);
  return useMemo(
    () =>
      moment === undefined
        ? undefined
        : module?.examineMoment(moment, inputs, {
            interval,
            catalog: loadTools.catalog,
            cover,
            userIds: onTop,
          }),
    [module, moment, inputs, interval, cover, onTop],
  );
}
