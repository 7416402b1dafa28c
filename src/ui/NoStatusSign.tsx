/** What stands for no status where others have a swatch. */
export function NoStatusSign({ className = 'size-3.5' }: { readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 14 14"
      className={`shrink-0 fill-none stroke-current text-muted ${className}`}
      aria-hidden
    >
      <path d="M0 7h14" strokeDasharray="2.5 2" strokeWidth="1.5" />
    </svg>
  );
}
