import { lazy, Suspense } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary';
import type { AnswersButtonProps } from './AnswersButton';
import type { AnswersSideProps } from './AnswersSide';
import type { BlameBannerProps } from './BlameBanner';
import type { StaffingProps } from './Staffing';
import type { StaffingToggleProps } from './StaffingToggle';

const loadControls = () => import('./answerControls');
const AnswersButton = lazy(async () => ({ default: (await loadControls()).AnswersButton }));
const StaffingToggle = lazy(async () => ({ default: (await loadControls()).StaffingToggle }));
const BlameBanner = lazy(async () => ({ default: (await loadControls()).BlameBanner }));
const AnswersSide = lazy(async () => ({ default: (await import('./AnswersSide')).AnswersSide }));
const Staffing = lazy(async () => ({ default: (await import('./Staffing')).Staffing }));

/** Opens the lists of answers, and tells how many stretches need attention. Comes just after the page. */
export function LazyAnswersButton(props: AnswersButtonProps) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense fallback={<span className="w-24" />}>
        <AnswersButton {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

/** Shows and hides the staffing chart. */
export function LazyStaffingToggle(props: StaffingToggleProps) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense fallback={<span className="inline-block h-8 w-24" />}>
        <StaffingToggle {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

/** Says whose rows come first while a moment is looked into, and finds them. */
export function LazyBlameBanner(props: BlameBannerProps) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <BlameBanner {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

/** The lists of answers beside the timeline. */
export function LazyAnswersSide(props: AnswersSideProps) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense fallback={props.isSheet ? null : <div className="w-100 shrink-0 border-s border-hairline" />}>
        <AnswersSide {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

/** The staffing chart above the rows. */
export function LazyStaffing(props: StaffingProps) {
  return (
    <LoadBoundary fallback={null}>
      <Suspense fallback={<div className="h-[89px] shrink-0 border-b border-hairline" />}>
        <Staffing {...props} />
      </Suspense>
    </LoadBoundary>
  );
}
