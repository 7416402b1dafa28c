/** How the selected entry of a list looks: a bar beside it, because color alone marks nothing. */
export const selectedClasses =
  'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)] rtl:shadow-[inset_-3px_0_0_var(--accent)] forced-colors:outline-1 forced-colors:-outline-offset-1';
