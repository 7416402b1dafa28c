import type { ReactNode } from 'react';
import type { AgentLoad } from '../../api/load/agentLoad';
import { assertNever } from '../../base/assertNever';
import type { AgentDay } from '../../domain/spanColumns';
import { formatCivilDate } from '../../time/format';
import { Button } from '../../ui/Button';
import { Filled } from '../../words/Filled';
import { SLOT } from '../../words/dictionary';
import { useAgentWords, useFailuresWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { Countdown } from '../notices/Countdown';
import { useFailureWords, waitWords } from '../notices/failureWords';
import { StatedReason } from '../notices/StatedReason';
import { useAppearance, useFilters } from '../pipeline/contexts';
import { AgentWeekList } from './AgentWeekList';
import { useAgentWeek } from './useAgentWeek';

/** The same agent across the last days, and the state of loading them. */
export function AgentWeekSection({ agent }: { readonly agent: AgentDay }) {
  const { config, language } = useAppearance();
  const { timeRange, today } = useFilters();
  const texts = useAgentWords();
  const { days, load, retry } = useAgentWeek(agent, timeRange, config);
  const state = weekState(
    agent,
    days.every((day) => day.agent !== undefined),
    load,
  );
  const count = texts.lastDays({ count: days.length });
  return (
    <section aria-labelledby="agent-week" aria-busy={state.kind === 'loading'} className="py-3">
      <h3 id="agent-week" className="pb-1.5 font-semibold">
        {timeRange.to === today
          ? count
          : texts.upTo({ days: count, date: formatCivilDate(language, timeRange.to) })}
      </h3>
      <WeekNotice state={state} onRetry={retry} />
      <AgentWeekList days={days} missingWords={state.kind === 'loading' ? texts.loading : texts.notHere} />
    </section>
  );
}

type WeekState =
  | { readonly kind: 'here' }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'loading' }
  | Extract<AgentLoad['activity'], { kind: 'waiting' }>
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly error: AgentLoad['failedPages'][number]['error'] }
  /** The upstream has no agent with this email address. */
  | { readonly kind: 'unknown' };

/** Why days are missing, if any are. */
function weekState(agent: AgentDay, areAllHere: boolean, load: AgentLoad): WeekState {
  if (areAllHere) return { kind: 'here' };
  if (agent.email === '') return { kind: 'no-address' };
  if (load.activity.kind === 'waiting') return load.activity;
  if (load.activity.kind === 'offline') return { kind: 'offline' };
  if (load.activity.kind === 'fetching') return { kind: 'loading' };
  const [failed] = load.failedPages;
  if (failed !== undefined) return { kind: 'failed', error: failed.error };
  return load.end.kind === 'open' ? { kind: 'loading' } : { kind: 'unknown' };
}

function WeekNotice({ state, onRetry }: { readonly state: WeekState; readonly onRetry: () => void }) {
  const texts = useAgentWords();
  const page = usePageWords();
  const failures = useFailuresWords();
  const failureWords = useFailureWords();
  switch (state.kind) {
    case 'here':
      return null;
    case 'loading':
      return <Progress>{texts.loadingWeek}</Progress>;
    case 'waiting': {
      const { title, why } = waitWords(state.reason, failures);
      return (
        <Progress>
          {title}. {why}{' '}
          <Filled text={failures.loadingResumes({ time: SLOT })}>
            <Countdown until={state.until} />
          </Filled>
        </Progress>
      );
    }
    case 'offline':
      return <Progress>{texts.offline}</Progress>;
    case 'no-address':
      return <p className={noticeClasses}>{texts.noEmail}</p>;
    case 'unknown':
      return <p className={noticeClasses}>{texts.unknown}</p>;
    case 'failed': {
      const { title, advice, canRetry, reason } = failureWords(state.error);
      return (
        <div role="alert" className="mb-2 rounded-md bg-danger-soft px-3 py-2">
          <p className="text-pretty">
            <strong className="font-medium">{title}.</strong> {advice} <StatedReason reason={reason} />
          </p>
          {canRetry && (
            <Button className="mt-2" onClick={onRetry}>
              {page.retry}
            </Button>
          )}
        </div>
      );
    }
    default:
      return assertNever(state);
  }
}

const noticeClasses = 'pb-2 text-muted text-pretty';

function Progress({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className={noticeClasses}>
      {children}
    </p>
  );
}
