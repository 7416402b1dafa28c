import { lazy, Suspense, useState } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary';
import { LazySheet } from '../../ui/LazySheet';
import { usePageWords } from '../../words/WordsContext';
import type { HelpSheetProps } from './HelpSheet';

const HelpSheet = lazy(async () => ({ default: (await import('./HelpSheet')).HelpSheet }));

/** The help, loaded when it is first asked for. */
export function LazyHelpSheet(props: HelpSheetProps) {
  const words = usePageWords();
  const [wasOpened, setWasOpened] = useState(props.isOpen);
  if (props.isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  const failed = (
    <LazySheet title={words.helpTitle} {...props}>
      <p className="py-4">{words.noHelp}</p>
    </LazySheet>
  );
  return (
    <LoadBoundary fallback={failed}>
      <Suspense>
        <HelpSheet {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
