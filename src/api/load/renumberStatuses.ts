import { codeAt } from '../../domain/columnAt';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentPage } from '../read/decodePage';
import type { ReadPage } from '../read/readPage';

/** The page with the catalog's status codes instead of its own. Rewrites its columns in place: call it once. */
export function renumberStatuses({ page, statuses }: ReadPage, catalog: StatusCatalog): AgentPage {
  const codes = Uint32Array.from(statuses, ({ primary, secondary }) => catalog.codeOf(primary, secondary));
  // All agents of a page share its columns.
  const statusCode = page.agents[0]?.columns.statusCode;
  statusCode?.forEach((code, row) => {
    statusCode[row] = codeAt(codes, code);
  });
  return page;
}
