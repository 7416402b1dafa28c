import { Component, type ReactNode } from 'react';
import { LazyModule } from '../base/LazyModule';
import { addressTextNow } from '../filters/address/useAddressFilters';
import { Notice } from './notices/Notice';

const wallReloads = new LazyModule(() => import('./browser/wallReloads'));
const isWall = () => addressTextNow('chrome') === 'wall';

const RETRY_MS = 60_000;

/** Starts reloading; without what does that, as without a network, it is asked for again. */
function startReloads(): void {
  wallReloads.load().then(
    ({ reloadAfterError }) => reloadAfterError(),
    () => setTimeout(startReloads, RETRY_MS),
  );
}

type State = { readonly error: Error | undefined };

/** Shows a notice instead of an empty page when rendering fails. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidMount(): void {
    // Ahead of any error: the network may be its reason.
    if (isWall()) wallReloads.preload();
  }

  // Nobody is there to reload a wall display.
  override componentDidCatch(): void {
    if (isWall()) startReloads();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <main className="flex h-full flex-col">
        <Notice
          title="Something went wrong on this page"
          action={{ label: 'Reload', onClick: () => location.reload() }}
          isAlert
        >
          Reload the page. If this happens again, send your administrator this message: {error.message}
        </Notice>
      </main>
    );
  }
}
