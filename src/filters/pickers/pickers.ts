// One piece of script: the pickers share the primitives library and are fetched together.
export { AgentPicker } from './AgentPicker';
export { PickedAgents } from './PickedAgents';
export { PickedAgentsButton } from './PickedAgentsButton';
export { TimeZonePicker } from './TimeZonePicker';
