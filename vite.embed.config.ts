import { defineConfig } from 'vite';

/**
 * The script that a portal loads into its own page: one file, as a module (`embed.js`) and, in a mode of that
 * name, as a classic script (`embed.classic.js`). Built after the page, into the same folder.
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
      // As a library Vite keeps the blanks of a module, for bundlers to come; this one is loaded as it is.
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
