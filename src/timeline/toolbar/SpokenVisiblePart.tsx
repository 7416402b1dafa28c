import { useSyncExternalStore } from 'react';
import { LiveRegion } from '../../ui/LiveRegion';
import type { WordsContext } from '../../words/spanWords';
import type { TimelineEngine } from '../engine/TimelineEngine';
import { ariaVisibleWords } from '../../words/visibleWords';

/** Says what is visible after a zoom or a move: the focus stays where it was, and does not tell. */
export function VisiblePartAnnouncement(props: {
  readonly engine: TimelineEngine;
  readonly words: WordsContext;
}) {
  const { asked } = props.engine.time;
  const visible = useSyncExternalStore(asked.subscribe, asked.get);
  return <LiveRegion message={visible === undefined ? '' : ariaVisibleWords(visible, props.words)} />;
}
