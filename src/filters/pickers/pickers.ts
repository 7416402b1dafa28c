// One piece of script: the pickers share the primitives library and are fetched together.
export { AgentPicker } from './AgentPicker';
export { PickedAgents, PickedAgentsButton } from './PickedAgents';
export { PickedTeams, PickedTeamsButton } from './PickedTeams';
export { TeamPicker } from './TeamPicker';
export { TimeZonePicker } from './TimeZonePicker';
