import { type InlineConfig, build } from 'vite';

/**
 * Builds as `npm run build` does. The tool that runs our TypeScript has set the environment to development,
 * in which Vite would build React and ECharts with all their checks.
 */
export async function buildForProduction(config: InlineConfig): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  await build({ mode: 'production', logLevel: 'error', ...config });
}
