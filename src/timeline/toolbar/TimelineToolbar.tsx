import {
  ChevronLeft,
  ChevronRight,
  CircleQuestionMark,
  type LucideIcon,
  Maximize2,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { IconButton } from '../../ui/IconButton';
import { PAN_STEP_SHARE, ZOOM_STEP } from '../grid/gridKeys';
import { useTimelineWords } from '../../words/areas';
import type { TimelineEngine } from '../engine/TimelineEngine';
import { isWholeVisible, type RangeWordsContext, visibleWords } from '../../words/spanWords';

export type TimelineToolbarProps = {
  readonly engine: TimelineEngine;
  readonly words: RangeWordsContext;
  readonly onHelp: () => void;
};

/** The pointer's gestures as buttons, and what is visible in words. */
export function TimelineToolbar({ engine, words: context, onHelp }: TimelineToolbarProps) {
  const { time } = engine;
  const { words } = context;
  const texts = useTimelineWords();
  const visible = useSyncExternalStore(time.settled.subscribe, time.settled.get);
  const canGoBack = useSyncExternalStore(time.canGoBack.subscribe, time.canGoBack.get);
  // With dense rows all of the page's foot is one line.
  const isDense = useSyncExternalStore(engine.layout.subscribe, engine.layout.get).rowSize === 'dense';
  const isWhole = isWholeVisible(visible, context.timeRange.interval);
  return (
    <div role="toolbar" dir="ltr" aria-label={words.views.timeline} className="flex items-center gap-0.5">
      {!isDense && (
        <span className="me-2 hidden text-small whitespace-nowrap text-muted tabular-nums lg:inline">
          {visibleWords(visible, context)}
        </span>
      )}
      {tool(ChevronLeft, texts.earlier, `${texts.shiftKey}+←`, isWhole, () => time.pan(-PAN_STEP_SHARE))}
      {tool(ChevronRight, texts.later, `${texts.shiftKey}+→`, isWhole, () => time.pan(PAN_STEP_SHARE))}
      {tool(ZoomOut, texts.zoomOut, '−', isWhole, () => time.zoom(1 / ZOOM_STEP))}
      {tool(ZoomIn, texts.zoomIn, '+', false, () => time.zoom(ZOOM_STEP))}
      {tool(Maximize2, texts.showWhole, '0', isWhole, () => time.fit())}
      {tool(Undo2, texts.back, '', !canGoBack, () => time.back(), texts.backHint)}
      {tool(CircleQuestionMark, words.helpTitle, '?', false, onHelp)}
    </div>
  );
}

/** A button that stays focusable while it has nothing to do, so that the focus is not lost under the finger. */
function tool(
  Icon: LucideIcon,
  label: string,
  keys: string,
  isIdle: boolean,
  onPress: () => void,
  hint = `${label} (${keys})`,
) {
  return (
    <IconButton
      label={label}
      hint={hint}
      aria-disabled={isIdle}
      className={isIdle ? 'opacity-40' : ''}
      onClick={isIdle ? undefined : onPress}
    >
      {/* Its arrows reach into the corners, so it looks larger than the others. */}
      <Icon aria-hidden className={Icon === Maximize2 ? 'size-3.5' : 'size-4'} />
    </IconButton>
  );
}
