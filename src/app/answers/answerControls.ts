// One piece of script: what stands around the timeline as soon as the page is there.
export { AnswersButton } from './AnswersButton';
export { BlameBanner } from './BlameBanner';
export { StaffingToggle } from './StaffingToggle';
