import type { ReactNode } from 'react';

/** Words for those who hear the page: not drawn, but read. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
