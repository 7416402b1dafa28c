import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { projectRoot } from './projectRoot.mjs';

const sourceFolders = ['src', 'server', 'public', 'scripts'];
const sourceFiles = [
  'index.html',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.embed.config.ts',
  'vite.server.config.ts',
];

/** Where the last build left the hash of what it was made of. Emptied with its folder at each build. */
export const stampFile = path.join(projectRoot, 'dist-server', '.source-hash');

/**
 * One hash over all that a build is made of: names and contents, tests left out.
 *
 * @returns {string} 64 hexadecimal digits
 */
export function hashSources() {
  const found = sourceFolders.flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.\w+$/.test(entry.name))
      .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name))),
  );
  const hash = createHash('sha256');
  for (const file of [...sourceFiles, ...found].toSorted()) {
    const content = readFileSync(path.join(projectRoot, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Tells whether page and server were built from the sources as they are now. */
export function isBuildFresh() {
  return (
    existsSync(path.join(projectRoot, 'dist', 'index.html')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === hashSources()
  );
}
