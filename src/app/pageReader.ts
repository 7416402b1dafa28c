import { createPageReader } from '../api/pageReader';

/** One thread reads the replies of every load, and starts together with the page. */
export const pageReader = createPageReader();
