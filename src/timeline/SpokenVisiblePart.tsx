import { useSyncExternalStore } from 'react';
import { LiveRegion } from '../ui/LiveRegion';
import type { WordsContext } from './spanWords';
import type { TimelineEngine } from './TimelineEngine';
import { spokenVisibleWords } from './visibleWords';

/** Says what is visible after a zoom or a move: the focus stays where it was, and does not tell. */
export function SpokenVisiblePart(props: { readonly engine: TimelineEngine; readonly words: WordsContext }) {
  const { asked } = props.engine.time;
  const visible = useSyncExternalStore(asked.subscribe, asked.get);
  return <LiveRegion message={visible === undefined ? '' : spokenVisibleWords(visible, props.words)} />;
}
