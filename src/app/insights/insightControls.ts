// One piece of script: what stands around the timeline as soon as the page is there.
export { InsightsButton } from './InsightsButton';
export { LeaversBanner } from './LeaversBanner';
export { StaffingToggle } from './StaffingToggle';
