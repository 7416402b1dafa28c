import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { Instant } from '../../time/instant';
import type { Interval } from '../../time/interval';
import type { ExaminedMoment } from './examinedMoment';
import type { InsightInputs } from './insightInputs';
import { loadTools } from './loading';

const examination = new LazyModule(() => import('./examinedMoment'));

/** Who left just before a moment. Its code is loaded on demand: the first paint does not need it. */
export function useExaminedMoment(
  moment: Instant | undefined,
  inputs: InsightInputs,
  interval: Interval,
): ExaminedMoment | undefined {
  const isWanted = moment !== undefined;
  useEffect(() => {
    if (isWanted) examination.preload();
  }, [isWanted]);
  const module = useSyncExternalStore(examination.subscribe, examination.get);
  return useMemo(
    () =>
      moment === undefined
        ? undefined
        : module?.examineMoment(moment, inputs, { interval, catalog: loadTools.catalog }),
    [module, moment, inputs, interval],
  );
}
