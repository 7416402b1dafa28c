import 'vis-timeline/styles/vis-timeline-graph2d.css';

import { DataSet } from 'vis-data';
import { Timeline } from 'vis-timeline';

import { StatusNumbers, type lanes } from '../look';
import { type ReceivedPage, civilDate, pageSize, receivePages, reportComplete } from '../receivePages';

/*
 * As its documentation advises for many items: ranges only, no stacking, a bounded height with vertical
 * scrolling, labels known to be safe (so nothing is sanitized), and all data set at once. Each agent is a group
 * whose label gives the row its height; the style sheet separates the two lanes, because subgroups are far slower.
 */
const element = document.querySelector<HTMLElement>('#timeline');
if (element === null) throw new Error('There is nothing to draw into');

const pages: ReceivedPage[] = [];
await receivePages((page, offset) => {
  pages[offset / pageSize] = page;
});

const statusNumbers = new StatusNumbers();
const agents = pages.flatMap(({ data }) => data);
const groups = new DataSet(
  agents.map(({ userId, firstName, lastName }) => ({
    id: userId,
    content: `${firstName} ${lastName}`,
  })),
);
const items = new DataSet(
  agents.flatMap(({ userId, status }) =>
    status.flatMap((span, index) => {
      const [start, end] = [new Date(`${span.startTime}Z`), new Date(`${span.endTime}Z`)];
      const lane = (name: keyof typeof lanes, statusText: string) => ({
        id: `${userId} ${index} ${name}`,
        group: userId,
        content: '',
        type: 'range' as const,
        className: `${name} status-${statusNumbers.numberOf(statusText) % StatusNumbers.colourCount}`,
        start,
        end,
      });
      return [lane('primary', span.primaryStatus), lane('secondary', span.secondaryStatus)];
    }),
  ),
);

const dayStart = new Date(`${civilDate}T00:00:00Z`);
const dayEnd = new Date(dayStart.getTime() + 24 * 3_600_000);
const dayMs = dayEnd.getTime() - dayStart.getTime();
// Items that are in view while they are added are drawn one by one, each with a layout of the whole page, which
// takes minutes for a hundred agents. So they are added while the day before is in view.
const timeline = new Timeline(element, items, groups, {
  start: new Date(dayStart.getTime() - 2 * dayMs),
  end: new Date(dayStart.getTime() - dayMs),
  stack: false,
  height: `${innerHeight}px`,
  maxHeight: `${innerHeight}px`,
  orientation: 'top',
  verticalScroll: true,
  zoomKey: 'ctrlKey',
  showCurrentTime: false,
  selectable: false,
  margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
  xss: { disabled: true },
  onInitialDrawComplete: () => {
    timeline.setOptions({ min: dayStart, max: dayEnd });
    timeline.setWindow(dayStart, dayEnd, { animation: false });
    timeline.on('changed', reportComplete);
  },
});
