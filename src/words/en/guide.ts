import type { Dictionary, Translation } from '../dictionary';

/** What each mark of the timeline means. */
export const guideEn = {
  title: 'How to read the timeline',
  show: 'Show',
  dismiss: 'Got it',
  // {help} is the name of the button that opens it again.
  again: 'To see this again, open {help} (?) below.',
  // The name beside the marks of a row's header.
  sampleName: 'Robin Lee',
  marks: {
    lanes: { name: 'Status and reason', text: 'The upper lane shows the status, the lower one its reason.' },
    reasons: {
      name: 'Reasons',
      text: 'Color and pattern tell kinds of reasons apart where there is no room for words: a break, lunch, training, a meeting.',
    },
    // Its name is that of the page.
    gap: { text: 'Dotted line: nothing was reported.' },
    // The name is that of the status.
    offline: { text: 'Bar: this status was reported, so it is not a gap.' },
    now: {
      name: 'Now',
      text: 'Thick vertical line. A bar that reaches it is ongoing; after it is the future.',
    },
    assumed: {
      name: 'Not confirmed yet',
      text: 'Faded end: newer than the latest data, and assumed to continue.',
    },
    cut: {
      name: 'Continues outside the range',
      text: 'Arrow at an edge: the status began earlier, or ends later.',
    },
    short: {
      name: 'Very short statuses',
      text: '{urgent}: drawn even if thinner than a pixel. Zoom in to see all.',
    },
    overlap: { name: 'Overlap', text: 'Stripes below a line: two statuses are reported for the same time.' },
    instant: {
      name: 'No duration',
      text: 'Thin vertical line: it lasted no time, or ends before it starts.',
    },
    leftOut: {
      name: 'Left out by a filter',
      text: 'Thin horizontal line: a status that the filter hides.',
    },
    compared: {
      name: 'Compared day',
      text: 'Third lane, while you compare: the same agent on that day.',
    },
    clock: { name: 'Clock change', text: 'Flag on the time axis: the clock is set forward or back.' },
    doubtful: {
      name: 'Possible errors',
      text: 'Some of this agent’s data may be wrong. The data notices say what.',
    },
    changed: {
      name: 'Changed just now',
      text: 'Highlighted name: for a few seconds after a new status.',
    },
    onTop: {
      name: 'On top',
      text: 'Bar at the start of the row: the selected insight put it there.',
    },
    pinned: {
      name: 'Pinned',
      text: 'Stays at the top. To pin, point at a name and click the pin.',
    },
  },
} as const satisfies Dictionary;

export type GuideDictionary = Translation<typeof guideEn>;
