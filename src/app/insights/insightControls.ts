// One piece of script: what stands around the timeline as soon as the page is there.
export { AnswersButton } from './InsightsButton';
export { BlameBanner } from './LeaversBanner';
export { StaffingToggle } from './StaffingToggle';
