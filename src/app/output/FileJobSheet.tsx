import { assertNever } from '../../base/assertNever';
import { Button } from '../../ui/Button';
import { ProgressBar } from '../../ui/ProgressBar';
import { Sheet } from '../../ui/Sheet';
import { useUiWords } from '../../ui/uiWords';
import { useOutputWords } from '../../words/areas';
import type { FileJobs } from './useFileJob';

/** A file's state: why it would be incomplete, its progress, or why there is none. */
export function FileJobSheet({ jobs, language }: { readonly jobs: FileJobs; readonly language: string }) {
  const { state, dismiss } = jobs;
  const words = useOutputWords().file;
  const { close } = useUiWords();
  const isOpen = state.kind !== 'idle' && (state.kind !== 'running' || state.isLong);
  return (
    <Sheet
      title={state.kind === 'idle' ? words.title : state.job.title}
      closeLabel={state.kind === 'running' || state.kind === 'asking' ? words.cancel : close}
      isOpen={isOpen}
      onClose={dismiss}
    >
      <div className="flex flex-col items-start gap-3 pt-4">
        <Content jobs={jobs} language={language} />
      </div>
    </Sheet>
  );
}

function Content({ jobs, language }: { readonly jobs: FileJobs; readonly language: string }) {
  const { state, confirm } = jobs;
  const words = useOutputWords().file;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'empty':
      return <p>{words.nothing}</p>;
    case 'failed':
      return <p role="alert">{words.failed({ reason: state.reason })}</p>;
    case 'asking':
      return (
        <>
          <p>{state.warning}</p>
          <Button onClick={confirm}>{words.saveAnyway}</Button>
        </>
      );
    case 'running': {
      const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(state.share);
      return (
        <>
          <p className="tabular-nums">
            {state.job.label} · {words.progress({ percent })}
          </p>
          <ProgressBar
            label={state.job.label}
            value={state.share}
            max={1}
            valueText={words.progress({ percent })}
            className="w-full"
          />
        </>
      );
    }
    default:
      return assertNever(state);
  }
}
