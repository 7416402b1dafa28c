/** Where a sample goes unless a file is named. */
const USUAL_SAMPLE_FILE = 'agent-status-sample.json';

export type DoctorOptions = {
  readonly isJson: boolean;
  /** The file for an anonymized reply; `undefined`: none. */
  readonly sampleFile: string | undefined;
};

export type CommandLine =
  /** The server. */
  | { readonly kind: 'serve' }
  | ({ readonly kind: 'check' } & DoctorOptions)
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown'; readonly argument: string };

export const usage = `npm start, or node dist-server/main.js, starts the server. It has settings, but no options.

npm run doctor -- [options], or node dist-server/main.js --check [options],
checks the settings and, with at most five calls, the upstream:

  --json           prints the report as JSON
  --sample [file]  writes one anonymized reply for bug reports (${USUAL_SAMPLE_FILE}); never replaces a file
  --help           prints this

Exits with 1 if a check failed, and with 0 if there are only warnings.
`;

/** Reads the arguments after the file. Without any, the server starts. */
export function readCommandLine(commandArguments: readonly string[]): CommandLine {
  if (commandArguments.length === 0) return { kind: 'serve' };
  if (commandArguments.includes('--help')) return { kind: 'help' };
  let isCheck = false;
  let isJson = false;
  let sampleFile: string | undefined;
  for (let index = 0; index < commandArguments.length; index += 1) {
    const argument = commandArguments[index] ?? '';
    const next = commandArguments[index + 1];
    if (argument === '--check') isCheck = true;
    else if (argument === '--json') isJson = true;
    else if (argument === '--sample' && next !== undefined && !next.startsWith('-')) {
      sampleFile = next;
      index += 1;
    } else if (argument === '--sample') sampleFile = USUAL_SAMPLE_FILE;
    else if (/^--sample=./.test(argument)) sampleFile = argument.slice('--sample='.length);
    else return { kind: 'unknown', argument };
  }
  return isCheck
    ? { kind: 'check', isJson, sampleFile }
    : { kind: 'unknown', argument: commandArguments[0] ?? '' };
}
