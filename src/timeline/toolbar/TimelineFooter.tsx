import { memo, type ReactNode } from 'react';
import { LazyModule } from '../../base/LazyModule';
import type { TimeRange } from '../../domain/timeRange';
import { Lazy } from '../../ui/Lazy';
import type { PageWords } from '../../words/en/page';
import type { TimelineEngine } from '../engine/TimelineEngine';

// Keys and gestures do all that the toolbar does.
const timelineToolbar = new LazyModule(() => import('./TimelineToolbar'));

export type TimelineFooterProps = {
  readonly engine: TimelineEngine;
  readonly timeRange: TimeRange;
  readonly language: string;
  readonly words: PageWords;
  readonly isDense: boolean;
  readonly onHelp: () => void;
  readonly tools: ReactNode;
  readonly children: ReactNode;
};

/** The line below the rows. The timeline renders each second for the time in its rows; this shows none. */
export const TimelineFooter = memo(function TimelineFooter(props: TimelineFooterProps) {
  const { engine, timeRange, language, words, isDense, onHelp, tools, children } = props;
  return (
    <div
      className={`flex shrink-0 items-center justify-between gap-x-4 border-t border-hairline px-4 max-sm:flex-wrap short:min-h-8 short:gap-x-2 ${isDense ? 'min-h-8' : 'min-h-10'}`}
    >
      {children}
      <span className="ms-auto shrink-0">{tools}</span>
      {/* Its room is kept from the start, so that the rows do not jump. */}
      <Lazy module={timelineToolbar} loading={<div className="h-8 w-58" />} failed={null}>
        {({ TimelineToolbar }) => (
          <TimelineToolbar engine={engine} words={{ timeRange, language, words }} onHelp={onHelp} />
        )}
      </Lazy>
    </div>
  );
});
