import { webkitPaths } from '../../scripts/engines.mjs';
import { describeEngine } from './describeEngine';
import { startWebkit } from './startWebkit';

const paths = webkitPaths();

describeEngine('WebKit', paths === undefined ? undefined : () => startWebkit(paths.driver, paths.screen));
