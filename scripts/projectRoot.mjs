import { fileURLToPath } from 'node:url';

/** The project's top folder, wherever a script was started; ends with a separator. */
export const projectRoot = fileURLToPath(new URL('../', import.meta.url));
