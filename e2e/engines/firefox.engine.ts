import { firefoxPath } from '../../scripts/engines.mjs';
import { describeEngine } from './describeEngine';
import { startFirefox } from './startFirefox';

const executablePath = firefoxPath();

describeEngine('Firefox', executablePath === undefined ? undefined : () => startFirefox(executablePath));
