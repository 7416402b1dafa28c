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
import { IconButton } from '../ui/IconButton';
import { PAN_STEP_SHARE, ZOOM_STEP } from './gridKeys';
import type { WordsContext } from './spanWords';
import type { TimelineEngine } from './TimelineEngine';
import { isWholeVisible, visibleWords } from './visibleWords';

export type TimelineToolbarProps = {
  readonly engine: TimelineEngine;
  readonly words: WordsContext;
  readonly onHelp: () => void;
};

/** The pointer's gestures as buttons, and what is visible in words. */
export function TimelineToolbar({ engine, words, onHelp }: TimelineToolbarProps) {
  const { time } = engine;
  const visible = useSyncExternalStore(time.settled.subscribe, time.settled.get);
  const canGoBack = useSyncExternalStore(time.canGoBack.subscribe, time.canGoBack.get);
  const isWhole = isWholeVisible(visible, words.window.interval);
  return (
    <div role="toolbar" aria-label="Timeline" className="flex items-center gap-0.5">
      <span className="me-2 hidden text-small text-muted tabular-nums lg:inline">
        {visibleWords(visible, words)}
      </span>
      <Tool
        label="Earlier"
        hint="Earlier (Shift+←)"
        isIdle={isWhole}
        onPress={() => time.pan(-PAN_STEP_SHARE)}
      >
        <ChevronLeft aria-hidden className="size-4" />
      </Tool>
      <Tool label="Later" hint="Later (Shift+→)" isIdle={isWhole} onPress={() => time.pan(PAN_STEP_SHARE)}>
        <ChevronRight aria-hidden className="size-4" />
      </Tool>
      <Tool label="Zoom out" hint="Zoom out (−)" isIdle={isWhole} onPress={() => time.zoom(1 / ZOOM_STEP)}>
        <ZoomOut aria-hidden className="size-4" />
      </Tool>
      <Tool label="Zoom in" hint="Zoom in (+)" isIdle={false} onPress={() => time.zoom(ZOOM_STEP)}>
        <ZoomIn aria-hidden className="size-4" />
      </Tool>
      <Tool label="Show whole range" hint="Show whole range (0)" isIdle={isWhole} onPress={() => time.fit()}>
        <Maximize2 aria-hidden className="size-3.5" />
      </Tool>
      <Tool
        label="Back"
        hint="Back to what was shown before (Backspace)"
        isIdle={!canGoBack}
        onPress={() => time.back()}
      >
        <Undo2 aria-hidden className="size-4" />
      </Tool>
      <Tool label="Keys and gestures" hint="Keys and gestures (?)" isIdle={false} onPress={onHelp}>
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
