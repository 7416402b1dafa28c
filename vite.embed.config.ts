import { defineConfig } from 'vite';

/**
 * The script that a portal loads into its own page: one file, as a module (`embed.js`) or, in the mode `classic`,
 * as a classic script (`embed.classic.js`). Built after the page, into the same folder.
 */
export default defineConfig(({ mode }) => {
  const isClassic = mode === 'classic';
  return {
    publicDir: false,
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: 'hidden' as const,
      license: { fileName: `.licenses/${mode}.json` },
      // By default Vite does not minify whitespace in a library's module; pages load this one directly.
      rolldownOptions: { output: { minify: true } },
      lib: {
        entry: `src/embed/host/${isClassic ? 'embed.classic' : 'embed'}.ts`,
        formats: [isClassic ? 'iife' : 'es'],
        name: 'AgentStatusTimelineScript',
        fileName: () => (isClassic ? 'embed.classic.js' : 'embed.js'),
      },
    },
  };
});
