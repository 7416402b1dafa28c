import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { at } from '../domain/at';
import { type AgentDay, spanAt } from '../domain/spanColumns';
import type { StatusCatalog } from '../domain/statusCatalog';
import { colourOf, type ColourScheme, type StatusLook } from '../domain/statusPalette';
import { formatClockDuration, formatShortDuration } from '../time/duration';
import { formatExactMoment } from '../time/format';
import { instantFromMs } from '../time/instant';
import { Swatch } from '../ui/Swatch';
import { differingDeclaredDuration, doubtWords, spanLengthMs, type WordsContext } from './spanWords';

export type TooltipSubject = {
  readonly agent: AgentDay;
  /** The span's row; `undefined` for a gap. */
  readonly row: number | undefined;
  /** The gap's bounds, used where there is no span. */
  readonly startMs: number;
  readonly endMs: number;
  readonly changesInPixel: number;
  /** Where it is shown, in viewport coordinates. */
  readonly clientX: number;
  readonly clientY: number;
};

export type SpanTooltipProps = {
  readonly subject: TooltipSubject;
  readonly catalog: StatusCatalog;
  readonly palette: readonly StatusLook[];
  readonly scheme: ColourScheme;
  readonly words: WordsContext;
};

const OFFSET_CSS_PX = 14;

/** What lies under the pointer or the keyboard: the whole span, not the part that is in view. */
export function SpanTooltip({ subject, catalog, palette, scheme, words }: SpanTooltipProps) {
  const box = useRef<HTMLDivElement>(null);
  const { clientX, clientY } = subject;
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    const left =
      clientX + OFFSET_CSS_PX + width > innerWidth
        ? clientX - OFFSET_CSS_PX - width
        : clientX + OFFSET_CSS_PX;
    const top =
      clientY + OFFSET_CSS_PX + height > innerHeight
        ? clientY - OFFSET_CSS_PX - height
        : clientY + OFFSET_CSS_PX;
    element.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, top)}px`;
  });
  return (
    <div
      ref={box}
      role="tooltip"
      className="pointer-events-none fixed z-40 w-72 max-w-[calc(100vw-16px)] rounded-lg border border-hairline bg-raised p-3 shadow-(--shadow)"
    >
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <span className="truncate font-semibold" dir="auto">
          {subject.agent.displayName}
        </span>
        <span className="shrink-0 text-small text-muted">{subject.agent.customId}</span>
      </div>
      {subject.row === undefined ? (
        <GapFacts subject={subject} words={words} />
      ) : (
        <SpanFacts
          subject={subject}
          row={subject.row}
          catalog={catalog}
          palette={palette}
          scheme={scheme}
          words={words}
        />
      )}
    </div>
  );
}

function GapFacts({ subject, words }: { readonly subject: TooltipSubject; readonly words: WordsContext }) {
  return (
    <>
      <p className="mb-1.5 text-muted">No status reported</p>
      <Facts>
        <Moment name="From" atMs={subject.startMs} words={words} />
        <Moment name="To" atMs={subject.endMs} words={words} />
        <Fact name="Length">{formatClockDuration(subject.endMs - subject.startMs)}</Fact>
      </Facts>
    </>
  );
}

function SpanFacts({
  subject,
  row,
  catalog,
  palette,
  scheme,
  words,
}: SpanTooltipProps & { readonly row: number }) {
  const span = spanAt(subject.agent.columns, row);
  const status = catalog.statusOf(at(subject.agent.columns.statusCode, row));
  const look = palette.find(({ code }) => code === status.primary);
  const lengthMs = spanLengthMs(span, words.now);
  const declared = differingDeclaredDuration(span);
  const doubts = doubtWords(span);
  return (
    <>
      <p className="mb-1.5 flex items-center gap-1.5">
        {look !== undefined && (
          <Swatch colour={colourOf(look, scheme)} pattern={look.pattern} className="size-3.5" />
        )}
        <span className="font-medium">{look?.label ?? status.primary}</span>
        <span className="truncate text-muted" dir="auto">
          {status.secondary === '' ? 'no secondary status' : status.secondary}
        </span>
      </p>
      <Facts>
        <Moment name="From" atMs={span.start} words={words} />
        {span.end === undefined ? (
          <Fact name="To">ongoing</Fact>
        ) : (
          <Moment name="To" atMs={span.end} words={words} />
        )}
        <Fact name="Length">
          {formatClockDuration(lengthMs)}{' '}
          <span className="text-muted">({formatShortDuration(lengthMs)})</span>
        </Fact>
        {declared !== undefined && <Fact name="Stated">{declared}, by the source</Fact>}
      </Facts>
      {doubts.length > 0 && (
        <ul className="mt-2 rounded bg-warn-soft px-2 py-1 text-small text-warn">
          {doubts.map((doubt) => (
            <li key={doubt}>Doubtful: {doubt}</li>
          ))}
        </ul>
      )}
      {subject.changesInPixel > 1 && (
        <p className="mt-2 text-small text-muted">
          {subject.changesInPixel} changes lie under the pointer; zoom in to see each.
        </p>
      )}
    </>
  );
}

function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 tabular-nums">{children}</dl>;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Moment({
  name,
  atMs,
  words,
}: {
  readonly name: string;
  readonly atMs: number;
  readonly words: WordsContext;
}) {
  return <Fact name={name}>{formatExactMoment(words.language, words.window.zone, instantFromMs(atMs))}</Fact>;
}
