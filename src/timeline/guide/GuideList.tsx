import { Pin, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useGuideWords } from '../../words/areas';
import { ON_TOP_CLASSES } from '../grid/TimelineRow';
import type { RowMark } from './guideSamples';
import { AxisSample, RowSample, SAMPLE_WIDTH_CSS_PX, type SampleProps } from './MarkSample';

/** Every mark of the timeline: what it looks like, its name, and what it means. */
export function GuideList(props: SampleProps) {
  const { palette, urgentStatuses, language, words } = props.look;
  const { marks, sampleName } = useGuideWords();
  const labelOf = (code: string) => palette.find((look) => look.code === code)?.label ?? code;
  const urgent = new Intl.ListFormat(language).format(urgentStatuses.map(labelOf));
  const row = (mark: RowMark) => <RowSample {...props} mark={mark} />;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(19rem,1fr))] gap-x-6 gap-y-3 max-sm:grid-cols-1">
      <Mark sample={row('lanes')} {...marks.lanes} />
      <Mark sample={row('gap')} name={words.noStatus} text={marks.gap.text} />
      <Mark sample={row('offline')} name={labelOf('OFFLINE')} text={marks.offline.text} />
      <Mark sample={row('now')} {...marks.now} />
      <Mark sample={row('reasons')} {...marks.reasons} />
      <Mark sample={row('assumed')} {...marks.assumed} />
      <Mark sample={row('cut')} {...marks.cut} />
      {urgentStatuses.length > 0 && (
        <Mark sample={row('short')} name={marks.short.name} text={marks.short.text({ urgent })} />
      )}
      <Mark sample={row('overlap')} {...marks.overlap} />
      <Mark sample={row('instant')} {...marks.instant} />
      <Mark sample={row('leftOut')} {...marks.leftOut} />
      <Mark sample={row('compared')} {...marks.compared} />
      <Mark sample={<AxisSample {...props} />} {...marks.clock} />
      <Mark
        sample={
          <HeaderSample name={sampleName}>
            <TriangleAlert className="size-3 shrink-0 text-warn" />
          </HeaderSample>
        }
        {...marks.doubtful}
      />
      <Mark
        sample={
          <HeaderSample
            name={sampleName}
            className="bg-accent-soft forced-colors:outline-1 forced-colors:-outline-offset-1"
          />
        }
        {...marks.changed}
      />
      <Mark
        sample={<HeaderSample name={sampleName} className={`bg-accent-soft ${ON_TOP_CLASSES}`} />}
        {...marks.onTop}
      />
      <Mark
        sample={
          <HeaderSample name={sampleName}>
            <Pin className="ms-auto size-3.5 shrink-0 fill-current text-accent" />
          </HeaderSample>
        }
        {...marks.pinned}
      />
    </dl>
  );
}

type MarkProps = { readonly sample: ReactNode; readonly name: string; readonly text: string };

function Mark({ sample, name, text }: MarkProps) {
  return (
    <div className="grid grid-cols-[auto_1fr] content-start gap-x-3">
      <dt className="contents">
        <span className="row-span-2">{sample}</span>
        <span className="leading-4 font-medium">{name}</span>
      </dt>
      <dd className="col-start-2 text-small text-pretty text-muted">{text}</dd>
    </div>
  );
}

type HeaderSampleProps = {
  readonly name: string;
  readonly className?: string;
  readonly children?: ReactNode;
};

/** The header of a row, left of its bars in every language. */
function HeaderSample({ name, className = 'bg-surface', children }: HeaderSampleProps) {
  return (
    <span
      aria-hidden
      dir="ltr"
      className={`relative flex h-8.5 items-center gap-1.5 overflow-hidden rounded-sm border border-hairline px-3 ${className}`}
      style={{ width: SAMPLE_WIDTH_CSS_PX + 2 }}
    >
      <span dir="auto" className="truncate font-medium">
        {name}
      </span>
      {children}
    </span>
  );
}
