import { codeAt } from '../../domain/columnAt';
import type { StatusCatalog } from '../../domain/statusCatalog';
import type { AgentPage } from '../read/decodePage';
import type { ReadPage } from '../read/readPage';

/** Replaces the page's own status codes with those of the catalog. Changes its columns in place: call it only once. */
export function renumberStatuses({ page, statuses }: ReadPage, catalog: StatusCatalog): AgentPage {
  const codes = Uint32Array.from(statuses, ({ primary, secondary }) => catalog.codeOf(primary, secondary));
  // All agents of a page share its columns.
  const statusCode = page.agents[0]?.columns.statusCode;
  statusCode?.forEach((code, row) => {
    statusCode[row] = codeAt(codes, code);
  });
  return page;
}
