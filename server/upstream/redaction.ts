import type { UpstreamAccess } from '../settings/upstreamSettings';
import { type Reading, binaryOf, decodingsOf, readingsOf } from './encodings';

/** Stands for what was removed. */
const REMOVED = '…';

/** A line of the log that is read at once. */
const MOST_CHARACTERS = 200;

/** A text without anything secret or personal, on one line of at most 200 characters; `undefined` if nothing is left. */
export type Redact = (text: string) => string | undefined;

/** Removes what these settings say about the account, besides what is secret or personal by its shape. */
export function redactionFor({
  accountId,
  streamId,
  organizationId = '',
  credentials,
}: UpstreamAccess): Redact {
  const secrets =
    credentials.kind === 'fixed'
      ? [credentials.token]
      : [credentials.client.clientId, credentials.client.clientSecret];
  return createRedaction([accountId, streamId, organizationId, ...secrets]);
}

/**
 * Removes these values from texts, whatever surrounds them, in capitals or not, and escaped or encoded in any way that
 * `readingsOf` and `decodingsOf` know; then everything of which the shape says that it may be secret or personal. If a
 * value is found in the result nevertheless, there is no result. Short texts only: some patterns take time squared.
 */
export function createRedaction(values: readonly string[]): Redact {
  const known = values.filter((value) => value.trim() !== '');
  const patterns = known.map(patternOf);
  const binaries = known.map((value) => binaryOf(value).toLowerCase());

  const isEncodedValue = (run: string) =>
    decodingsOf(run).some((decoding) => binaries.some((binary) => decoding.toLowerCase().includes(binary)));

  /** Marks the characters of the text in which a reading has a value. */
  function mark({ text, starts, ends }: Reading, marks: boolean[]): void {
    const markRange = (from: number, to: number) => marks.fill(true, starts[from], ends[to - 1]);
    for (const pattern of patterns) {
      for (const { 1: found = '', index } of text.matchAll(pattern)) markRange(index, index + found.length);
    }
    for (const { 0: run, index } of text.matchAll(/[\w+/-]{2,}={0,2}/g)) {
      if (isEncodedValue(run)) markRange(index, index + run.length);
    }
  }

  function withoutValues(text: string): string | undefined {
    const readings = readingsOf(text);
    const plain = readings?.at(-1);
    if (readings === undefined || plain === undefined) return undefined;
    const marks = Array.from({ length: text.length }, () => false);
    for (const reading of readings) mark(reading, marks);
    const isRemoved = (index: number) => marks.slice(plain.starts[index], plain.ends[index]).includes(true);
    return plain.text
      .split('')
      .map((character, index) => (isRemoved(index) ? REMOVED : character))
      .join('')
      .replace(/…{2,}/g, REMOVED);
  }

  return (text) => {
    const plain = withoutValues(text.replace(unseen, ''));
    if (plain === undefined) return undefined;
    const redacted = shapes.reduce(
      (rest, [pattern, replacement]) => rest.replace(pattern, replacement),
      plain,
    );
    const line = shortened(redacted.replace(/…[.…]*…/g, REMOVED).trim());
    const isClean =
      withoutValues(line) === line &&
      patterns.every((pattern) => line.search(pattern) === -1) &&
      !known.some((value) => isSpelledOut(value, line));
    return isClean && /\p{L}/u.test(line) ? line : undefined;
  };
}

/** Colors and the like for a terminal, and characters without width, which may stand within a value. */
const unseen = /\p{Cc}\[[\d;?]+[A-Za-z]|\p{Cf}/gu;

/** A shorter value may come together by chance. */
const FEWEST_SPELLED = 6;

/** Whether a line has a value broken by spaces, in wide characters, or as numbers of bytes: rare, so there is no result. */
function isSpelledOut(value: string, line: string): boolean {
  const spelled = withoutSpaces(value);
  if (spelled.length < FEWEST_SPELLED) return false;
  const bytes = [...new TextEncoder().encode(value)];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (
    withoutSpaces(line).includes(spelled) ||
    line
      .toLowerCase()
      .replace(/[^\da-f]+/g, '')
      .includes(hex) ||
    ` ${line.replace(/\D+/g, ' ')} `.includes(` ${bytes.join(' ')} `)
  );
}

function withoutSpaces(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}\s]+/gu, '')
    .toLowerCase();
}

/** Finds overlapping occurrences too. Readings have single spaces; forms send them as `+`. */
function patternOf(value: string): RegExp {
  const onOneLine = value.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
  const escaped = onOneLine.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(' ', '[ +]+');
  return new RegExp(`(?=(${escaped}))`, 'giu');
}

function shortened(line: string): string {
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1).trimEnd()}${REMOVED}`;
}

/** What may be secret or personal by its shape alone. */
const shapes: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Queries and passwords of addresses.
  [/(\/[^\s?]*)\?\S+/g, `$1?${REMOVED}`],
  [/\/\/[^\s/@]*@/g, `//${REMOVED}@`],
  [/[^\s@<>()[\]"'`,;:=/]+@[^\s@<>()[\]"'`,;:]+/g, REMOVED],
  // "Bearer token is missing" stays.
  [/\b(bearer|basic)\s+(?=\S*[\d.=+/_-]|\S{16})\S+/gi, `$1 ${REMOVED}`],
  [/\b(token|secret|password|auth\w*|jwt|api_?key)=\S+/gi, `$1=${REMOVED}`],
  // A JWT, also one of which a value is removed already.
  [/eyJ[\w…-]+(?:\.[\w…-]*)*/g, REMOVED],
  // Ids of the upstream: streams, users, agents, clients, groups, queues, organizations.
  [/\b(?:st|u|a|cs|ag|qu|o)-[\w-]+/gi, REMOVED],
  // Base64 and hexadecimal.
  [/(?<![\w+/-])(?=[A-Za-z_+/-]*\d)(?=[a-z\d_+/-]*[A-Z])(?=[A-Z\d_+/-]*[a-z])[\w+/-]{40,}={0,2}/g, REMOVED],
  [/[A-Za-z]{32,}/g, REMOVED],
  [/\b[\da-f]{16,}\b/gi, REMOVED],
  // Other ids, UUIDs among them: letters with digits, but not `2026-11-23T10`.
  [/(?<![\w+=-])(?!\d{4}-\d\d-\d\dT\d\d(?![\w+=-]))(?=[\w+=-]*\d)(?=[\w+=-]*[A-Za-z])[\w+=-]{8,}/g, REMOVED],
  [/\d{7,}/g, REMOVED],
];
