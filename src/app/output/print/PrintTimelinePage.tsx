import type { RowEntry } from '../../../analysis/rows/rowOrder';
import { assertNever } from '../../../base/assertNever';
import { colourOf, type PatternName, type StatusLook } from '../../../domain/statusPalette';
import {
  PRINT_PIXEL_RATIO,
  PRINT_WIDTH_CSS_PX,
  type PrintedBars,
  printedBars,
  printLayoutFor,
} from '../../../export/print/printPages';
import type { SheetContent } from '../../../export/sheetFacts';
import type { Interval } from '../../../time/interval';
import { type AxisLayout, axisLayout } from '../../../timeline/scene/axisLayout';
import { nameAndNote, type TextMeasure } from '../../../timeline/paint/barLabels';
import { AXIS_HEIGHT_CSS_PX } from '../../../timeline/paint/paintAxis';
import type { SceneMark } from '../../../timeline/scene/RowCache';
import { timelineScene } from '../../../timeline/scene/timelineScene';

export type PrintTimelinePageProps = {
  readonly content: SheetContent;
  /** The entries of this page. */
  readonly entries: readonly RowEntry[];
  readonly visible: Interval;
  readonly measure: TextMeasure;
};

const { headerWidthCssPx } = printLayoutFor(false);
/** Through both lanes of the day itself. */
const INSTANT_HEIGHT_CSS_PX = printLayoutFor(false).rowHeightCssPx - 3;
const plotWidthCssPx = PRINT_WIDTH_CSS_PX - headerWidthCssPx;

/** Axis, names and bars of one printed page: lines and text, sharp at any size. */
export function PrintTimelinePage({ content, entries, visible, measure }: PrintTimelinePageProps) {
  const { palette, catalog, facts, timeRange, comparison } = content.model;
  const layout = printLayoutFor(comparison !== undefined);
  const { rowHeightCssPx } = layout;
  const model = { ...content.model, entries, rowSize: 'compact' as const };
  const scale = { visible, widthCssPx: plotWidthCssPx };
  const rowsHeightCssPx = entries.length * rowHeightCssPx;
  const heightCssPx = AXIS_HEIGHT_CSS_PX + rowsHeightCssPx;
  const scene = timelineScene(model, {
    scale,
    layout,
    scrollTopCssPx: 0,
    heightCssPx: rowsHeightCssPx,
    devicePixelRatio: PRINT_PIXEL_RATIO,
  });
  const lookOf = (primaryCode: number) => palette.find(({ code }) => code === catalog.primaries[primaryCode]);
  const ownLookOf = (statusCode: number) =>
    facts.ownLookOf(catalog.statusOf(statusCode), lookOf(catalog.primaryCodeOfStatus(statusCode)));
  return (
    <svg
      viewBox={`0 0 ${PRINT_WIDTH_CSS_PX} ${heightCssPx}`}
      className="block w-full"
      fontSize={11}
      direction="ltr"
      aria-hidden
    >
      <g transform={`translate(${headerWidthCssPx} 0)`}>
        <Axis layout={axisLayout(scale, timeRange.zone, model)} heightCssPx={heightCssPx} />
      </g>
      <g transform={`translate(0 ${AXIS_HEIGHT_CSS_PX})`}>
        {scene.rows.map(({ entry, topCssPx }) => (
          <RowName
            key={topCssPx}
            {...content.facts.nameOf(entry)}
            entry={entry}
            top={topCssPx}
            rowHeightCssPx={rowHeightCssPx}
            measure={measure}
          />
        ))}
        <g transform={`translate(${headerWidthCssPx} 0)`}>
          {printedBars(scene, 'secondary').map((bars) => (
            <SecondaryBars
              key={bars.key}
              bars={bars}
              look={lookOf(catalog.primaryCodeOfStatus(bars.key))}
              own={ownLookOf(bars.key)}
            />
          ))}
          {printedBars(scene, 'primary').map((bars) => (
            <PrimaryBars key={bars.key} bars={bars} look={lookOf(bars.key)} />
          ))}
          {comparison !== undefined &&
            printedBars(scene, 'compared').map(({ key, outline }) => (
              <path key={key} d={outline} fill={colourOfLook(lookOf(key))} />
            ))}
          {scene.rows.flatMap(({ marks, topCssPx }) =>
            // oxlint-disable-next-line react/no-array-index-key -- signs of one row, drawn once
            marks.map((mark, index) => <Mark key={`${topCssPx} ${index}`} mark={mark} top={topCssPx} />),
          )}
        </g>
      </g>
    </svg>
  );
}

function Axis({ layout, heightCssPx }: { readonly layout: AxisLayout; readonly heightCssPx: number }) {
  return (
    <>
      {layout.ticks.map(({ xCssPx, text, startsDate }) => (
        <g key={xCssPx}>
          <path
            d={`M${xCssPx} ${AXIS_HEIGHT_CSS_PX - 6}V${heightCssPx}`}
            className={startsDate ? 'stroke-control' : 'stroke-hairline'}
          />
          <text x={xCssPx + 3} y={AXIS_HEIGHT_CSS_PX - 8} className="fill-muted">
            {text}
          </text>
        </g>
      ))}
      {[...layout.dates, ...layout.jumps].map(({ xCssPx, text }) => (
        <text key={`${xCssPx} ${text}`} x={xCssPx + 3} y={14} fontWeight={600} className="fill-ink">
          {text}
        </text>
      ))}
    </>
  );
}

function RowName(props: {
  readonly name: string;
  readonly note: string;
  readonly entry: RowEntry;
  readonly top: number;
  readonly rowHeightCssPx: number;
  readonly measure: TextMeasure;
}) {
  const { entry, top, rowHeightCssPx, measure } = props;
  const { name, note } = nameAndNote(
    props,
    { widthCssPx: headerWidthCssPx - 4, longestNoteCssPx: 90 },
    measure,
  );
  const y = top + rowHeightCssPx / 2 + 4;
  return (
    <>
      {entry.kind === 'group' && (
        <rect y={top} width={PRINT_WIDTH_CSS_PX} height={rowHeightCssPx} className="fill-sunken" />
      )}
      <path d={`M0 ${top + rowHeightCssPx}H${PRINT_WIDTH_CSS_PX}`} className="stroke-hairline" />
      <text x={2} y={y} fontWeight={entry.kind === 'group' ? 600 : 500} className="fill-ink">
        {name}
      </text>
      {note !== '' && (
        <text x={measure.widthCssPx(name) + 10} y={y} className="fill-muted">
          {note}
        </text>
      )}
    </>
  );
}

function PrimaryBars({ bars, look }: { readonly bars: PrintedBars; readonly look: StatusLook | undefined }) {
  const colour = colourOfLook(look);
  return (
    <>
      <path d={bars.outline} fill={colour} stroke="white" strokeWidth={0.25} />
      {bars.assumedOutline !== '' && (
        <path d={bars.assumedOutline} fill={colour} fillOpacity={0.3} stroke={colour} strokeWidth={0.5} />
      )}
      {look !== undefined && look.pattern !== 'solid' && (
        <path d={bars.outline} fill={`url(#${patternId(look.pattern)})`} />
      )}
    </>
  );
}

/** As on screen: a tint of the primary status, or of the look that the reason has of its own, with its pattern. */
function SecondaryBars({
  bars,
  look,
  own,
}: {
  readonly bars: PrintedBars;
  readonly look: StatusLook | undefined;
  readonly own: StatusLook | undefined;
}) {
  const { outline, assumedOutline } = bars;
  return (
    <g fill={colourOfLook(own ?? look)}>
      <path d={outline} fillOpacity={0.4} />
      {assumedOutline !== '' && <path d={assumedOutline} fillOpacity={0.15} />}
      {own !== undefined && own.pattern !== 'solid' && (
        <path d={outline} fill={`url(#${patternId(own.pattern)})`} />
      )}
    </g>
  );
}

function Mark({ mark, top }: { readonly mark: SceneMark; readonly top: number }) {
  const x = mark.xCssPx;
  switch (mark.kind) {
    case 'overlap':
      return (
        <rect x={x} y={top + 1} width={Math.max(2, mark.widthCssPx)} height={2} className="fill-danger" />
      );
    case 'instant':
      return <rect x={x - 0.5} y={top + 1} width={1} height={INSTANT_HEIGHT_CSS_PX} className="fill-ink" />;
    case 'cut-left':
    case 'cut-right': {
      const back = mark.kind === 'cut-left' ? x + 6 : x - 6;
      return <path d={`M${x} ${top + 6.5}L${back} ${top + 3}V${top + 10}z`} fill="white" />;
    }
    default:
      return assertNever(mark);
  }
}

function colourOfLook(look: StatusLook | undefined): string {
  return look === undefined ? 'gray' : colourOf(look, 'light');
}

function patternId(pattern: PatternName): string {
  return `print-${pattern}`;
}

const TILES: { readonly [Name in Exclude<PatternName, 'solid'>]: string } = {
  diagonal: 'M-1 1 1-1M0 6 6 0M5 7 7 5',
  cross: 'M0 0 6 6M0 6 6 0',
  dots: 'M1.5 1.5h1M4.5 4.5h1',
  horizontal: 'M0 2.5h6',
  backslash: 'M-1 5 1 7M0 0 6 6M5-1 7 1',
};

/** The patterns of statuses, for all pages of a print. */
export function PrintPatterns() {
  return (
    <svg width={0} height={0} className="absolute" aria-hidden>
      <defs>
        {Object.entries(TILES).map(([name, lines]) => (
          <pattern key={name} id={`print-${name}`} width={6} height={6} patternUnits="userSpaceOnUse">
            <path d={lines} stroke="white" strokeOpacity={0.55} strokeWidth={1.2} fill="none" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
