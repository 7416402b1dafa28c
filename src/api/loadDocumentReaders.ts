/** Loads the readers of the service's documents in parallel with the first document, before anything is drawn. */
export const loadDocumentReaders = () => import('./readDocuments');
