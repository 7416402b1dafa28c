import type { GestureCommands } from './gestureCommands';
import { listenForPointers } from './pointerGestures';
import { listenForWheel } from './wheelGestures';

/** Listens for all gestures on the timeline's scroller. Returns what stops the listening. */
export function listenForGestures(
  scroller: HTMLElement,
  plotLeftCssPx: () => number,
  commands: GestureCommands,
): () => void {
  const stops = [
    listenForWheel(scroller, plotLeftCssPx, commands),
    listenForPointers(scroller, plotLeftCssPx, commands),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
