import { SLOT } from './dictionary';

/** Marks a text: `⟦Refresh⟧`. The parts around a slot are marked separately. */
export function markText(text: string): string {
  return text
    .split(SLOT)
    .map((part) => (part.trim() === '' ? part : `⟦${part}⟧`))
    .join(SLOT);
}
