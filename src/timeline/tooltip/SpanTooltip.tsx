import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { codeAt } from '../../domain/columnAt';
import { spanAt } from '../../domain/spanColumns';
import { colourOf, type ColourScheme } from '../../domain/statusPalette';
import { formatClockDuration, formatShortDuration } from '../../time/duration';
import { formatCivilDate, formatExactMoment } from '../../time/format';
import { instantFromMs } from '../../time/instant';
import { Swatch } from '../../ui/Swatch';
import { ReasonName } from '../../words/ReasonName';
import { useTimelineWords } from '../../words/areas';
import { type StatusThen, statusThen } from '../scene/comparison';
import type { TimelineModel } from '../scene/timelineModel';
import { differingDeclaredDuration, doubtWords, lengthWords, spanLength } from '../../words/spanWords';
import { type Box, tooltipPlace } from '../engine/tooltipPlace';
import type { TooltipSubject } from '../grid/tooltipSubject';

export type SpanTooltipProps = {
  readonly subject: TooltipSubject;
  readonly model: TimelineModel;
  readonly scheme: ColourScheme;
  /** Receives a function that returns the tooltip's box; `undefined` when it closes. */
  readonly onPlace: (box: (() => Box) | undefined) => void;
  readonly onDismiss: () => void;
  /** The pointer was in it, and has left. */
  readonly onLeave: () => void;
  /** Rows are scrolled with the pointer in it. */
  readonly onScroll: (distanceCssPx: number) => void;
};

/**
 * What lies under the pointer or the keyboard: the whole span, not the part that is in view. Escape
 * hides it wherever the focus is; a pointer that rested on the span can be moved into it.
 */
export function SpanTooltip(props: SpanTooltipProps) {
  const { subject, model, scheme, onPlace, onDismiss, onLeave, onScroll } = props;
  const then = statusThen(subject.agent, subject.atMs, model);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { left, top } = tooltipPlace(subject, element.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    onPlace(() => element.getBoundingClientRect());
    return () => onPlace(undefined);
  }, [onPlace]);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onDismiss();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onDismiss]);
  return (
    <div
      ref={box}
      role="tooltip"
      onPointerLeave={onLeave}
      onWheel={({ deltaY }) => onScroll(deltaY)}
      className={`fixed z-40 w-72 max-w-[calc(100vw-16px)] rounded-lg border border-hairline bg-raised p-3 shadow-(--shadow) ${
        subject.isReachable ? '' : 'pointer-events-none'
      }`}
    >
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-semibold wrap-anywhere" dir="auto">
          {subject.agent.displayName}
        </span>
        <span className="max-w-1/2 shrink-0 truncate text-small text-muted">{subject.agent.customId}</span>
      </div>
      {subject.row === undefined ? (
        <GapFacts subject={subject} model={model} />
      ) : (
        <SpanFacts subject={subject} row={subject.row} model={model} scheme={scheme} />
      )}
      {then !== undefined && <ComparedFact then={then} model={model} scheme={scheme} />}
    </div>
  );
}

function GapFacts({ subject, model }: Pick<SpanTooltipProps, 'subject' | 'model'>) {
  const texts = useTimelineWords();
  return (
    <>
      <p className="mb-1.5 text-muted">{model.words.noStatusReported}</p>
      <Facts>
        <Moment name={texts.from} atMs={subject.startMs} model={model} />
        <Moment name={texts.to} atMs={subject.endMs} model={model} />
        <Fact name={texts.length}>
          {formatClockDuration(subject.endMs - subject.startMs, model.language)}
        </Fact>
      </Facts>
    </>
  );
}

function SpanFacts(props: Pick<SpanTooltipProps, 'subject' | 'model' | 'scheme'> & { readonly row: number }) {
  const { subject, row, model, scheme } = props;
  const { catalog, palette, facts, language, words: page } = model;
  const texts = useTimelineWords();
  const span = spanAt(subject.agent.columns, row);
  const status = catalog.statusOf(codeAt(subject.agent.columns.statusCode, row));
  const look = palette.find(({ code }) => code === status.primary);
  const length = spanLength(span, subject.agent.asOf, model);
  const declared = differingDeclaredDuration(span, language);
  const doubts = doubtWords(span, model);
  return (
    <>
      <p className="mb-1.5 flex items-center gap-1.5">
        {look !== undefined && (
          <Swatch colour={colourOf(look, scheme)} pattern={look.pattern} className="size-3.5" />
        )}
        <span className="font-medium">{look?.label ?? status.primary}</span>
        {status.secondary === '' ? (
          <span className="truncate text-muted">{page.noSecondary}</span>
        ) : (
          <ReasonName status={status} facts={facts} look={look} scheme={scheme} />
        )}
      </p>
      <Facts>
        <Moment name={texts.from} atMs={span.start} model={model} />
        {span.end === undefined ? (
          <Fact name={texts.to}>{page.ongoing}</Fact>
        ) : (
          <Moment name={texts.to} atMs={span.end} model={model} />
        )}
        <Fact name={texts.length}>
          {lengthWords(length, (lengthMs) => formatClockDuration(lengthMs, language), page)}{' '}
          <span className="text-muted">({formatShortDuration(length.lengthMs, page.durations)})</span>
        </Fact>
        {declared !== undefined && <Fact name={texts.stated}>{texts.bySource({ length: declared })}</Fact>}
      </Facts>
      {doubts.length > 0 && (
        <ul className="mt-2 rounded bg-warn-soft px-2 py-1 text-small text-warn">
          {doubts.map((doubt) => (
            <li key={doubt}>{texts.doubtful({ doubt })}</li>
          ))}
        </ul>
      )}
      {subject.changesInPixel > 1 && (
        <p className="mt-2 text-small text-muted">{texts.changes({ count: subject.changesInPixel })}</p>
      )}
    </>
  );
}

/** What the agent did on the other day, at the moment below the pointer. */
function ComparedFact(props: Pick<SpanTooltipProps, 'model' | 'scheme'> & { readonly then: StatusThen }) {
  const { then, model, scheme } = props;
  const { catalog, palette, facts, comparison, language, words: page } = model;
  const status = then.kind === 'status' ? catalog.statusOf(then.statusCode) : undefined;
  const look = palette.find(({ code }) => code === status?.primary);
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-1.5 border-t border-hairline pt-2 text-small">
      {comparison !== undefined && (
        <span className="text-muted">{formatCivilDate(language, comparison.timeRange.from)}</span>
      )}
      {look !== undefined && (
        <Swatch colour={colourOf(look, scheme)} pattern={look.pattern} className="size-3" />
      )}
      {status === undefined ? (
        <span className="text-muted">{then.kind === 'none' ? page.noStatusReported : page.notThere}</span>
      ) : (
        <span>
          {look?.label ?? status.primary}
          {status.secondary !== '' && <bdi className="text-muted"> {facts.labelOf(status)}</bdi>}
        </span>
      )}
    </p>
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

function Moment(props: { readonly name: string; readonly atMs: number; readonly model: TimelineModel }) {
  const { language, timeRange } = props.model;
  return (
    <Fact name={props.name}>{formatExactMoment(language, timeRange.zone, instantFromMs(props.atMs))}</Fact>
  );
}
