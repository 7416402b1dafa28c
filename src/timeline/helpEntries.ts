/** One thing that can be done: how, and what it does. Alternatives stand beside each other. */
export type HelpEntry = { readonly how: readonly string[]; readonly does: string };

export type HelpSection = {
  readonly title: string;
  /** Keys are set as keys, gestures as plain words. */
  readonly kind: 'keys' | 'gestures';
  readonly entries: readonly HelpEntry[];
};

/** Every key and gesture of the timeline, in the order in which one would look for them. */
export const helpSections: readonly HelpSection[] = [
  {
    title: 'Keys, while the timeline has the focus',
    kind: 'keys',
    entries: [
      { how: ['←', '→'], does: 'Previous or next status of the agent, gaps included' },
      { how: ['↑', '↓'], does: 'Agent above or below, at the same moment' },
      { how: ['Page Up', 'Page Down'], does: 'A screen of agents up or down' },
      { how: ['Home', 'End'], does: 'First or last status of the agent' },
      { how: ['Ctrl + Home', 'Ctrl + End'], does: 'First or last agent' },
      { how: ['Enter'], does: 'The agent’s details' },
      { how: ['+', '−'], does: 'Zoom in or out around the focused status' },
      { how: ['Shift + ←', 'Shift + →'], does: 'Earlier or later' },
      { how: ['0'], does: 'Show the whole range' },
      { how: ['Backspace'], does: 'Back to what was shown before' },
      { how: ['Esc'], does: 'Hide the details under the pointer or the focus, or give up a selection' },
      { how: ['?'], does: 'This help' },
    ],
  },
  {
    title: 'Mouse and trackpad',
    kind: 'gestures',
    entries: [
      { how: ['Wheel'], does: 'Move through the agents' },
      { how: ['Shift + wheel', 'Swipe sideways'], does: 'Earlier or later' },
      { how: ['Ctrl or ⌘ + wheel', 'Pinch'], does: 'Zoom at the pointer' },
      { how: ['Drag'], does: 'Move in time and through the agents' },
      { how: ['Shift + drag'], does: 'Zoom to the stretch drawn' },
      { how: ['Click'], does: 'The agent’s details' },
      { how: ['Double click'], does: 'Zoom to the status, or to the gap' },
      { how: ['Rest on a status'], does: 'Its times; the pointer can be moved onto them' },
    ],
  },
  {
    title: 'Touch',
    kind: 'gestures',
    entries: [
      { how: ['Swipe up or down'], does: 'Move through the agents' },
      { how: ['Drag sideways'], does: 'Earlier or later' },
      { how: ['Pinch'], does: 'Zoom' },
      { how: ['Tap'], does: 'What lies there' },
      { how: ['Tap a name'], does: 'The agent’s details' },
      { how: ['Double tap'], does: 'Zoom to the status, or to the gap' },
    ],
  },
  {
    title: 'Overview, below the agents',
    kind: 'gestures',
    entries: [
      { how: ['Drag the window'], does: 'Earlier or later' },
      { how: ['Drag an edge'], does: 'Show more or less' },
      { how: ['Click beside it'], does: 'Go there' },
      { how: ['Drag across the whole range'], does: 'Zoom to the stretch drawn' },
    ],
  },
];
