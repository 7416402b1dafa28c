import { ChevronLeft, ChevronRight, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Window } from '../domain/window';
import type { Interval } from '../time/interval';
import { IconButton } from '../ui/IconButton';
import { PAN_STEP_SHARE, ZOOM_STEP } from './gridKeys';
import { momentWords } from './spanWords';
import type { TimelineEngine } from './TimelineEngine';

export type TimelineToolbarProps = {
  readonly engine: TimelineEngine;
  readonly visible: Interval | undefined;
  readonly window: Window;
  readonly language: string;
};

/** The pointer's gestures as buttons, and what is visible in words. */
export function TimelineToolbar({ engine, visible, window, language }: TimelineToolbarProps) {
  const isWhole =
    visible === undefined || visible.end - visible.start >= window.interval.end - window.interval.start;
  const context = { window, language, now: window.interval.end };
  return (
    <div role="toolbar" aria-label="Timeline" className="flex items-center gap-0.5">
      <span className="me-2 hidden text-small text-muted tabular-nums lg:inline">
        {isWhole
          ? 'Whole range'
          : `${momentWords(visible.start, context)} – ${momentWords(visible.end, context)}`}
      </span>
      <Tool
        label="Earlier"
        hint="Earlier (Shift+←)"
        isIdle={isWhole}
        onPress={() => engine.time.pan(-PAN_STEP_SHARE)}
      >
        <ChevronLeft aria-hidden className="size-4" />
      </Tool>
      <Tool
        label="Later"
        hint="Later (Shift+→)"
        isIdle={isWhole}
        onPress={() => engine.time.pan(PAN_STEP_SHARE)}
      >
        <ChevronRight aria-hidden className="size-4" />
      </Tool>
      <Tool
        label="Zoom out"
        hint="Zoom out (−)"
        isIdle={isWhole}
        onPress={() => engine.time.zoom(1 / ZOOM_STEP)}
      >
        <ZoomOut aria-hidden className="size-4" />
      </Tool>
      <Tool label="Zoom in" hint="Zoom in (+)" isIdle={false} onPress={() => engine.time.zoom(ZOOM_STEP)}>
        <ZoomIn aria-hidden className="size-4" />
      </Tool>
      <Tool
        label="Show whole range"
        hint="Show whole range (0)"
        isIdle={isWhole}
        onPress={() => engine.time.fit()}
      >
        <Maximize2 aria-hidden className="size-3.5" />
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
