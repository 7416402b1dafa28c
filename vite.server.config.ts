import { defineConfig } from 'vite';

/**
 * Node 20 runs no TypeScript, so the server is built too, into one file with its packages: it is ready in
 * a quarter of the time that looking for some two thousand files takes.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'server/main.ts',
    outDir: 'dist-server',
    target: 'node20',
    sourcemap: true,
    copyPublicDir: false,
  },
});
