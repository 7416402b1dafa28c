import { useEffect, useRef } from 'react';
import type { StatusFacts } from '../../domain/statusFacts';
import type { ColourScheme, StatusLook } from '../../domain/statusPalette';
import { readCanvasTheme } from '../../timeline/paint/canvasTheme';
import { fitCanvas } from '../../timeline/paint/devicePixels';
import { StatusInks } from '../../timeline/paint/statusInk';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { type DayStrip, paintDayStrip } from './paintDayStrip';

const USUAL_HEIGHT_CSS_PX = 14;

export type DayStripCanvasProps = DayStrip & {
  readonly palette: readonly StatusLook[];
  readonly facts: StatusFacts;
  readonly scheme: ColourScheme;
  /** The share of the available width, 0 to 1: shorter days are drawn shorter. */
  readonly widthShare: number;
  readonly heightCssPx?: number;
};

/** One day as a strip of bars. The words beside it say what it shows. */
export function DayStripCanvas(props: DayStripCanvasProps) {
  const { agent, day, now, catalog, palette, facts, scheme, widthShare } = props;
  const { heightCssPx = USUAL_HEIGHT_CSS_PX } = props;
  const room = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const areColoursForced = useMediaQuery('(forced-colors: active)');
  useEffect(() => {
    const { current: roomElement } = room;
    const { current: canvasElement } = canvas;
    if (roomElement === null || canvasElement === null) return undefined;
    const paint = () => {
      const { devicePixelRatio } = window;
      const widthCssPx = Math.floor(roomElement.clientWidth * widthShare);
      const context = fitCanvas(canvasElement, widthCssPx, heightCssPx, devicePixelRatio);
      if (context === undefined) return;
      const theme = readCanvasTheme(canvasElement);
      const inks = new StatusInks(context, { catalog, palette, facts, theme });
      paintDayStrip(context, { agent, day, now, catalog }, { inks, theme, devicePixelRatio });
    };
    const resize = new ResizeObserver(paint);
    resize.observe(roomElement);
    return () => resize.disconnect();
  }, [agent, day, now, catalog, palette, facts, scheme, areColoursForced, widthShare, heightCssPx]);
  return (
    <div ref={room} style={{ height: heightCssPx }} className="overflow-hidden">
      <canvas ref={canvas} aria-hidden className="block rounded-xs" />
    </div>
  );
}
