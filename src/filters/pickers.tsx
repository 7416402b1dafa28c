/** The two heavy controls: the one module of `filters` that brings the primitives library, loaded on its own. */
export { AgentPicker } from './AgentPicker';
export { TimeZonePicker } from './TimeZonePicker';
