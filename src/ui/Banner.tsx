import type { ReactNode } from 'react';
import { IconButton } from './IconButton';
import { type UiWords, useUiWords } from './uiWords';

type BannerTone = 'info' | 'warn' | 'danger';

export type BannerProps = {
  readonly tone: BannerTone;
  readonly children: ReactNode;
  /** Buttons that help. */
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  /** How it is spoken: at once (`alert`), when there is a pause (`status`), or only when reached (`none`). */
  readonly announce?: 'alert' | 'status' | 'none';
};

const toneClasses: { readonly [Tone in BannerTone]: string } = {
  info: 'bg-sunken text-ink',
  warn: 'bg-warn-soft text-ink',
  danger: 'bg-danger-soft text-ink',
};

const iconClasses: { readonly [Tone in BannerTone]: string } = {
  info: 'text-muted',
  warn: 'text-warn',
  danger: 'text-danger',
};

const toneLabels: { readonly [Tone in BannerTone]: keyof UiWords | undefined } = {
  info: undefined,
  warn: 'warning',
  danger: 'error',
};

/** A line across the page that says what is the matter and what can be done about it. */
export function Banner({ tone, children, actions, onDismiss, announce }: BannerProps) {
  const words = useUiWords();
  const toneLabel = toneLabels[tone];
  const role = announce ?? (tone === 'danger' ? 'alert' : 'status');
  return (
    <div
      role={role === 'none' ? undefined : role}
      className={`flex items-start gap-2 border-b border-hairline px-4 py-1.5 ${toneClasses[tone]}`}
    >
      <BannerIcon tone={tone} />
      <div className="min-w-0 flex-1 py-1.5 wrap-anywhere">
        {toneLabel !== undefined && <span className="sr-only">{words[toneLabel]} </span>}
        {children}
      </div>
      {actions !== undefined && <div className="flex shrink-0 flex-wrap items-center gap-2">{actions}</div>}
      {onDismiss !== undefined && (
        <IconButton label={words.dismiss} onClick={onDismiss}>
          <svg
            viewBox="0 0 16 16"
            className="size-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden
          >
            <path d="m4 4 8 8m0-8-8 8" strokeLinecap="round" />
          </svg>
        </IconButton>
      )}
    </div>
  );
}

function BannerIcon({ tone }: { readonly tone: BannerTone }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`mt-2 size-4 shrink-0 ${iconClasses[tone]}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {tone === 'info' && (
        <path d="M8 7.5V11M8 5v.01M14.25 8a6.25 6.25 0 1 1-12.5 0 6.25 6.25 0 0 1 12.5 0Z" />
      )}
      {tone === 'warn' && <path d="M8 6.25v3M8 11.5v.01M8 2 14.5 13.5h-13L8 2Z" />}
      {tone === 'danger' && (
        <path d="M8 4.75V8.5M8 11v.01M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4L5.4 1.75Z" />
      )}
    </svg>
  );
}
