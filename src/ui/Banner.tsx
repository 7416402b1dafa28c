import { Info, OctagonAlert, TriangleAlert, X } from 'lucide-react';
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

const icons = { info: Info, warn: TriangleAlert, danger: OctagonAlert } as const;

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
  const Icon = icons[tone];
  const role = announce ?? (tone === 'danger' ? 'alert' : 'status');
  return (
    <div
      role={role === 'none' ? undefined : role}
      className={`flex items-start gap-2 border-b border-hairline px-4 py-1.5 ${toneClasses[tone]}`}
    >
      <Icon aria-hidden strokeWidth={2.25} className={`mt-2 size-4 shrink-0 ${iconClasses[tone]}`} />
      <div className="min-w-0 flex-1 py-1.5 wrap-anywhere">
        {toneLabel !== undefined && <span className="sr-only">{words[toneLabel]} </span>}
        {children}
      </div>
      {actions !== undefined && <div className="flex shrink-0 flex-wrap items-center gap-2">{actions}</div>}
      {onDismiss !== undefined && (
        <IconButton label={words.dismiss} onClick={onDismiss}>
          <X aria-hidden className="size-4" />
        </IconButton>
      )}
    </div>
  );
}
