import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { usePageWords } from '../../words/WordsContext';

export type NoticeProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** A button with what to do. */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
  /** Something went wrong: screen readers announce it at once. */
  readonly isAlert?: boolean;
};

/** Fills the view when there is no data to show: says why, and what to do. */
export function Notice({ title, children, action, isAlert = false }: NoticeProps) {
  return (
    <div
      role={isAlert ? 'alert' : 'status'}
      className="flex flex-1 flex-col items-center justify-center gap-2 p-8 text-center"
    >
      <h2 className="text-title font-semibold text-balance">{title}</h2>
      <div className="max-w-[60ch] text-pretty text-muted wrap-anywhere">{children}</div>
      {action !== undefined && (
        <Button tone="primary" className="mt-3" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
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
