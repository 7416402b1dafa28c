import { fileURLToPath } from 'node:url';

/** The checkout's top folder, whatever folder a script was started from; ends in a separator. */
export const projectRoot = fileURLToPath(new URL('../', import.meta.url));
