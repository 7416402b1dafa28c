import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether this machine can make certificates; tests that need one skip themselves without. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

export type Certificate = { readonly key: string; readonly cert: string };

/**
 * A self-signed certificate for an address or a name, e.g. `IP:127.0.0.1` or `DNS:other.example`, that is valid for
 * that many days from now; with a negative number it has expired.
 */
export function makeCertificate(name: string, days: number): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'));
  const openssl = (text: string) => {
    const { status, stderr } = spawnSync('openssl', text.split(' '), { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl failed:\n${stderr}`);
  };
  try {
    openssl(
      `req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out request.pem -subj /CN=test -addext subjectAltName=${name}`,
    );
    openssl(
      `x509 -req -in request.pem -signkey key.pem -days ${days} -copy_extensions copy -out certificate.pem`,
    );
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
    return { key: read('key.pem'), cert: read('certificate.pem') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
