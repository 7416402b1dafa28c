import type { ComponentProps } from 'react';

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary` for the one thing to do here, `quiet` for buttons within other controls. */
  readonly tone?: 'default' | 'primary' | 'quiet';
};

const toneClasses = {
  default: 'control',
  primary: 'control border-accent bg-accent font-medium text-accent-ink',
  // The transparent border keeps the three tones of one size, and is drawn in forced colours.
  quiet:
    'inline-flex min-h-[var(--control-height,2rem)] items-center gap-1.5 rounded-md border border-transparent px-2.5 whitespace-nowrap enabled:hover:bg-hairline/60 disabled:text-muted disabled:opacity-60 aria-pressed:bg-accent-soft aria-pressed:text-accent forced-colors:aria-pressed:border-[Highlight]',
} as const;

/** A button 32 px high, or as high as the controls of its line. It submits nothing unless `type` says so. */
export function Button({ tone = 'default', type = 'button', className = '', ...rest }: ButtonProps) {
  // oxlint-disable-next-line react/button-has-type -- the type of the property allows valid values only, and it defaults to button
  return <button type={type} className={`${toneClasses[tone]} justify-center ${className}`} {...rest} />;
}
