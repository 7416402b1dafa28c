/**
 * One way to read a text, with the place in the text from which each character was read: `starts[i]` to `ends[i]`, the end
 * excluded. `%41b` read as `Ab` starts at 0 and 3.
 */
export type Reading = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

type Unescaping = { readonly pattern: RegExp; readonly read: (escape: string) => string };

/** What URLs, JSON and JavaScript, and HTML escape: each takes one level of it away. */
const unescapings: readonly Unescaping[] = [
  {
    // A character at a time, of one to four bytes.
    pattern:
      /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%[89a-f][\da-f]/gi,
    read: (escape) => new TextDecoder().decode(bytesOfHex(escape.replaceAll('%', ''))),
  },
  {
    pattern: /\\(?:u[\da-f]{4}|u\{[\da-f]{1,4}\}|x[\da-f]{2})/gi,
    read: (escape) => String.fromCharCode(Number.parseInt(escape.slice(2).replace('{', ''), 16)),
  },
  {
    pattern: /\\(?:[bfnrt]|[^\w\s])/gi,
    read: (escape) => (/[bfnrt]/i.test(escape) ? ' ' : escape.slice(1)),
  },
  {
    pattern: /&(?:#x[\da-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos|nbsp);/gi,
    read: (escape) => {
      const name = escape.slice(1, -1).toLowerCase();
      if (!name.startsWith('#')) return namedEntities.get(name) ?? escape;
      const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : escape;
    },
  },
];

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** Control characters, and all that is invisible, count as spaces. */
const spacing: Unescaping = { pattern: /[\p{C}\p{Z}\s]+/gu, read: () => ' ' };

/** Escapes may be escaped again; nobody escapes a message more often. */
const MOST_READINGS = 40;

/** All ways to read a text on one line, with its escapes read or not, the one with none left last. `undefined` if there are too many. */
export function readingsOf(text: string): readonly Reading[] | undefined {
  const places = Array.from({ length: text.length }, (_, index) => index);
  const whole = readWith({ text, starts: places, ends: places.map((index) => index + 1) }, spacing);
  const readings = new Map([[whole.text, whole]]);
  // What is added while iterating is visited too.
  for (const reading of readings.values()) {
    for (const unescaping of unescapings) {
      const next = readWith(readWith(reading, unescaping), spacing);
      if (!readings.has(next.text)) readings.set(next.text, next);
      if (readings.size > MOST_READINGS) return undefined;
    }
  }
  return [...readings.values()].toSorted((one, other) => other.text.length - one.text.length);
}

function readWith({ text, starts, ends }: Reading, { pattern, read }: Unescaping): Reading {
  const next = { text: '', starts: [] as number[], ends: [] as number[] };
  const append = (added: string, start: number, end: number) => {
    next.text += added;
    for (let index = 0; index < added.length; index += 1) {
      next.starts.push(start);
      next.ends.push(end);
    }
  };
  const copy = (from: number, to: number) => {
    next.text += text.slice(from, to);
    next.starts.push(...starts.slice(from, to));
    next.ends.push(...ends.slice(from, to));
  };
  let index = 0;
  for (const { 0: escape, index: at } of text.matchAll(pattern)) {
    copy(index, at);
    index = at + escape.length;
    append(read(escape), starts[at] ?? 0, ends[index - 1] ?? 0);
  }
  copy(index, text.length);
  return next;
}

/** What a run of letters and digits may encode, a character for each byte: base64 and hexadecimal, begun at any place. */
export function decodingsOf(run: string): readonly string[] {
  const base64 = run.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  const fromBase64 = [0, 1, 2, 3].map((start) => decodeBase64(base64.slice(start)));
  const hexRuns = run.match(/[\da-f]{2,}/gi) ?? [];
  const fromHex = hexRuns.flatMap((hex) => [hex, hex.slice(1)]).map((hex) => binaryFrom(bytesOfHex(hex)));
  return [...fromBase64, ...fromHex];
}

/** The bytes of a text, a character for each. */
export function binaryOf(text: string): string {
  return binaryFrom(new TextEncoder().encode(text));
}

function decodeBase64(text: string): string {
  // A single character at the end holds no byte.
  return atob(text.length % 4 === 1 ? text.slice(0, -1) : text);
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function binaryFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
