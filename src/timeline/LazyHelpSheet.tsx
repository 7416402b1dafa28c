import { lazy, Suspense, useState } from 'react';
import { LoadBoundary } from '../ui/LoadBoundary';
import { LazySheet } from '../ui/LazySheet';
import type { HelpSheetProps } from './HelpSheet';

const HelpSheet = lazy(async () => ({ default: (await import('./HelpSheet')).HelpSheet }));

/** The help, loaded when it is first asked for. */
export function LazyHelpSheet(props: HelpSheetProps) {
  const [wasOpened, setWasOpened] = useState(props.isOpen);
  if (props.isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  const failed = (
    <LazySheet title="Keys and gestures" {...props}>
      <p className="py-4">The help could not be loaded. Reload the page to try again.</p>
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
