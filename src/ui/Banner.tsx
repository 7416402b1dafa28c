import { Info, OctagonAlert, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';
import { IconButton } from './IconButton';
import { useUiWords } from './uiWords';

const tones = {
  info: { Icon: Info, classes: 'bg-sunken', iconClasses: 'text-muted', spoken: undefined },
  warn: { Icon: TriangleAlert, classes: 'bg-warn-soft', iconClasses: 'text-warn', spoken: 'warning' },
  danger: { Icon: OctagonAlert, classes: 'bg-danger-soft', iconClasses: 'text-danger', spoken: 'error' },
} as const;

export type BannerProps = {
  readonly tone: keyof typeof tones;
  readonly children: ReactNode;
  /** A button that helps. */
  readonly action?: Omit<ButtonProps, 'children'> & { readonly label: string };
  readonly onDismiss?: (() => void) | undefined;
  /** How it is spoken: at once (`alert`, as danger is unless given) or when there is a pause (`status`). */
  readonly announce?: 'alert' | 'status';
  /** Whether it lies over the page as a card, and takes no room in it. */
  readonly isFloating?: boolean;
};

/** A line across the page that says what is the matter and what can be done about it. */
export function Banner({ tone, children, action, onDismiss, announce, isFloating = false }: BannerProps) {
  const words = useUiWords();
  const { Icon, classes, iconClasses, spoken } = tones[tone];
  const { label, ...button } = action ?? {};
  return (
    <div
      role={announce ?? (tone === 'danger' ? 'alert' : 'status')}
      className={`flex items-start gap-2 border-hairline px-4 py-1.5 text-ink ${classes} ${isFloating ? 'rounded-lg border shadow-(--shadow)' : 'border-b'}`}
    >
      <Icon aria-hidden strokeWidth={2.25} className={`mt-2 size-4 shrink-0 ${iconClasses}`} />
      {/* The button goes below a text that it would leave less than 14rem. */}
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-2">
        <div className="min-w-0 flex-1 basis-56 py-1.5 wrap-anywhere">
          {spoken !== undefined && <span className="sr-only">{words[spoken]} </span>}
          {children}
        </div>
        {label !== undefined && (
          <Button {...button} className="shrink-0">
            {label}
          </Button>
        )}
      </div>
      {onDismiss !== undefined && (
        <IconButton label={words.dismiss} onClick={onDismiss}>
          <X aria-hidden className="size-4" />
        </IconButton>
      )}
    </div>
  );
}
