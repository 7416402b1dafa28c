import { lazy, Suspense, useState } from 'react';
import { LoadBoundary } from './LoadBoundary';
import type { SheetProps } from './Sheet';

const Sheet = lazy(async () => ({ default: (await import('./Sheet')).Sheet }));

/** A `Sheet` that is loaded when it is first opened, and stays from then on. */
export function LazySheet(props: SheetProps) {
  const [wasOpened, setWasOpened] = useState(props.isOpen);
  if (props.isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <Sheet {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
