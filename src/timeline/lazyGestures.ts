import type { GestureGround } from './engineGestures';

export type Listening = {
  /** Settles once gestures are heard, or cannot be: keys and the toolbar do all that they do. */
  readonly settled: Promise<void>;
  readonly stop: () => void;
};

/** Listens for gestures as soon as the code for it is here: nothing is dragged before there are rows. */
export function listenSoon(
  scroller: HTMLElement,
  plotLeftCssPx: () => number,
  ground: GestureGround,
): Listening {
  let stopListening = () => {};
  let isStopped = false;
  const listen = async () => {
    try {
      const { listenOnTimeline } = await import('./timelineGestures');
      if (!isStopped) stopListening = listenOnTimeline(scroller, plotLeftCssPx, ground);
    } catch {
      // Offline, or replaced by a newer release.
    }
  };
  return {
    settled: listen(),
    stop: () => {
      isStopped = true;
      stopListening();
    },
  };
}
