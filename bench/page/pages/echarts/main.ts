import { CustomChart, type CustomSeriesOption } from 'echarts/charts';
import { DataZoomInsideComponent, DatasetComponent, GridComponent } from 'echarts/components';
import { init, use as loadModules } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

import { StatusNumbers, headerWidthPx, lanes, rowHeightPx } from '../look';
import {
  type ReceivedPage,
  pageSize,
  receivePages,
  secondsOfDay,
  secondsPerDay,
  reportComplete,
} from '../receivePages';

/*
 * As its own examples of long schedules do it ("custom-gantt-flight"): a custom series on a canvas, data
 * zoom inside both axes, weakly filtered along the time axis, so that spans that reach into the view are kept. For
 * large data: a data set that is one typed array, no animation, no hover layer, clipping by the series, and
 * the progressive drawing that is on by default. Only the modules in use are loaded.
 */
loadModules([CustomChart, DataZoomInsideComponent, DatasetComponent, GridComponent, CanvasRenderer]);

const element = document.querySelector<HTMLElement>('#timeline');
if (element === null) throw new Error('There is nothing to draw into');
const chart = init(element, undefined, { renderer: 'canvas' });

const dimensions = ['agent', 'startSeconds', 'endSeconds', 'primary', 'secondary'];
const statusNumbers = new StatusNumbers();

/** All spans, one after the other, each as its five numbers. */
function flatten(pages: readonly ReceivedPage[]): Float32Array {
  const agents = pages.flatMap(({ data }) => data);
  const values = new Float32Array(
    agents.reduce((sum, { status }) => sum + status.length, 0) * dimensions.length,
  );
  let index = 0;
  agents.forEach(({ status }, agent) => {
    for (const span of status) {
      values[index] = agent;
      values[index + 1] = secondsOfDay(span.startTime);
      values[index + 2] = secondsOfDay(span.endTime);
      values[index + 3] = statusNumbers.numberOf(span.primaryStatus);
      values[index + 4] = statusNumbers.numberOf(span.secondaryStatus);
      index += dimensions.length;
    }
  });
  return values;
}

const pages: ReceivedPage[] = [];
await receivePages((page, offset) => {
  pages[offset / pageSize] = page;
});
const names = pages.flatMap(({ data }) => data.map(({ firstName, lastName }) => `${firstName} ${lastName}`));
const rowsInView = Math.min(names.length, Math.floor((innerHeight - 24) / rowHeightPx));

/** Both lanes of one span. */
const drawSpan: CustomSeriesOption['renderItem'] = (_params, api) => {
  const [leftPx = 0, middlePx = 0] = api.coord([api.value(1), api.value(0)]);
  const [rightPx = 0] = api.coord([api.value(2), api.value(0)]);
  const topPx = middlePx - rowHeightPx / 2;
  const lane = (box: { readonly topPx: number; readonly heightPx: number }, statusNumber: number) => ({
    type: 'rect' as const,
    shape: { x: leftPx, y: topPx + box.topPx, width: rightPx - leftPx, height: box.heightPx },
    style: { fill: StatusNumbers.colourOf(statusNumber) },
  });
  return {
    type: 'group',
    children: [lane(lanes.primary, Number(api.value(3))), lane(lanes.secondary, Number(api.value(4)))],
  };
};

chart.on('finished', reportComplete);
chart.setOption({
  animation: false,
  grid: { left: headerWidthPx, top: 0, right: 0, bottom: 24 },
  xAxis: {
    type: 'value',
    min: 0,
    max: secondsPerDay,
    interval: 3600,
    axisLabel: { formatter: (seconds: number) => `${Math.floor(seconds / 3600)}:00`, hideOverlap: true },
  },
  yAxis: { type: 'category', data: names, inverse: true, axisLabel: { interval: 0 } },
  dataZoom: [
    {
      type: 'inside',
      xAxisIndex: 0,
      filterMode: 'weakFilter',
      zoomOnMouseWheel: 'ctrl',
      moveOnMouseMove: true,
      moveOnMouseWheel: 'shift',
      throttle: 0,
    },
    {
      type: 'inside',
      yAxisIndex: 0,
      filterMode: 'filter',
      startValue: 0,
      endValue: rowsInView - 1,
      zoomOnMouseWheel: false,
      moveOnMouseMove: false,
      moveOnMouseWheel: true,
      zoomLock: true,
      throttle: 0,
    },
  ],
  dataset: { source: flatten(pages), dimensions, sourceHeader: false },
  series: {
    type: 'custom',
    silent: true,
    clip: true,
    dimensions,
    encode: { x: [1, 2], y: 0 },
    renderItem: drawSpan,
  },
});
