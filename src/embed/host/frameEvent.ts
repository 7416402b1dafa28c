import type { DashboardEvent, DashboardFilters } from './embedTypes';

type Fields = { readonly [name: string]: unknown };

/** What the dashboard tells, as an event; `undefined` for what this script does not understand. */
export function frameEvent(type: string, message: unknown): DashboardEvent | undefined {
  if (!isFields(message)) return undefined;
  const { phase, asOf, filters, revision, userId, height, code, count } = message;
  switch (type) {
    case 'status':
      // A phase that a newer dashboard has is told as it is: it is text to whoever does not know it.
      return typeof phase === 'string' && isPhase(phase)
        ? { type, phase, asOf: typeof asOf === 'string' ? asOf : null }
        : undefined;
    case 'filtersChanged':
      return isFilters(filters) && typeof revision === 'number' ? { type, filters, revision } : undefined;
    case 'agentSelected':
      return typeof userId === 'string' ? { type, userId } : undefined;
    case 'resize':
      return typeof height === 'number' && height > 0 && height < 100_000 ? { type, height } : undefined;
    case 'error':
      return typeof code === 'string'
        ? { type, code, ...(typeof count === 'number' && { count }) }
        : undefined;
    default:
      return undefined;
  }
}

/** Whether a message is of this script's major version. */
export function isOurVersion(message: unknown): boolean {
  return isFields(message) && typeof message['v'] === 'number' && Math.trunc(message['v']) === 1;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isFilters(value: unknown): value is DashboardFilters {
  return isFields(value);
}

function isPhase(value: string): value is Extract<DashboardEvent, { type: 'status' }>['phase'] {
  return value !== '';
}
