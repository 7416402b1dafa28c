// Each language comes whole; English comes area by area.
export { pageEs as page } from './page';
export { addressEs as address } from './address';
export { agentEs as agent } from './agent';
export { insightsEs as insights } from './insights';
export { frameEs as frame } from './frame';
export { guideEs as guide } from './guide';
export { helpEs as help } from './help';
export { noticesEs as notices } from './notices';
export { failuresEs as failures } from './failures';
export { pickersEs as pickers } from './pickers';
export { tablesEs as tables } from './tables';
export { outputEs as output } from './output';
export { timelineEs as timeline } from './timeline';
export { wallEs as wall } from './wall';
