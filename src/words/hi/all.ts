// Each language comes whole; English comes area by area.
export { pageHi as page } from './page';
export { addressHi as address } from './address';
export { agentHi as agent } from './agent';
export { insightsHi as insights } from './insights';
export { frameHi as frame } from './frame';
export { guideHi as guide } from './guide';
export { helpHi as help } from './help';
export { noticesHi as notices } from './notices';
export { failuresHi as failures } from './failures';
export { pickersHi as pickers } from './pickers';
export { tablesHi as tables } from './tables';
export { outputHi as output } from './output';
export { timelineHi as timeline } from './timeline';
export { wallHi as wall } from './wall';
