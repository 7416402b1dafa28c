import type { Filters } from '../../domain/filters';

/** What decides whether the guide to the timeline shows itself. */
export type GuideCircumstances = Pick<Filters, 'chrome' | 'rowSize'> & {
  /** Whether it was dismissed in this browser. */
  readonly isSeen: boolean;
  /** Whether this browser will remember that. */
  readonly canRemember: boolean;
  /** Whether the page is within another one. */
  readonly isFramed: boolean;
};

/**
 * Whether the guide shows itself: once to everyone who is new. Not where nothing can be remembered, or it would come
 * back each time; not within another page, which introduces the dashboard itself, nor on a display that nobody operates;
 * and not with dense rows, which have one lane and no marks.
 */
export function showsGuide(circumstances: GuideCircumstances): boolean {
  const { isSeen, canRemember, isFramed, chrome, rowSize } = circumstances;
  return !isSeen && canRemember && !isFramed && chrome === 'full' && rowSize !== 'dense';
}
