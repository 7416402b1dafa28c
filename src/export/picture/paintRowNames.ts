import { nameAndNote, TextMeasure } from '../../timeline/paint/barLabels';
import type { CanvasTheme } from '../../timeline/paint/canvasTheme';
import { type RowLayout, rowsPerLabel } from '../../timeline/scene/rowLayout';
import type { SheetContent } from '../sheetFacts';

const NAME_START_CSS_PX = 12;
const LONGEST_NOTE_CSS_PX = 64;
const NOTE_GAP_CSS_PX = 8;

/** Paints the names of the entries `[first, end)` into the column of row headers, from `topCssPx` down. */
export function paintRowNames(
  context: CanvasRenderingContext2D,
  { model, facts }: SheetContent,
  place: {
    readonly first: number;
    readonly end: number;
    readonly topCssPx: number;
    readonly layout: RowLayout;
  },
  theme: CanvasTheme,
): void {
  const { first, end, topCssPx, layout } = place;
  const { rowHeightCssPx, headerWidthCssPx } = layout;
  const fontCssPx = layout.rowSize === 'comfortable' ? 12 : 11;
  const measure = new TextMeasure((text) => context.measureText(text).width);
  context.fillStyle = theme.surface;
  context.fillRect(0, topCssPx, headerWidthCssPx, (end - first) * rowHeightCssPx);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.direction = 'ltr';
  // With dense rows only each n-th row has a name: the rows are too thin for text.
  const step = rowsPerLabel(layout);
  for (let index = Math.ceil(first / step) * step; index < end; index += step) {
    const entry = model.entries[index];
    if (entry === undefined) continue;
    const top = topCssPx + (index - first) * rowHeightCssPx;
    const middle = top + (step === 1 ? rowHeightCssPx / 2 : 7);
    const isHeading = entry.kind === 'group';
    if (isHeading && step === 1) {
      context.fillStyle = theme.sunken;
      context.fillRect(0, top, headerWidthCssPx, rowHeightCssPx);
    }
    context.font = `${isHeading ? 600 : 500} ${fontCssPx}px ${theme.fontFamily}`;
    const room = { widthCssPx: headerWidthCssPx - NAME_START_CSS_PX, longestNoteCssPx: LONGEST_NOTE_CSS_PX };
    const { name, note } = nameAndNote(facts.nameOf(entry), room, measure);
    context.fillStyle = theme.ink;
    context.fillText(name, NAME_START_CSS_PX, middle);
    if (note === '') continue;
    context.fillStyle = theme.muted;
    context.fillText(note, NAME_START_CSS_PX + measure.widthCssPx(name) + NOTE_GAP_CSS_PX, middle);
  }
}
