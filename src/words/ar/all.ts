// Each language comes whole; English comes area by area.
export { pageAr as page } from './page';
export { addressAr as address } from './address';
export { agentAr as agent } from './agent';
export { insightsAr as insights } from './insights';
export { frameAr as frame } from './frame';
export { guideAr as guide } from './guide';
export { helpAr as help } from './help';
export { noticesAr as notices } from './notices';
export { failuresAr as failures } from './failures';
export { pickersAr as pickers } from './pickers';
export { tablesAr as tables } from './tables';
export { outputAr as output } from './output';
export { timelineAr as timeline } from './timeline';
export { wallAr as wall } from './wall';
