import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { ReasonGroup } from '../../filters/reasonChoice';
import { usePageWords } from '../../words/WordsContext';
import { useAppearance, useFilters, useRows } from '../pipeline/contexts';

/** Nobody selects a reason before agents are here, so it is not part of the first load. */
const groupsModule = new LazyModule(() => import('./reasonGroups'));

/** What the reasons filter offers; `undefined` until agents are here. */
export function useReasonGroups(): readonly ReasonGroup[] | undefined {
  const { catalog, palette, facts, scheme, language } = useAppearance();
  const { reasons } = useFilters().filters;
  const { rows, rowList } = useRows();
  const { combinations } = rowList.counts;
  const words = usePageWords();
  const module = useSyncExternalStore(groupsModule.subscribe, groupsModule.get);
  const hasAgents = rows.length > 0;
  useEffect(() => {
    if (hasAgents) groupsModule.preload();
  }, [hasAgents]);
  const { size } = catalog;
  return useMemo(
    () =>
      hasAgents
        ? module?.reasonGroups({ catalog, palette, facts, scheme, language, reasons, combinations, words })
        : undefined,
    // oxlint-disable-next-line react/exhaustive-deps -- the catalog grows in place
    [module, hasAgents, catalog, size, palette, facts, scheme, language, reasons, combinations, words],
  );
}
