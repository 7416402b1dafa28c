export type ProgressBarProps = {
  /** Its accessible name. */
  readonly label: string;
  /** How much is done, between 0 and `max`; `undefined` while it is unknown. */
  readonly value: number | undefined;
  readonly max: number;
  /** The same in words, e.g. `650 of at least 700 agents`. */
  readonly valueText: string;
  readonly className?: string;
};

/** A thin bar that fills; where the end is not known, its whole length pulses. */
export function ProgressBar({ label, value, max, valueText, className = '' }: ProgressBarProps) {
  const share = value === undefined || max <= 0 ? undefined : Math.min(1, Math.max(0, value / max));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={share === undefined ? undefined : 0}
      aria-valuemax={share === undefined ? undefined : max}
      aria-valuenow={share === undefined ? undefined : value}
      aria-valuetext={valueText}
      className={`h-1 overflow-hidden rounded-full bg-hairline forced-colors:outline ${className}`}
    >
      <div
        className={`h-full origin-left rounded-full bg-accent transition-transform duration-200 forced-color-adjust-none forced-colors:bg-[Highlight] rtl:origin-right ${
          share === undefined ? 'animate-pulse opacity-60' : ''
        }`}
        style={{ transform: `scaleX(${share ?? 1})` }}
      />
    </div>
  );
}
