import { ChevronDown, Globe, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { bareFieldClasses, fieldFrameClasses } from '../../ui/fieldClasses';
import { Lazy } from '../../ui/Lazy';
import { usePageWords } from '../../words/WordsContext';
import type { AgentPickerProps } from './AgentPicker';
import type { PickedAgentsProps } from './PickedAgents';
import type { TimeZonePickerProps } from './TimeZonePicker';

// They bring the primitives library along: fetched after the agents, or when somebody reaches for a stand-in.
const agentPicker = new LazyModule(() => import('./AgentPicker'));
const pickedAgents = new LazyModule(() => import('./PickedAgents'));
const timeZonePicker = new LazyModule(() => import('./TimeZonePicker'));

/** Has all pickers fetched. */
export function preloadPickers(): void {
  for (const module of [agentPicker, timeZonePicker, pickedAgents]) module.preload();
}

/** The picker of time zones, loaded after the page. */
export function LazyTimeZonePicker(props: Omit<TimeZonePickerProps, 'takesFocus'>) {
  const { timeZone } = usePageWords();
  const { hadFocus, standInEvents } = useStandIn();
  const standIn = (state: StandInState) => (
    <StandIn
      label={timeZone}
      text={props.zone}
      icon={<Globe className="size-4 shrink-0 text-muted" aria-hidden />}
      state={state}
      className={props.className ?? 'w-56'}
      {...standInEvents}
    />
  );
  return (
    <Lazy module={timeZonePicker} isWanted={false} loading={standIn('loading')} failed={standIn('failed')}>
      {({ TimeZonePicker }) => <TimeZonePicker {...props} takesFocus={hadFocus} />}
    </Lazy>
  );
}

/** The picker of agents, loaded after the page. */
export function LazyAgentPicker(props: Omit<AgentPickerProps, 'takesFocus'>) {
  const { agentsLabel, allAgents, picked } = usePageWords();
  const { hadFocus, standInEvents } = useStandIn();
  const standIn = (state: StandInState) => (
    <StandIn
      label={agentsLabel}
      text={props.picked.length > 0 ? picked({ count: props.picked.length }) : allAgents}
      icon={<Users className="size-4 shrink-0 text-muted" aria-hidden />}
      state={state}
      className={props.className ?? 'w-60'}
      {...standInEvents}
    />
  );
  return (
    <Lazy module={agentPicker} isWanted={false} loading={standIn('loading')} failed={standIn('failed')}>
      {({ AgentPicker }) => <AgentPicker {...props} takesFocus={hadFocus} />}
    </Lazy>
  );
}

/** The tags of the agents that are picked. */
export function LazyPickedAgents(props: PickedAgentsProps) {
  if (props.picked.length === 0) return null;
  return (
    <Lazy module={pickedAgents} failed={null}>
      {({ PickedAgents }) => <PickedAgents {...props} />}
    </Lazy>
  );
}

/** What has the pickers fetched before their time: somebody who reaches for a stand-in. */
function useStandIn() {
  const [hadFocus, setHadFocus] = useState(false);
  const onFocus = () => {
    setHadFocus(true);
    preloadPickers();
  };
  const onBlur = () => setHadFocus(false);
  return { hadFocus, standInEvents: { onPointerEnter: preloadPickers, onFocus, onBlur } };
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
