import { ensureInstalled } from './ensureInstalled.mjs';

try {
  await ensureInstalled();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// Vite's command runs in this process, so that it gets the arguments (`npm run dev -- --port 3000`) and signals.
process.argv.push('--configLoader', 'runner');
await import(new URL('../node_modules/vite/bin/vite.js', import.meta.url).href);
