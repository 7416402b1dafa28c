import { Component, type ReactNode, startTransition, Suspense, use, useEffect, useState } from 'react';
import { assertNever } from '../base/assertNever';
import { type LazyModule, LoadFailure, type LoadState } from '../base/LazyModule';

export type LoadBoundaryProps = {
  /** Shown until everything within is loaded; by default nothing. */
  readonly loading?: ReactNode;
  /**
   * Shown if a part cannot be loaded (offline, or replaced by a newer release). Left out, the
   * next boundary above takes the failure: for parts without which the page makes no sense.
   */
  readonly failed?: ReactNode;
  readonly children: ReactNode;
};

/** Surrounds what is fetched later, modules and texts: a failure must not affect the rest of the page. */
export function LoadBoundary({ loading = null, failed, children }: LoadBoundaryProps) {
  const content = <Suspense fallback={loading}>{children}</Suspense>;
  return failed === undefined ? content : <FailureBoundary failed={failed}>{content}</FailureBoundary>;
}

type FailureBoundaryProps = { readonly failed: ReactNode; readonly children: ReactNode };

class FailureBoundary extends Component<FailureBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    if (!(error instanceof LoadFailure)) return;
    error.forget();
    addEventListener('online', this.#retry, { once: true });
  }

  override componentWillUnmount() {
    removeEventListener('online', this.#retry);
  }

  readonly #retry = () => this.setState({ hasFailed: false });

  override render() {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}

export type LazyProps<Module> = Omit<LoadBoundaryProps, 'children'> & {
  readonly module: LazyModule<Module>;
  /** Whether to fetch it now. Where not, it shows once something else has had it fetched. */
  readonly isWanted?: boolean;
  readonly children: (module: Module) => ReactNode;
};

/**
 * Shows what a module contains, in the same render if it is already loaded. React's own
 * `lazy` shows its fallback first, for a third of a second at least, and never asks again after a failure.
 *
 * @example
 * <Lazy module={toolbar} loading={<div className="h-8" />} failed={null}>
 *   {({ TimelineToolbar }) => <TimelineToolbar {...props} />}
 * </Lazy>
 */
export function Lazy<Module>(props: LazyProps<Module>) {
  const { loading, failed } = props;
  return (
    <LoadBoundary loading={loading} failed={failed}>
      <Part {...props} />
    </LoadBoundary>
  );
}

function Part<Module>({ module, isWanted = true, loading, failed, children }: LazyProps<Module>): ReactNode {
  const state = useLoadState(module, isWanted);
  switch (state.kind) {
    case 'loaded':
      return children(state.module);
    case 'failed':
      if (failed === undefined) throw state.failure;
      return failed;
    case 'pending':
      return loading;
    default:
      return assertNever(state);
  }
}

/** A module that loads later is rendered in a transition. */
function useLoadState<Module>(module: LazyModule<Module>, isWanted: boolean): LoadState<Module> {
  const [state, setState] = useState((): LoadState<Module> => {
    const found = module.state();
    // It is about to be asked for again.
    return found.kind === 'failed' && isWanted ? { kind: 'pending' } : found;
  });
  useEffect(() => {
    const follow = () => startTransition(() => setState(module.state()));
    const retry = () => {
      if (module.state().kind === 'failed') module.preload();
    };
    if (isWanted) module.preload();
    follow();
    const stopFollowing = module.subscribe(follow);
    addEventListener('online', retry);
    return () => {
      stopFollowing();
      removeEventListener('online', retry);
    };
  }, [module, isWanted]);
  return state;
}

/** Promises that React waits or has waited for; it knows their results. */
const waitedFor = new WeakSet<Promise<unknown>>();

/**
 * What a module holds, for what cannot be rendered without. Suspends until it is here and throws where it cannot be
 * had, so it belongs below a `LoadBoundary`.
 */
export function useLazyModule<Module>(module: Pick<LazyModule<Module>, 'state' | 'load'>): Module {
  const state = module.state();
  if (state.kind === 'failed') throw state.failure;
  const promise = module.load();
  // A render that waited has to call `use` again when React resumes it, or its next hooks fail. One that finds the
  // module here must not: React would wait for a promise that it does not know, and show the fallback meanwhile.
  if (state.kind === 'loaded' && !waitedFor.has(promise)) return state.module;
  waitedFor.add(promise);
  return use(promise);
}
