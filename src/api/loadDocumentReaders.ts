/** What reads the service's documents: fetched beside the first of them, which nothing is drawn before. */
export const loadDocumentReaders = () => import('./readDocuments');
