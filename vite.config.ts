import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

import { proxyPlugin } from './server/viteMiddleware';

/** Languages whose strings the control library brings along; any other falls back to English. */
const controlLocales = ['en-US', 'es-ES', 'de-DE', 'ar-AE'];

/**
 * Ships MSW's service worker, straight from the installed package so that the two never differ in
 * version. Only the static demo has it: a production build must not carry a mock.
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

/** The static demo's service worker, which answers in place of a server, starts after the page. */
function askForNothingEarly(): Plugin {
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
      ...(isStaticDemo ? [mockServiceWorker(), askForNothingEarly()] : []),
    ],
    define: { 'import.meta.env.VITE_STATIC_DEMO': JSON.stringify(isStaticDemo) },
    build: {
      outDir: isStaticDemo ? 'dist-demo' : 'dist',
      target: 'es2022',
      // A browser that knows no `modulepreload` fetches a module when it is imported.
      modulePreload: { polyfill: false },
      sourcemap: 'hidden' as const,
      // The content security policy lets no font or style come from a `data:` address.
      assetsInlineLimit: 0,
    },
  };
});
