import { SLOT } from './slot';

/** Marks a text: `⟦Refresh⟧`. What stands beside the place for an element is marked on its own. */
export function markText(text: string): string {
  return text
    .split(SLOT)
    .map((part) => (part.trim() === '' ? part : `⟦${part}⟧`))
    .join(SLOT);
}
