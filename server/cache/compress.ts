import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants, gzip } from 'node:zlib';

import type { Compress } from './cachedPage';

const packGzip = promisify(gzip);
const packBrotli = promisify<Uint8Array, BrotliOptions, Buffer<ArrayBuffer>>(brotliCompress);

/**
 * Brotli's quality: on a page of 500 kB 5 takes some ten milliseconds; 9 takes five times that to save a tenth.
 */
const BROTLI_QUALITY = 5;

/** Packs on Node's own threads, so that other requests are served meanwhile. */
export const compress: Compress = async (bytes) => {
  const [gzipped, brotli] = await Promise.all([
    packGzip(bytes),
    packBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  ]);
  return { gzip: gzipped, brotli };
};
