import { StatusNumbers, headerWidthPx, lanes, rowHeightPx } from '../look';
import { pageSize, receivePages, secondsPerDay, reportComplete } from '../receivePages';
import { type PageColumns, columnsOf } from './columns';

const canvas = document.querySelector('canvas');
const context = canvas?.getContext('2d', { alpha: false });
if (!canvas || !context) throw new Error('There is no canvas to draw on');
const [widthPx, heightPx] = [innerWidth, innerHeight];
canvas.width = widthPx * devicePixelRatio;
canvas.height = heightPx * devicePixelRatio;
canvas.style.width = `${widthPx}px`;
canvas.style.height = `${heightPx}px`;
context.scale(devicePixelRatio, devicePixelRatio);
context.font = '13px sans-serif';
context.textBaseline = 'middle';

const pages: (PageColumns | undefined)[] = [];
let agentCount = 0;
let isEverythingIn = false;
let scrollTopPx = 0;
let visible = { startSeconds: 0, endSeconds: secondsPerDay };
let isFrameRequested = false;

const plotWidthPx = widthPx - headerWidthPx;
const secondsPerPx = () => (visible.endSeconds - visible.startSeconds) / plotWidthPx;

function drawSoon(): void {
  if (isFrameRequested) return;
  isFrameRequested = true;
  requestAnimationFrame(() => {
    isFrameRequested = false;
    if (context) draw(context);
    if (isEverythingIn) reportComplete();
  });
}

function draw(on: CanvasRenderingContext2D): void {
  on.fillStyle = '#ffffff';
  on.fillRect(0, 0, widthPx, heightPx);
  const endRow = Math.min(agentCount, Math.ceil((scrollTopPx + heightPx) / rowHeightPx));
  for (let row = Math.floor(scrollTopPx / rowHeightPx); row < endRow; row += 1) {
    const page = pages[Math.floor(row / pageSize)];
    if (page !== undefined) drawRow(on, page, row % pageSize, row * rowHeightPx - scrollTopPx);
  }
}

function drawRow(on: CanvasRenderingContext2D, page: PageColumns, row: number, topPx: number): void {
  on.fillStyle = '#000000';
  on.fillText(page.names[row] ?? '', 8, topPx + rowHeightPx / 2);
  const pxPerSecond = 1 / secondsPerPx();
  const endSpan = page.firstSpan[row + 1] ?? 0;
  for (let span = page.firstSpan[row] ?? 0; span < endSpan; span += 1) {
    const startSeconds = Math.max(page.startSeconds[span] ?? 0, visible.startSeconds);
    const endSeconds = Math.min(page.endSeconds[span] ?? 0, visible.endSeconds);
    if (endSeconds <= startSeconds) continue;
    const leftPx = headerWidthPx + (startSeconds - visible.startSeconds) * pxPerSecond;
    const spanWidthPx = (endSeconds - startSeconds) * pxPerSecond;
    on.fillStyle = StatusNumbers.colourOf(page.primary[span] ?? 0);
    on.fillRect(leftPx, topPx + lanes.primary.topPx, spanWidthPx, lanes.primary.heightPx);
    on.fillStyle = StatusNumbers.colourOf(page.secondary[span] ?? 0);
    on.fillRect(leftPx, topPx + lanes.secondary.topPx, spanWidthPx, lanes.secondary.heightPx);
  }
}

function scrollBy(distancePx: number): void {
  const furthestPx = Math.max(0, agentCount * rowHeightPx - heightPx);
  scrollTopPx = Math.min(furthestPx, Math.max(0, scrollTopPx + distancePx));
  drawSoon();
}

function show(startSeconds: number, lengthSeconds: number): void {
  const length = Math.min(secondsPerDay, Math.max(60, lengthSeconds));
  const start = Math.min(secondsPerDay - length, Math.max(0, startSeconds));
  visible = { startSeconds: start, endSeconds: start + length };
  drawSoon();
}

const panBy = (distancePx: number) =>
  show(visible.startSeconds - distancePx * secondsPerPx(), visible.endSeconds - visible.startSeconds);

function zoomAt(factor: number, xPx: number): void {
  const lengthSeconds = (visible.endSeconds - visible.startSeconds) / factor;
  const atSeconds = visible.startSeconds + xPx * secondsPerPx();
  show(atSeconds - (lengthSeconds * xPx) / plotWidthPx, lengthSeconds);
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    if (event.ctrlKey) zoomAt(Math.exp(-event.deltaY * 0.0022), Math.max(0, event.clientX - headerWidthPx));
    else if (event.shiftKey) panBy(-(event.deltaX || event.deltaY));
    else scrollBy(event.deltaY);
  },
  { passive: false },
);
let draggedFrom: { readonly xPx: number; readonly yPx: number } | undefined;
canvas.addEventListener('pointerdown', (event) => {
  draggedFrom = { xPx: event.clientX, yPx: event.clientY };
  canvas.setPointerCapture(event.pointerId);
});
canvas.addEventListener('pointermove', (event) => {
  if (draggedFrom === undefined) return;
  panBy(event.clientX - draggedFrom.xPx);
  scrollBy(draggedFrom.yPx - event.clientY);
  draggedFrom = { xPx: event.clientX, yPx: event.clientY };
});
canvas.addEventListener('pointerup', () => {
  draggedFrom = undefined;
});

await receivePages((page, offset) => {
  pages[offset / pageSize] = columnsOf(page);
  agentCount = Math.max(agentCount, offset + page.data.length);
  drawSoon();
});
isEverythingIn = true;
drawSoon();
