import { colourOf } from '../../domain/statusPalette';
import type { CanvasTheme } from '../../timeline/paint/canvasTheme';
import { StatusInks } from '../../timeline/paint/statusInk';
import type { SheetContent } from '../sheetFacts';

const MARGIN_CSS_PX = 16;
const TITLE_HEIGHT_CSS_PX = 34;
const LINE_HEIGHT_CSS_PX = 20;
const SWATCH_CSS_PX = 12;
const LEGEND_GAP_CSS_PX = 18;

/** The layout of a head: its height, and how to paint it at the top of a canvas. */
export type PictureHead = {
  readonly heightCssPx: number;
  /** `note` is painted after the title, e.g. which picture of several this is. */
  readonly paint: (note: string) => void;
};

/** Lays out title, facts and legend for a width; what does not fit on a line continues on the next. */
export function pictureHead(
  context: CanvasRenderingContext2D,
  { model, facts }: SheetContent,
  theme: CanvasTheme,
  widthCssPx: number,
): PictureHead {
  const text = `400 12px ${theme.fontFamily}`;
  const widthOf = (words: string) => {
    context.font = text;
    return context.measureText(words).width;
  };
  const roomCssPx = widthCssPx - 2 * MARGIN_CSS_PX;
  const factLines = flow(
    facts.facts.map((fact, index) => (index === 0 ? fact : `·  ${fact}`)),
    (fact) => widthOf(fact) + 8,
    roomCssPx,
  );
  const legendLines = flow(
    facts.legend,
    ({ label }) => SWATCH_CSS_PX + 6 + widthOf(label) + LEGEND_GAP_CSS_PX,
    roomCssPx,
  );
  const heightCssPx =
    TITLE_HEIGHT_CSS_PX + (factLines.length + legendLines.length) * LINE_HEIGHT_CSS_PX + MARGIN_CSS_PX / 2;
  const paint = (note: string) => {
    const inks = new StatusInks(context, { ...model, theme });
    context.fillStyle = theme.surface;
    context.fillRect(0, 0, widthCssPx, heightCssPx);
    context.textBaseline = 'middle';
    context.textAlign = 'left';
    context.direction = 'ltr';
    context.fillStyle = theme.ink;
    context.font = `600 17px ${theme.fontFamily}`;
    context.fillText(facts.title, MARGIN_CSS_PX, TITLE_HEIGHT_CSS_PX / 2 + 2);
    const titleEnd = MARGIN_CSS_PX + context.measureText(facts.title).width;
    context.font = text;
    context.fillStyle = theme.muted;
    context.fillText(note, titleEnd + 12, TITLE_HEIGHT_CSS_PX / 2 + 3);
    let y = TITLE_HEIGHT_CSS_PX + LINE_HEIGHT_CSS_PX / 2;
    for (const line of factLines) {
      for (const { item, xCssPx } of line) context.fillText(item, MARGIN_CSS_PX + xCssPx, y);
      y += LINE_HEIGHT_CSS_PX;
    }
    for (const line of legendLines) {
      for (const { item, xCssPx } of line) {
        const look = model.palette.find(({ code }) => code === item.primary);
        const primaryCode = model.catalog.primaryCodeOf(item.primary);
        // A status that no span has yet is not in the catalog, but it is in the palette.
        const ink = primaryCode === -1 ? undefined : inks.primary(primaryCode);
        const colour = look === undefined ? theme.control : colourOf(look, theme.scheme);
        context.fillStyle = ink?.pattern ?? ink?.colour ?? colour;
        context.fillRect(MARGIN_CSS_PX + xCssPx, y - SWATCH_CSS_PX / 2, SWATCH_CSS_PX, SWATCH_CSS_PX);
        context.fillStyle = theme.ink;
        context.fillText(item.label, MARGIN_CSS_PX + xCssPx + SWATCH_CSS_PX + 6, y);
      }
      y += LINE_HEIGHT_CSS_PX;
    }
  };
  return { heightCssPx, paint };
}

type Placed<Item> = { readonly item: Item; readonly xCssPx: number };

/** Lays out items one after the other, on as many lines as they need. */
function flow<Item>(
  items: readonly Item[],
  widthOf: (item: Item) => number,
  roomCssPx: number,
): readonly (readonly Placed<Item>[])[] {
  const lines: Placed<Item>[][] = [];
  let line: Placed<Item>[] = [];
  let xCssPx = 0;
  for (const item of items) {
    const width = widthOf(item);
    if (line.length > 0 && xCssPx + width > roomCssPx) {
      lines.push(line);
      line = [];
      xCssPx = 0;
    }
    line.push({ item, xCssPx });
    xCssPx += width;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}
