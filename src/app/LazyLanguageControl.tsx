import { lazy, Suspense } from 'react';
import { LoadBoundary } from '../ui/LoadBoundary';
import type { LanguageControlProps } from './LanguageControl';

const LanguageControl = lazy(async () => ({ default: (await import('./LanguageControl')).LanguageControl }));

/** The choice of a language, loaded just after the page. */
export function LazyLanguageControl(props: LanguageControlProps) {
  // Its room is kept, so that nothing beside it moves.
  const room = <span className="size-8" />;
  return (
    <LoadBoundary fallback={null}>
      <Suspense fallback={room}>
        <LanguageControl {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
