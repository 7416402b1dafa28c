import { memo, type ReactNode } from 'react';
import type { TimeRange } from '../../domain/timeRange';
import type { PageWords } from '../../words/en/page';
import type { TimelineEngine } from '../engine/TimelineEngine';
import { LazyTimelineToolbar } from './LazyTimelineToolbar';

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
      className={`flex shrink-0 flex-wrap items-center justify-between gap-x-4 border-t border-hairline px-4 ${isDense ? 'min-h-8' : 'min-h-10'}`}
    >
      {children}
      <span className="ms-auto">{tools}</span>
      <LazyTimelineToolbar engine={engine} words={{ timeRange, language, words }} onHelp={onHelp} />
    </div>
  );
});
