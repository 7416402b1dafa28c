import { ChevronDown, Globe, type LucideIcon, Network, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { LazyModule } from '../../base/LazyModule';
import { bareFieldClasses, fieldFrameClasses } from '../../ui/fieldClasses';
import { Lazy } from '../../ui/Lazy';
import { usePageWords } from '../../words/WordsContext';
import type { AgentPickerProps } from './AgentPicker';
import type { PickedAgentsProps } from './PickedAgents';
import { pickedTeamsText } from './pickedTeamsText';
import type { PickedTeamsProps } from './PickedTeams';
import type * as pickerParts from './pickers';
import type { TeamPickerProps } from './TeamPicker';
import type { TimeZonePickerProps } from './TimeZonePicker';

/** They bring the primitives library along: fetched after the agents, or when a user points at or focuses a placeholder. */
export const pickers = new LazyModule(() => import('./pickers'));

/** The picker of time zones, loaded after the page. */
export function LazyTimeZonePicker(props: Omit<TimeZonePickerProps, 'takesFocus'>) {
  const { timeZone } = usePageWords();
  return (
    <LazyPicker label={timeZone} text={props.zone} icon={Globe} className={props.className ?? 'w-56'}>
      {({ TimeZonePicker }, takesFocus) => <TimeZonePicker {...props} takesFocus={takesFocus} />}
    </LazyPicker>
  );
}

/** The picker of agents, loaded after the page. */
export function LazyAgentPicker(props: Omit<AgentPickerProps, 'takesFocus'>) {
  const { agentsLabel, allAgents, picked } = usePageWords();
  const text = props.picked.length > 0 ? picked({ count: props.picked.length }) : allAgents;
  return (
    <LazyPicker label={agentsLabel} text={text} icon={Users} className={props.className ?? 'w-60'}>
      {({ AgentPicker }, takesFocus) => <AgentPicker {...props} takesFocus={takesFocus} />}
    </LazyPicker>
  );
}

/** The picker of teams, loaded after the page. */
export function LazyTeamPicker(props: Omit<TeamPickerProps, 'takesFocus'>) {
  const words = usePageWords();
  const text = pickedTeamsText(props.picked, props.teams, words);
  return (
    <LazyPicker label={words.team} text={text} icon={Network} className={props.className ?? 'w-60'}>
      {({ TeamPicker }, takesFocus) => <TeamPicker {...props} takesFocus={takesFocus} />}
    </LazyPicker>
  );
}

/** The tags of the teams that are picked. */
export function LazyPickedTeams(props: PickedTeamsProps) {
  if (props.picked.length === 0) return null;
  return (
    <Lazy module={pickers} failed={null}>
      {({ PickedTeams }) => <PickedTeams {...props} />}
    </Lazy>
  );
}

/** How many teams are picked, with their tags behind it. */
export function LazyPickedTeamsButton(props: PickedTeamsProps & { readonly isTight: boolean }) {
  if (props.picked.length === 0) return null;
  return (
    <Lazy module={pickers} failed={null}>
      {({ PickedTeamsButton }) => <PickedTeamsButton {...props} />}
    </Lazy>
  );
}

/** The tags of the agents that are picked. */
export function LazyPickedAgents(props: PickedAgentsProps) {
  if (props.picked.length === 0) return null;
  return (
    <Lazy module={pickers} failed={null}>
      {({ PickedAgents }) => <PickedAgents {...props} />}
    </Lazy>
  );
}

/** How many agents are picked, with their tags behind it. */
export function LazyPickedAgentsButton(props: PickedAgentsProps & { readonly isTight: boolean }) {
  if (props.picked.length === 0) return null;
  return (
    <Lazy module={pickers} failed={null}>
      {({ PickedAgentsButton }) => <PickedAgentsButton {...props} />}
    </Lazy>
  );
}

type LazyPickerProps = Pick<PlaceholderProps, 'label' | 'text' | 'icon' | 'className'> & {
  /** `takesFocus` is true if the placeholder had the focus. */
  readonly children: (module: typeof pickerParts, takesFocus: boolean) => ReactNode;
};

/** A picker, or a placeholder until it is loaded; pointing at or focusing the placeholder loads it early. */
function LazyPicker({ children, ...standIn }: LazyPickerProps) {
  const [hadFocus, setHadFocus] = useState(false);
  const onFocus = () => {
    setHadFocus(true);
    pickers.preload();
  };
  const handlers = { onPointerEnter: pickers.preload, onFocus, onBlur: () => setHadFocus(false) };
  return (
    <Lazy
      module={pickers}
      isWanted={false}
      loading={<Placeholder {...standIn} {...handlers} state="loading" />}
      failed={<Placeholder {...standIn} {...handlers} state="failed" />}
    >
      {(module) => children(module, hadFocus)}
    </Lazy>
  );
}

type PlaceholderProps = {
  readonly label: string;
  readonly text: string;
  readonly icon: LucideIcon;
  readonly state: 'loading' | 'failed';
  readonly className: string;
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
};

/** Has the picker's name, size and appearance while it loads, and says so if loading fails. */
function Placeholder({ label, text, icon: Icon, state, className, ...events }: PlaceholderProps) {
  const { noControl } = usePageWords();
  const hint = state === 'failed' ? noControl : undefined;
  return (
    <div
      className={`${fieldFrameClasses} min-w-0 gap-1.5 pe-0.5! ps-2! ${className}`}
      title={hint}
      onPointerEnter={events.onPointerEnter}
    >
      <Icon className="size-4 shrink-0 text-muted" aria-hidden />
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
