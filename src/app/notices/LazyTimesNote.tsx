import { LazyModule } from '../../base/LazyModule';
import { Lazy } from '../../ui/Lazy';
import { usePageWords } from '../../words/WordsContext';
import { useAppearance } from '../pipeline/contexts';
import { timesNote } from '../pipeline/timesNote';

const timesNotes = new LazyModule(() => import('./TimesNote'));

/** Says that the times shown may be wrong, for as long as that is so; what it means is explained on demand. */
export function LazyTimesNote() {
  const { config } = useAppearance();
  const note = timesNote(config, usePageWords());
  if (note === undefined) return null;
  const bare = <span className="truncate text-small text-muted">{note}</span>;
  return (
    <Lazy module={timesNotes} loading={bare} failed={bare}>
      {({ TimesNote }) => <TimesNote note={note} />}
    </Lazy>
  );
}
