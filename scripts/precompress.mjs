import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressibleName = /\.(?:css|html|js|json|svg|txt|webmanifest)$/;

/** A smaller file fits into one network packet even uncompressed. */
const smallestWorthwhileBytes = 1024;

/**
 * Writes a `.gz` and a `.br` beside each text file of a folder, with the strongest compression: done once here,
 * not for each request.
 *
 * @param {string} folder
 */
export async function precompress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && compressibleName.test(entry.name))
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const content = await readFile(file);
        if (content.length < smallestWorthwhileBytes) return;
        const [gzipped, brotlied] = await Promise.all([
          promisify(gzip)(content, { level: 9 }),
          promisify(brotliCompress)(content, {
            params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
          }),
        ]);
        await Promise.all([writeFile(`${file}.gz`, gzipped), writeFile(`${file}.br`, brotlied)]);
      }),
  );
}
