/** The heavy controls, and the tags of what is picked: the one module of `filters` that brings the primitives library, loaded on its own. */
export { AgentPicker } from './AgentPicker';
export { DateRangeCalendar } from '../dates/DateRangeCalendar';
export { DayCalendar } from '../dates/DayCalendar';
export { PickedAgents } from './PickedAgents';
export { TimeZonePicker } from './TimeZonePicker';
