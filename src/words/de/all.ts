// Each language comes whole; English comes area by area.
export { pageDe as page } from './page';
export { addressDe as address } from './address';
export { agentDe as agent } from './agent';
export { insightsDe as insights } from './insights';
export { frameDe as frame } from './frame';
export { guideDe as guide } from './guide';
export { helpDe as help } from './help';
export { noticesDe as notices } from './notices';
export { failuresDe as failures } from './failures';
export { pickersDe as pickers } from './pickers';
export { tablesDe as tables } from './tables';
export { outputDe as output } from './output';
export { timelineDe as timeline } from './timeline';
export { wallDe as wall } from './wall';
