import { ensureInstalled } from './ensureInstalled.mjs';

try {
  await ensureInstalled();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// Vite's own command, in this process: `npm run dev -- --port 3000` reaches it, and so do signals.
process.argv.push('--configLoader', 'runner');
await import(new URL('../node_modules/vite/bin/vite.js', import.meta.url).href);
