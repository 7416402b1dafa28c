import type { AgentLoad } from '../../api/agentLoad';
import type { PublicConfig } from '../../contract/publicConfig';
import { assertNever } from '../../domain/assertNever';
import type { AgentDay } from '../../domain/spanColumns';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { Window } from '../../domain/window';
import { type CivilDate } from '../../time/civilDate';
import { formatCivilDate } from '../../time/format';
import { type Instant, instantFromMs, MINUTE_MS } from '../../time/instant';
import { Button } from '../../ui/Button';
import { Countdown } from '../Countdown';
import { failureWords } from '../failureWords';
import { AgentWeekList } from './AgentWeekList';
import type { StatusLooks } from './StatusName';
import { useAgentWeek } from './useAgentWeek';

/** The same agent across the last days, and how it goes with asking for them. */
export function AgentWeekSection(props: {
  readonly agent: AgentDay;
  readonly window: Window;
  readonly today: CivilDate;
  readonly config: PublicConfig;
  readonly catalog: StatusCatalog;
  readonly looks: StatusLooks;
  readonly now: Instant;
  readonly language: string;
}) {
  const { agent, window, today, config, catalog, looks, now, language } = props;
  const { days, load, retry } = useAgentWeek(agent, window, config);
  const state = weekState(
    agent,
    days.every((day) => day.agent !== undefined),
    load,
  );
  const count = days.length === 1 ? 'Last day' : `Last ${days.length} days`;
  return (
    <section aria-labelledby="agent-week" aria-busy={state.kind === 'loading'} className="py-3">
      <h3 id="agent-week" className="pb-1.5 font-semibold">
        {window.to === today ? count : `${count} up to ${formatCivilDate(language, window.to)}`}
      </h3>
      <WeekNotice state={state} now={now} onRetry={retry} />
      <AgentWeekList
        days={days}
        catalog={catalog}
        looks={looks}
        // A strip shows no seconds: it is painted anew with the minute.
        now={instantFromMs(Math.floor(now / MINUTE_MS) * MINUTE_MS)}
        language={language}
        missingWords={state.kind === 'loading' ? 'loading' : 'not here'}
      />
    </section>
  );
}

type WeekState =
  | { readonly kind: 'here' }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'waiting'; readonly until: Instant }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly error: AgentLoad['failedPages'][number]['error'] }
  /** The upstream answered, and does not know the agent by this address. */
  | { readonly kind: 'unknown' };

/** What there is to say about the days that are not here. */
function weekState(agent: AgentDay, areAllHere: boolean, load: AgentLoad): WeekState {
  if (areAllHere) return { kind: 'here' };
  if (agent.email === '') return { kind: 'no-address' };
  if (load.activity.kind === 'waiting') return { kind: 'waiting', until: load.activity.until };
  if (load.activity.kind === 'offline') return { kind: 'offline' };
  if (load.activity.kind === 'fetching') return { kind: 'loading' };
  const [failed] = load.failedPages;
  if (failed !== undefined) return { kind: 'failed', error: failed.error };
  return load.end.kind === 'open' ? { kind: 'loading' } : { kind: 'unknown' };
}

function WeekNotice({
  state,
  now,
  onRetry,
}: {
  readonly state: WeekState;
  readonly now: Instant;
  readonly onRetry: () => void;
}) {
  const className = 'pb-2 text-muted text-pretty';
  switch (state.kind) {
    case 'here':
      return null;
    case 'loading':
      return (
        <p role="status" className={className}>
          Loading the days before…
        </p>
      );
    case 'waiting':
      return (
        <p role="status" className={className}>
          Waiting for the account’s call budget; goes on by itself in{' '}
          <Countdown until={state.until} now={now} />.
        </p>
      );
    case 'offline':
      return (
        <p role="status" className={className}>
          You are offline. The page goes on by itself once the network is back.
        </p>
      );
    case 'no-address':
      return (
        <p className={className}>
          This agent has no e-mail address, and other days can only be asked for by one.
        </p>
      );
    case 'unknown':
      return <p className={className}>Kore.ai returned no other days for this agent’s e-mail address.</p>;
    case 'failed': {
      const { title, advice, canRetry } = failureWords(state.error);
      return (
        <div role="alert" className="mb-2 rounded-md bg-danger-soft px-3 py-2">
          <p className="text-pretty">
            <strong className="font-medium">{title}.</strong> {advice}
          </p>
          {canRetry && (
            <Button className="mt-2" onClick={onRetry}>
              Retry
            </Button>
          )}
        </div>
      );
    }
    default:
      return assertNever(state);
  }
}
