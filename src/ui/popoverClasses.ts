/** For what opens under a button. */
export const popoverClasses =
  'max-w-[calc(100vw-1rem)] overflow-auto rounded-lg border border-hairline bg-raised text-ink shadow-(--shadow)';
