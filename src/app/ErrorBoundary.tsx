import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { Notice } from './notices/Notice';

type State = { readonly error: Error | undefined };

/** The last resort: a fault in the page itself, said in words instead of an empty page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <main className="flex h-full flex-col">
        <Notice
          title="The page has met a fault of its own"
          actions={
            <Button tone="primary" onClick={() => location.reload()}>
              Load the page again
            </Button>
          }
          isAlert
        >
          Nothing of the data is lost: it stays with Kore.ai. If this comes back, tell whoever runs the
          service: {error.message}
        </Notice>
      </main>
    );
  }
}
