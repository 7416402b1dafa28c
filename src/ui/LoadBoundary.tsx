import { Component, type ReactNode } from 'react';

export type LoadBoundaryProps = { readonly fallback: ReactNode; readonly children: ReactNode };

/** Holds a part that is loaded later: where it cannot be fetched (offline, or replaced by a newer release), it must not take the page along. */
export class LoadBoundary extends Component<LoadBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
