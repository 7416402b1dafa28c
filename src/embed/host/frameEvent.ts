import type { DashboardEvent, DashboardFilters } from './embedTypes';

type Fields = { readonly [name: string]: unknown };

/** A message from the dashboard as an event; `undefined` if this script does not know or accept it. */
export function frameEvent(type: string, message: unknown): DashboardEvent | undefined {
  if (!isFields(message)) return undefined;
  const { phase, asOf, filters, revision, userId, height, code, reason, count } = message;
  switch (type) {
    case 'status':
      // A phase that only a newer dashboard has is passed on unchanged.
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
        ? {
            type,
            code,
            ...(typeof reason === 'string' && { reason }),
            ...(typeof count === 'number' && { count }),
          }
        : undefined;
    default:
      return undefined;
  }
}

/** Whether a message has this script's major version. */
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
