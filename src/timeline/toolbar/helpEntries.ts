import type { HelpWords } from '../../words/en/help';

/** One thing that can be done: how, and what it does. Alternatives are beside each other. */
export type HelpEntry = { readonly how: readonly string[]; readonly does: string };

export type HelpSection = {
  readonly title: string;
  /** Keys are set as keys, gestures as plain words. */
  readonly kind: 'keys' | 'gestures';
  /** Keys that work wherever the focus is, except in text; others need it in the timeline. */
  readonly isAnywhere?: boolean;
  readonly entries: readonly HelpEntry[];
};

/** Every key and gesture of the timeline, in the order in which one would look for them. */
export function helpSections({ keys, mouse, touch, overview, does }: HelpWords): readonly HelpSection[] {
  return [
    {
      title: keys.anywhere,
      kind: 'keys',
      isAnywhere: true,
      entries: [
        { how: ['/'], does: does.find },
        { how: [keys.escape], does: does.leaveSearch },
      ],
    },
    {
      title: keys.title,
      kind: 'keys',
      entries: [
        { how: ['←', '→'], does: does.neighbours },
        { how: ['↑', '↓'], does: does.aboveBelow },
        { how: [keys.pageUp, keys.pageDown], does: does.screen },
        { how: [keys.home, keys.end], does: does.ends },
        { how: [keys.ctrlHome, keys.ctrlEnd], does: does.firstLastAgent },
        { how: [keys.enter, keys.space], does: does.activate },
        { how: ['←', '→'], does: does.fold },
        { how: [keys.pin], does: does.pin },
        { how: ['+', '−'], does: does.zoomAroundFocus },
        { how: [keys.shiftLeft, keys.shiftRight], does: does.earlierLater },
        { how: ['0'], does: does.whole },
        { how: [keys.backspace], does: does.back },
        { how: [keys.escape], does: does.escape },
        { how: ['?'], does: does.help },
      ],
    },
    {
      title: mouse.title,
      kind: 'gestures',
      entries: [
        { how: [mouse.wheel], does: does.throughAgents },
        { how: [mouse.shiftWheel, mouse.swipeSideways], does: does.earlierLater },
        { how: [mouse.ctrlWheel, mouse.pinch], does: does.zoomAtPointer },
        { how: [mouse.drag], does: does.drag },
        { how: [mouse.shiftDrag], does: does.zoomToPeriod },
        { how: [mouse.click], does: does.details },
        { how: [mouse.doubleClick], does: does.zoomToStatus },
        { how: [mouse.rest], does: does.times },
      ],
    },
    {
      title: touch.title,
      kind: 'gestures',
      entries: [
        { how: [touch.swipe], does: does.throughAgents },
        { how: [touch.dragSideways], does: does.earlierLater },
        { how: [touch.pinch], does: does.zoom },
        { how: [touch.tap], does: does.whatLiesThere },
        { how: [touch.tapName], does: does.details },
        { how: [touch.doubleTap], does: does.zoomToStatus },
      ],
    },
    {
      title: overview.title,
      kind: 'gestures',
      entries: [
        { how: [overview.dragWindow], does: does.earlierLater },
        { how: [overview.dragEdge], does: does.showMoreOrLess },
        { how: [overview.clickBeside], does: does.goThere },
        { how: [overview.dragAcross], does: does.zoomToPeriod },
      ],
    },
  ];
}
