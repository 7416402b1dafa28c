import type { ReactNode } from 'react';
import { usePageWords } from '../../words/WordsContext';

export type NoticeProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Something went wrong: screen readers announce it at once. */
  readonly isAlert?: boolean;
};

/** Fills the view when there is no data to show: says why, and what to do. */
export function Notice({ title, children, actions, isAlert = false }: NoticeProps) {
  return (
    <div
      role={isAlert ? 'alert' : 'status'}
      className="flex flex-1 flex-col items-center justify-center gap-2 p-8 text-center"
    >
      <h2 className="text-title font-semibold text-balance">{title}</h2>
      <div className="max-w-[60ch] text-pretty text-muted wrap-anywhere">{children}</div>
      {actions !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}

/** Takes the place of a notice that could not be loaded. */
export function UnavailableNotice() {
  const { wrong, wrongAdvice } = usePageWords();
  return (
    <Notice title={wrong} isAlert>
      {wrongAdvice}
    </Notice>
  );
}
