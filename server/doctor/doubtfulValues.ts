import { type Environment, EnvironmentReader, type ReadFile } from '../settings/environment';

/** What the vendor's ids begin with, and the setting for such an id. */
const prefixes = [
  ['st-', 'KORE_STREAM_ID'],
  ['cs-', 'KORE_CLIENT_ID'],
] as const;

const names = [
  'KORE_HOST',
  'KORE_ACCOUNT_ID',
  'KORE_STREAM_ID',
  'KORE_CLIENT_ID',
  'KORE_CLIENT_SECRET',
  'KORE_JWT',
] as const;

/**
 * Values that the server takes as they are, but that are probably a slip: in quotation marks, as files of variables may
 * have them, or in the wrong variable. The upstream would only say that they are wrong. No value is repeated.
 */
export function doubtfulValues(environment: Environment, readFile: ReadFile): readonly string[] {
  const reader = new EnvironmentReader(environment, readFile);
  return names.flatMap((name) => {
    const value = reader.read(name, 'set', (text) => text);
    const doubt = value === undefined ? undefined : doubtAbout(name, value, readFile);
    return doubt === undefined ? [] : [doubt];
  });
}

function doubtAbout(name: string, value: string, readFile: ReadFile): string | undefined {
  if (/^(["'])[^]*\1$/.test(value)) {
    return `${name} begins and ends with a quotation mark, and both count as parts of it. Remove them.`;
  }
  const [prefix, usual] = prefixes.find(([each]) => value.startsWith(each)) ?? [];
  if (usual !== undefined && usual !== name) {
    return `${name} begins with ${prefix}, like the values of ${usual}. Are the two swapped?`;
  }
  if (name === 'KORE_CLIENT_SECRET' && isFile(value, readFile)) {
    return `${name} is the path of a file. ${name}_FILE would read the secret from it.`;
  }
  if (/[\p{C}\p{Z}]/u.test(value)) {
    return `${name} contains a space, a line break, or an invisible character, perhaps from copying.`;
  }
  return undefined;
}

function isFile(path: string, readFile: ReadFile): boolean {
  try {
    readFile(path);
    return path.includes('/');
  } catch {
    return false;
  }
}
