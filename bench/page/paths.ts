import { fileURLToPath } from 'node:url';

import { civilDate } from './pages/receivePages';

/** The dashboard as it ships. */
export const dashboardFolder = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Temporary files of the benchmarks. */
export const workFolder = fileURLToPath(new URL('../work/', import.meta.url));

/** The dashboard's address for the measured day. */
export const dashboardPath = `/?from=${civilDate}&to=${civilDate}&tz=UTC`;
