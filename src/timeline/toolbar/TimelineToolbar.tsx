import {
  ChevronLeft,
  ChevronRight,
  CircleQuestionMark,
  Maximize2,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
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
        <span className="me-2 hidden text-small text-muted tabular-nums lg:inline">
          {visibleWords(visible, context)}
        </span>
      )}
      <Tool
        label={texts.earlier}
        hint={`${texts.earlier} (${texts.shiftKey}+←)`}
        isIdle={isWhole}
        onPress={() => time.pan(-PAN_STEP_SHARE)}
      >
        <ChevronLeft aria-hidden className="size-4" />
      </Tool>
      <Tool
        label={texts.later}
        hint={`${texts.later} (${texts.shiftKey}+→)`}
        isIdle={isWhole}
        onPress={() => time.pan(PAN_STEP_SHARE)}
      >
        <ChevronRight aria-hidden className="size-4" />
      </Tool>
      <Tool
        label={texts.zoomOut}
        hint={`${texts.zoomOut} (−)`}
        isIdle={isWhole}
        onPress={() => time.zoom(1 / ZOOM_STEP)}
      >
        <ZoomOut aria-hidden className="size-4" />
      </Tool>
      <Tool
        label={texts.zoomIn}
        hint={`${texts.zoomIn} (+)`}
        isIdle={false}
        onPress={() => time.zoom(ZOOM_STEP)}
      >
        <ZoomIn aria-hidden className="size-4" />
      </Tool>
      <Tool
        label={texts.showWhole}
        hint={`${texts.showWhole} (0)`}
        isIdle={isWhole}
        onPress={() => time.fit()}
      >
        <Maximize2 aria-hidden className="size-3.5" />
      </Tool>
      <Tool label={texts.back} hint={texts.backHint} isIdle={!canGoBack} onPress={() => time.back()}>
        <Undo2 aria-hidden className="size-4" />
      </Tool>
      <Tool label={words.helpTitle} hint={`${words.helpTitle} (?)`} isIdle={false} onPress={onHelp}>
        <CircleQuestionMark aria-hidden className="size-4" />
      </Tool>
    </div>
  );
}

/** A button that stays focusable while it has nothing to do, so that the focus is not lost under the finger. */
function Tool(props: {
  readonly label: string;
  readonly hint: string;
  readonly isIdle: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const { label, hint, isIdle, onPress, children } = props;
  return (
    <IconButton
      label={label}
      hint={hint}
      aria-disabled={isIdle}
      className={isIdle ? 'opacity-40' : ''}
      onClick={isIdle ? undefined : onPress}
    >
      {children}
    </IconButton>
  );
}
