import { fileURLToPath } from 'node:url';

import { civilDate } from './pages/receivePages';

/** The dashboard as it ships. */
export const dashboardFolder = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What the benchmarks make for themselves; nothing in it is kept. */
export const workFolder = fileURLToPath(new URL('../work/', import.meta.url));

/** The dashboard's address of the day that is measured. */
export const dashboardPath = `/?from=${civilDate}&to=${civilDate}&tz=UTC`;
