import { readFile } from 'node:fs/promises';

import type { Settings } from '../settings/settings';
import { type Displays, createDisplays } from './displays';

/**
 * The displays that the settings name, in a file that `npm run display` writes. The file may be missing: then there are
 * none. `onFault`: see `createDisplays`.
 */
export function displaysFor(
  { access }: Pick<Settings, 'access'>,
  onFault: (error: unknown) => void,
): Displays | undefined {
  const path = access.kind === 'open' ? undefined : access.displaysFile;
  if (path === undefined) return undefined;
  return createDisplays({
    onFault,
    readText: async () => {
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
  });
}
