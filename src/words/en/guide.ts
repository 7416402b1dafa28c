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
    // Its name is that of the page.
    gap: { text: 'Dotted line: nothing was reported.' },
    // The name is that of the status.
    offline: { text: 'Bar: this status was reported, so it is not a gap.' },
    now: {
      name: 'Now',
      text: 'Dark line. A bar that reaches it is ongoing. The darker area after it is the future.',
    },
    assumed: {
      name: 'Not confirmed yet',
      text: 'Paler end: the latest data ends here, and the status is assumed to continue.',
    },
    cut: {
      name: 'Continues outside the range',
      text: 'Arrow at an edge: the status began earlier, or ends later.',
    },
    short: {
      name: 'Very short statuses',
      text: 'Of several in one pixel, the longest is drawn; these are drawn first: {urgent}. Zoom in to see all.',
    },
    overlap: { name: 'Overlap', text: 'Red stripes: two statuses are reported for the same time.' },
    instant: {
      name: 'No duration',
      text: 'Thin vertical line: the status lasted no time, or ends before it starts.',
    },
    leftOut: {
      name: 'Left out by a filter',
      text: 'Thin horizontal line: there is a status, but the filter hides it.',
    },
    compared: {
      name: 'Compared day',
      text: 'Third lane, while you compare: the same agent on the other day.',
    },
    clock: { name: 'Clock change', text: 'Flag on the time axis: the clock is set forward or back.' },
    doubtful: {
      name: 'Possible errors',
      text: 'Some of this agent’s data may be wrong. Point at the triangle, or open the data notices.',
    },
    changed: {
      name: 'Changed just now',
      text: 'The name is highlighted for a few seconds after the status changed.',
    },
    onTop: {
      name: 'On top',
      text: 'Bar at the start of the row: the selected insight moved the agent to the top.',
    },
    pinned: {
      name: 'Pinned',
      text: 'The agent stays at the top. To pin one, point at a name and click the pin.',
    },
  },
} as const satisfies Dictionary;

export type GuideDictionary = Translation<typeof guideEn>;
