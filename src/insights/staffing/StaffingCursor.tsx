import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { pointAt, type Staffing } from '../../analysis/insights/staffing';
import { at } from '../../base/elementAt';
import { colourOf, type ColourScheme } from '../../domain/statusPalette';
import type { Interval } from '../../time/interval';
import { Swatch } from '../../ui/Swatch';
import { useInsightsWords } from '../../words/areas';
import type { TimeWords } from '../../words/spanWords';
import { usePageWords } from '../../words/WordsContext';
import { type ChartLayers, listedLayers } from './chartLayers';

type StaffingCursorProps = {
  readonly staffing: Staffing;
  readonly stack: ChartLayers;
  readonly visible: Interval;
  readonly observed: Interval;
  readonly widthCssPx: number;
  readonly scheme: ColourScheme;
  readonly timeWords: TimeWords;
  readonly onPickRange: (startMs: number, endMs: number) => void;
  /** `reachMs` is how exact the pointer was; 0 for the keyboard. */
  readonly onPickMoment: (momentMs: number, reachMs: number) => void;
};

/** A pointer that moved no further than this has clicked. */
const CLICK_REACH_CSS_PX = 4;
/** The keyboard crosses the visible range in this many steps. */
const STEPS = 100;
/** How far a key moves the slider. Time runs from left to right in every language. */
const KEY_STEPS: { readonly [Key in string]?: number } = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * The crosshair over the chart: it follows the pointer, and is a slider for the keyboard. Dragging selects a
 * range; a click, or Enter, selects the moment.
 */
export function StaffingCursor(props: StaffingCursorProps) {
  const { staffing, stack, visible, observed, widthCssPx, scheme, timeWords } = props;
  const { onPickRange, onPickMoment } = props;
  const words = useInsightsWords();
  const { noStatus } = usePageWords();
  const surface = useRef<HTMLDivElement>(null);
  const [cursorMs, setCursorMs] = useState<number>();
  const [isShown, setIsShown] = useState(false);
  const [drag, setDrag] = useState<{ readonly fromCssPx: number; readonly toCssPx: number }>();
  const lengthMs = visible.end - visible.start;
  const msAt = (xCssPx: number) => visible.start + (xCssPx / widthCssPx) * lengthMs;
  const xOf = (ms: number) => ((ms - visible.start) / lengthMs) * widthCssPx;
  const within = (ms: number) => Math.min(Math.max(ms, visible.start), visible.end - 1);
  const momentMs = Math.round(within(cursorMs ?? Math.min(observed.end - 1, visible.end - 1)));

  const xUnder = (event: PointerEvent) => {
    const left = surface.current?.getBoundingClientRect().left ?? 0;
    return Math.min(Math.max(event.clientX - left, 0), widthCssPx);
  };
  const onPointerMove = (event: PointerEvent) => {
    const xCssPx = xUnder(event);
    setCursorMs(msAt(xCssPx));
    setIsShown(true);
    setDrag((before) => before && { ...before, toCssPx: xCssPx });
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const xCssPx = xUnder(event);
    setCursorMs(msAt(xCssPx));
    setDrag({ fromCssPx: xCssPx, toCssPx: xCssPx });
  };
  const onPointerUp = (event: PointerEvent) => {
    if (drag === undefined) return;
    const xCssPx = xUnder(event);
    const [left, right] = [Math.min(drag.fromCssPx, xCssPx), Math.max(drag.fromCssPx, xCssPx)];
    setDrag(undefined);
    if (right - left > CLICK_REACH_CSS_PX) {
      onPickRange(Math.round(msAt(left)), Math.round(msAt(right)));
    } else if (msAt(xCssPx) < observed.end) {
      onPickMoment(Math.round(msAt(xCssPx)), (CLICK_REACH_CSS_PX / widthCssPx) * lengthMs);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = KEY_STEPS[event.key];
    if (steps !== undefined) {
      setCursorMs(within(momentMs + (steps * lengthMs) / STEPS));
      setIsShown(true);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (momentMs < observed.end) onPickMoment(momentMs, 0);
    } else if (event.key === 'Escape' && (drag !== undefined || isShown)) {
      setDrag(undefined);
      setIsShown(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const point = momentMs < observed.end ? pointAt(staffing, momentMs) : -1;
  const lines =
    point === -1
      ? []
      : [
          ...listedLayers(stack).map(({ look, counts }) => ({
            look,
            label: look.label,
            count: at(counts, point),
          })),
          { look: undefined, label: noStatus, count: at(stack.noStatus, point) },
        ];
  const moment = timeWords.moment(momentMs);
  const valueText =
    lines.length === 0
      ? words.staffing.notYet({ moment })
      : words.staffing.at({
          moment,
          counts: lines.map(({ label, count }) => words.staffing.count({ status: label, count })).join(', '),
        });
  const xCssPx = xOf(momentMs);
  return (
    <div
      ref={surface}
      role="slider"
      tabIndex={0}
      aria-label={words.staffing.moment}
      aria-valuemin={visible.start}
      aria-valuemax={visible.end - 1}
      aria-valuenow={momentMs}
      aria-valuetext={valueText}
      className="absolute inset-0 cursor-crosshair touch-pan-y focus-visible:-outline-offset-2"
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrag(undefined)}
      onPointerLeave={() => setIsShown(false)}
      onFocus={(event) => setIsShown(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setIsShown(false)}
      onKeyDown={onKeyDown}
    >
      {drag !== undefined && (
        <div
          data-testid="staffing-selection"
          className="pointer-events-none absolute inset-y-0 border-x border-accent bg-accent/15"
          style={{
            left: Math.min(drag.fromCssPx, drag.toCssPx),
            width: Math.abs(drag.toCssPx - drag.fromCssPx),
          }}
        />
      )}
      {isShown && (
        <>
          <div
            className="pointer-events-none absolute inset-y-0 w-px bg-ink"
            style={{ left: Math.min(xCssPx, widthCssPx - 1) }}
          />
          <div
            aria-hidden
            className="pointer-events-none absolute top-1 z-20 rounded-md border border-hairline bg-raised px-2 py-1 text-small whitespace-nowrap text-ink shadow-(--shadow)"
            style={xCssPx < widthCssPx / 2 ? { left: xCssPx + 8 } : { right: widthCssPx - xCssPx + 8 }}
          >
            <div className="font-medium tabular-nums">
              {lines.length === 0 ? words.staffing.notYet({ moment }) : moment}
            </div>
            {lines.length > 0 && (
              <>
                <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-1.5">
                  {lines.map(({ look, label, count }) => (
                    <div key={label} className="contents">
                      {look === undefined ? (
                        <span className="w-2.5 border-t border-dashed border-control" />
                      ) : (
                        <Swatch colour={colourOf(look, scheme)} pattern={look.pattern} className="size-2.5" />
                      )}
                      <bdi>{label}</bdi>
                      <span className="text-end tabular-nums">{count}</span>
                    </div>
                  ))}
                </div>
                <div className="text-muted">{words.staffing.hint}</div>
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}
