import { Button, type ButtonProps } from './Button';

export type IconButtonProps = Omit<ButtonProps, 'aria-label' | 'title'> & {
  /** Its accessible name, also shown on hover. */
  readonly label: string;
  /** Shown on hover in place of the name, where there is more to say. */
  readonly hint?: string | undefined;
};

/** A square button of 32 px that shows an icon alone; the icon itself stays unnamed. */
export function IconButton({ label, hint, tone = 'quiet', className = '', ...rest }: IconButtonProps) {
  return (
    <Button
      tone={tone}
      aria-label={label}
      title={hint ?? label}
      className={`w-8 px-0! ${className}`}
      {...rest}
    />
  );
}
