import { defineConfig } from 'vite';

/** Node 20 runs no TypeScript, so the server is built too. Its packages stay in `node_modules`. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'server/main.ts',
    outDir: 'dist-server',
    target: 'node20',
    sourcemap: true,
    copyPublicDir: false,
  },
});
