import { createHash } from 'node:crypto';
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

/**
 * Has the built page state its build: a hash of the page, which names its styles and scripts by hashes of their content.
 * A page that stays open for days compares it with the build that the service serves.
 */
function stateBuild(): Plugin {
  return {
    name: 'state-build',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const build = createHash('sha256').update(html).digest('hex').slice(0, 12);
        return html.replace('</head>', `  <meta name="build" content="${build}" />\n  </head>`);
      },
    },
  };
}

/**
 * Modules of libraries of which the page uses little or nothing, and no option leaves the rest out, 10 kB before
 * compression; and what stands in for them.
 */
const leanModules: ReadonlyMap<string, string> = new Map([
  // A client always has a cache of mutations, which stays empty here.
  [
    '@tanstack/query-core/build/modern/mutationCache.js',
    `export class MutationCache {
      findAll() { return []; }
      getAll() { return []; }
      clear() {}
      async resumePausedMutations() {}
    }`,
  ],
  [
    '@tanstack/query-core/build/modern/infiniteQueryBehavior.js',
    ['infiniteQueryBehavior', 'hasNextPage', 'hasPreviousPage']
      .map((name) => `export function ${name}() { throw new Error('vite.config.ts leaves this out'); }`)
      .join('\n'),
  ],
  // Timers are the browser's own.
  [
    '@tanstack/query-core/build/modern/timeoutManager.js',
    `export const timeoutManager = {
      setTimeout: (callback, delay) => setTimeout(callback, delay),
      clearTimeout: (id) => clearTimeout(id),
      setInterval: (callback, delay) => setInterval(callback, delay),
      clearInterval: (id) => clearInterval(id),
    };
    export const systemSetTimeoutZero = timeoutManager.setTimeout;`,
  ],
  // No query here suspends or throws while rendering: components get its error as a value.
  [
    '@tanstack/react-query/build/modern/suspense.js',
    `export function ensureSuspenseTimers() {}
    export function shouldSuspend() { return false; }
    export function fetchOptimistic() {}
    export function defaultThrowOnError() {}`,
  ],
  [
    '@tanstack/react-query/build/modern/errorBoundaryUtils.js',
    `export function ensurePreventErrorBoundaryRetry() {}
    export function useClearResetErrorBoundary() {}
    export function getHasError() { return false; }`,
  ],
  [
    '@tanstack/react-query/build/modern/QueryErrorResetBoundary.js',
    `export function useQueryErrorResetBoundary() {}
    export function QueryErrorResetBoundary() {}`,
  ],
  // Icons here are hidden from screen readers, in the color of the text, and sized by a class.
  [
    'lucide-react/dist/esm/createLucideIcon.mjs',
    `import { createElement } from 'react';
    export default function createLucideIcon({ node }) {
      const children = node.map(([tag, attributes]) => createElement(tag, attributes));
      return (props) => createElement('svg', {
        width: 24, height: 24, viewBox: '0 0 24 24', fill: 'none',
        stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round', ...props
      }, children);
    }`,
  ],
]);

/** Puts those modules into the build, which fails if something that they lack is imported. */
function insertLeanModules(): Plugin {
  return {
    name: 'lean-modules',
    apply: 'build',
    load(id) {
      return leanModules.get(/\/node_modules\/(.+)$/.exec(id)?.[1] ?? '');
    },
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
      insertLeanModules(),
      stateBuild(),
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
          // All that the first load needs in one file. Left to itself, the bundler splits off what lazy parts share with it,
          // into ten files and more, which are larger together: repetitions across files are not compressed.
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'] },
              // Those that lazy parts share. The first file lists all others, and for each of these that was half its size.
              { name: 'icons', test: /\/lucide-react\/dist\/esm\/icons\//, minShareCount: 2 },
            ],
          },
        },
      },
      // The content security policy forbids fonts and styles from `data:` addresses.
      assetsInlineLimit: 0,
    },
  };
});
