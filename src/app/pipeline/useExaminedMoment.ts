import { useMemo } from 'react';
import type { Instant } from '../../time/instant';
import type { Interval } from '../../time/interval';
import { PreloadableModule, usePreloadableModule } from '../../ui/PreloadableModule';
import type { ExaminedMoment } from './examinedMoment';
import type { InsightInputs } from './insightInputs';
import { loadTools } from './loading';

const lateExamination = new PreloadableModule(() => import('./examinedMoment'));

/** Who left just before a moment, once the code that finds them is here: the first paint does not need it. */
export function useExaminedMoment(
  moment: Instant | undefined,
  inputs: InsightInputs,
  interval: Interval,
): ExaminedMoment | undefined {
  const examination = usePreloadableModule(lateExamination);
  return useMemo(
    () =>
      moment === undefined
        ? undefined
        : examination?.examineMoment(moment, inputs, { interval, catalog: loadTools.catalog }),
    [examination, moment, inputs, interval],
  );
}
