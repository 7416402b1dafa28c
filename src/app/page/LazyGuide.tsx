import { useContext, useEffect, useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { whenIdle } from '../../base/whenIdle';
import type { TimelineEngine } from '../../timeline/engine/TimelineEngine';
import type { GuideRequest } from '../../timeline/guide/TimelineGuide';
import { Lazy } from '../../ui/Lazy';
import { LazySheet } from '../../ui/LazySheet';
import { usePageWords } from '../../words/WordsContext';
import { isGuideSeen } from '../browser/readerChoices';
import { useStoredValue } from '../browser/storedValue';
import { HostContext, useFilters } from '../pipeline/contexts';
import { showsGuide } from './showsGuide';

const pageGuide = new LazyModule(() => import('./PageGuide'));

/** The rows come first, and what is beside them. */
const FIRST_SHOW = { afterMs: 1000, withinMs: 5000 } as const;

export type LazyGuideProps = {
  readonly engine: TimelineEngine;
  /** `undefined` unless someone asks for it. */
  readonly request: GuideRequest | undefined;
  readonly onRequest: (request: GuideRequest | undefined) => void;
};

/** What the marks mean: shows itself to those who are new here, and is loaded for them or on request only. */
export function LazyGuide({ engine, request, onRequest }: LazyGuideProps) {
  const words = usePageWords();
  const isForNew = useIsForNew(engine);
  const close = () => {
    onRequest(undefined);
    isGuideSeen.change(() => true);
  };
  return (
    <Lazy
      module={pageGuide}
      isWanted={isForNew || request !== undefined}
      failed={
        <LazySheet
          title={words.helpTitle}
          isOpen={request !== undefined}
          onClose={() => onRequest(undefined)}
        >
          <p className="py-4">{words.noHelp}</p>
        </LazySheet>
      }
    >
      {({ PageGuide }) => (
        <PageGuide isForNew={isForNew} request={request} onRequest={onRequest} onClose={close} />
      )}
    </Lazy>
  );
}

/** Whether it shows itself, and the rows are painted. */
function useIsForNew({ painted }: TimelineEngine): boolean {
  const { chrome, rowSize } = useFilters().filters;
  const isFramed = useContext(HostContext) !== undefined;
  const isSeen = useStoredValue(isGuideSeen);
  const [canRemember] = useState(isGuideSeen.isLasting);
  const [isTime, setIsTime] = useState(false);
  const isForNew = showsGuide({ isSeen, canRemember, isFramed, chrome, rowSize });
  useEffect(() => {
    if (!isForNew) return undefined;
    let cancel = () => {};
    const wait = () => {
      if (painted.get() === undefined) return;
      stopFollowing();
      cancel = whenIdle(() => setIsTime(true), FIRST_SHOW);
    };
    const stopFollowing = painted.subscribe(wait);
    wait();
    return () => {
      stopFollowing();
      cancel();
    };
  }, [isForNew, painted]);
  return isForNew && isTime;
}
