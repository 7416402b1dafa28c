import { runDisplayCommand } from './displays.mjs';

/** `npm run display`: the tokens of displays on walls. */
try {
  console.log(runDisplayCommand(process.argv.slice(2), process.env, Date.now()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
