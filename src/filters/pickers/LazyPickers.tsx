import { ChevronDown, Globe, Users } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from 'react';
import { bareFieldClasses, fieldFrameClasses } from '../../ui/fieldClasses';
import { LoadBoundary } from '../../ui/LoadBoundary';
import { usePageWords } from '../../words/WordsContext';
import type { AgentPickerProps } from './AgentPicker';
import type { PickedAgentsProps } from './PickedAgents';
import { pickersWanted } from './pickersWanted';
import type { TimeZonePickerProps } from './TimeZonePicker';

const AgentPicker = lazy(async () => ({ default: (await import('./pickers')).AgentPicker }));
const PickedAgents = lazy(async () => ({ default: (await import('./pickers')).PickedAgents }));
const TimeZonePicker = lazy(async () => ({ default: (await import('./pickers')).TimeZonePicker }));

/** The picker of time zones, loaded after the page. */
export function LazyTimeZonePicker(props: Omit<TimeZonePickerProps, 'takesFocus'>) {
  const { timeZone } = usePageWords();
  const { isWanted, hadFocus, standInEvents } = useStandIn();
  const icon = <Globe className="size-4 shrink-0 text-muted" aria-hidden />;
  const standIn = (state: StandInState) => (
    <StandIn
      label={timeZone}
      text={props.zone}
      icon={icon}
      state={state}
      className={props.className ?? 'w-56'}
      {...standInEvents}
    />
  );
  if (!isWanted) return standIn('loading');
  return (
    <LoadBoundary fallback={standIn('failed')}>
      <Suspense fallback={standIn('loading')}>
        <TimeZonePicker {...props} takesFocus={hadFocus} />
      </Suspense>
    </LoadBoundary>
  );
}

/** The picker of agents, loaded after the page. */
export function LazyAgentPicker(props: Omit<AgentPickerProps, 'takesFocus'>) {
  const { agentsLabel, allAgents, picked } = usePageWords();
  const { isWanted, hadFocus, standInEvents } = useStandIn();
  const icon = <Users className="size-4 shrink-0 text-muted" aria-hidden />;
  const text = props.picked.length > 0 ? picked({ count: props.picked.length }) : allAgents;
  const standIn = (state: StandInState) => (
    <StandIn
      label={agentsLabel}
      text={text}
      icon={icon}
      state={state}
      className={props.className ?? 'w-60'}
      {...standInEvents}
    />
  );
  if (!isWanted) return standIn('loading');
  return (
    <LoadBoundary fallback={standIn('failed')}>
      <Suspense fallback={standIn('loading')}>
        <AgentPicker {...props} takesFocus={hadFocus} />
      </Suspense>
    </LoadBoundary>
  );
}

/** The tags of the agents that are picked. */
export function LazyPickedAgents(props: PickedAgentsProps) {
  if (props.picked.length === 0) return null;
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <PickedAgents {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

/** Whether the picker is due, and what makes it so before its time: somebody who reaches for its stand-in. */
function useStandIn() {
  const isWanted = useSyncExternalStore(pickersWanted.subscribe, pickersWanted.get);
  const [hadFocus, setHadFocus] = useState(false);
  const onFocus = () => {
    setHadFocus(true);
    pickersWanted.set();
  };
  const onBlur = () => setHadFocus(false);
  return { isWanted, hadFocus, standInEvents: { onPointerEnter: pickersWanted.set, onFocus, onBlur } };
}

type StandInState = 'loading' | 'failed';

type StandInProps = {
  readonly label: string;
  readonly text: string;
  readonly icon: ReactNode;
  readonly state: StandInState;
  readonly className: string;
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
};

/** Has the picker's name, size and look while it is under way, and says so where it never arrives. */
function StandIn({ label, text, icon, state, className, ...events }: StandInProps) {
  const { noControl } = usePageWords();
  const hint = state === 'failed' ? noControl : undefined;
  return (
    <div
      className={`${fieldFrameClasses} gap-1.5 pe-0.5! ps-2! ${className}`}
      title={hint}
      onPointerEnter={events.onPointerEnter}
    >
      {icon}
      <input
        aria-label={hint === undefined ? label : `${label}. ${hint}`}
        aria-busy={state === 'loading'}
        value={text}
        readOnly
        onFocus={events.onFocus}
        onBlur={events.onBlur}
        className={`${bareFieldClasses} flex-1 text-ellipsis text-muted`}
      />
      <span className="grid size-6 shrink-0 place-items-center text-muted">
        <ChevronDown className="size-4" aria-hidden />
      </span>
    </div>
  );
}
