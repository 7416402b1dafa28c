import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

import { proxyPlugin } from './server/viteMiddleware';

/** The languages for which react-aria's texts are bundled; any other gets English ones. */
const controlLocales = ['en-US', 'es-ES', 'de-DE', 'ar-AE'];

/**
 * Adds MSW's service worker to the build, from the installed package, so that the two never differ in version.
 * For the static demo only: a production build must not contain a mock.
 */
function mockServiceWorker(): Plugin {
  return {
    name: 'mock-service-worker',
    generateBundle() {
      const path = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: readFileSync(path, 'utf8') });
    },
  };
}

/** The static demo's service worker starts only after the page, so an early request would fail. */
function removeConfigPreload(): Plugin {
  return {
    name: 'ask-for-nothing-early',
    transformIndexHtml: (html) => html.replace(/\s*<link rel="preload"[^>]*api\/config[^>]*>/, ''),
  };
}

export default defineConfig(({ mode }) => {
  const isStaticDemo = mode === 'static-demo';
  return {
    plugins: [
      react(),
      tailwindcss(),
      optimizeLocales.vite({ locales: controlLocales }),
      proxyPlugin(),
      ...(isStaticDemo ? [mockServiceWorker(), removeConfigPreload()] : []),
    ],
    define: { 'import.meta.env.VITE_STATIC_DEMO': JSON.stringify(isStaticDemo) },
    build: {
      outDir: isStaticDemo ? 'dist-demo' : 'dist',
      target: 'es2022',
      // A browser without `modulepreload` fetches a module when it is imported.
      modulePreload: { polyfill: false },
      sourcemap: 'hidden' as const,
      license: { fileName: '.licenses/page.json' },
      rolldownOptions: {
        output: {
          // Lazy parts share these rooms with the first load. Left to itself, the bundler splits them into ten small
          // files: 120.1 kB gzip in 14 files instead of 118.6 kB in 4.
          codeSplitting: {
            groups: [{ name: 'foundation', test: /\/src\/(?:base|time|domain|filters\/address)\// }],
          },
        },
      },
      // The content security policy forbids fonts and styles from `data:` addresses.
      assetsInlineLimit: 0,
    },
  };
});
