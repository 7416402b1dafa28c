import { type GestureGround, gestureCommands } from './engineGestures';
import { listenForGestures } from './gestures';

/** Listens for gestures on the scroller and does what they ask. Returns what stops the listening. */
export function listenOnTimeline(
  scroller: HTMLElement,
  plotLeftCssPx: () => number,
  ground: GestureGround,
): () => void {
  return listenForGestures(scroller, plotLeftCssPx, gestureCommands(ground));
}
