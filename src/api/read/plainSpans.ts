import { ONGOING_END_MS } from '../../domain/spanColumns';
import { parseClockDuration } from '../../time/duration';
import { type Instant, SECOND_MS } from '../../time/instant';
import { naiveNumbersToInstant } from '../../time/naiveTime';
import { type SpanContext, spanOf } from './decodeSpans';
import { type DecodedSpan, inOrder } from './spanOrder';

/** A reply's bytes without its spans, and the spans of each list that was cut out, in order. */
export type CutReply = { readonly rest: Uint8Array; readonly lists: readonly DecodedSpan[][] };

const bytesOf = (text: string) => new TextEncoder().encode(text);
const STATUS_KEY = bytesOf('"status":');
const NULL = bytesOf('null');
const BEFORE_PRIMARY = bytesOf('{"primaryStatus":"');
const BEFORE_SECONDARY = bytesOf(',"secondaryStatus":"');
const BEFORE_START = bytesOf(',"startTime":"');
const BEFORE_END = bytesOf(',"endTime":"');
const BEFORE_DURATION = bytesOf(',"duration":"');
const ONGOING = bytesOf('-"');

const QUOTE = 34;
const COMMA = 44;
const HYPHEN = 45;
const ZERO = 48;
const COLON = 58;
const CAPITAL_T = 84;
const OPENING_BRACKET = 91;
const BACKSLASH = 92;
const CLOSING_BRACKET = 93;
const CLOSING_BRACE = 125;
const SMALL_S = 115;
/** The smallest byte allowed in a JSON string (RFC 8259 § 7). */
const FIRST_IN_STRINGS = 32;

/**
 * Cuts the lists of spans out of a reply and reads them from its bytes, if all of them are written as the upstream
 * writes them: no white space, the five fields in their order, all of them plain text. `undefined` for every other
 * reply, which has to be parsed and read record by record.
 *
 * Spans are nearly all of a reply: 4,500 records and 22,500 texts on a page. Parsing them into objects first and
 * reading those takes half as long again (`docs/decisions/plain-spans.md`).
 *
 * Without a backslash no string contains a quotation mark (RFC 8259 § 7). So `"status":` can only be a key: all
 * lists of that name are found, at any depth. `readPage` checks with the rest that each belongs to an agent.
 */
export function cutPlainSpans(bytes: Uint8Array, context: SpanContext): CutReply | undefined {
  if (bytes.includes(BACKSLASH)) return undefined;
  const reader = new PlainSpanReader(bytes, context);
  const lists: DecodedSpan[][] = [];
  const rest = new Uint8Array(bytes.length);
  let restLength = 0;
  let copiedTo = 0;
  const copyUpTo = (end: number) => {
    rest.set(bytes.subarray(copiedTo, end), restLength);
    restLength += end - copiedTo;
  };
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== QUOTE || bytes[index + 1] !== SMALL_S) continue;
    reader.position = index;
    if (!reader.takes(STATUS_KEY)) continue;
    const start = reader.position;
    if (bytes[start] !== OPENING_BRACKET) {
      if (!reader.takes(NULL)) return undefined;
      continue;
    }
    reader.position = start + 1;
    const spans = reader.readList();
    if (spans === undefined) return undefined;
    lists.push(inOrder(spans));
    copyUpTo(start + 1);
    // The closing bracket stays.
    copiedTo = reader.position - 1;
    index = copiedTo;
  }
  copyUpTo(bytes.length);
  return { rest: rest.subarray(0, restLength), lists };
}

/** A status, with the bytes of its two names and of what is between them. */
type KnownStatus = { readonly bytes: Uint8Array; readonly code: number };

/** Reads lists of plain span records, at a position. */
class PlainSpanReader {
  readonly #bytes: Uint8Array;
  readonly #context: SpanContext;
  readonly #decoder = new TextDecoder();
  readonly #statuses = new Map<number, KnownStatus>();
  #hash = 0;
  /** The index after what was read. */
  position = 0;

  constructor(bytes: Uint8Array, context: SpanContext) {
    this.#bytes = bytes;
    this.#context = context;
  }

  /** The records up to and including the list's closing bracket; `undefined` if one of them is not plain. */
  readList(): DecodedSpan[] | undefined {
    const spans: DecodedSpan[] = [];
    if (this.#takesByte(CLOSING_BRACKET)) return spans;
    for (;;) {
      const span = this.#readSpan();
      if (span === undefined) return undefined;
      spans.push(span);
      if (this.#takesByte(CLOSING_BRACKET)) return spans;
      if (!this.#takesByte(COMMA)) return undefined;
    }
  }

  /** Whether the expected bytes are here; if so, moves past them. */
  takes(expected: Uint8Array): boolean {
    if (!hasAt(this.#bytes, this.position, expected)) return false;
    this.position += expected.length;
    return true;
  }

  #readSpan(): DecodedSpan | undefined {
    const statusCode = this.#readStatus();
    if (statusCode === undefined || !this.takes(BEFORE_START)) return undefined;
    const start = this.#readTime();
    if (start === undefined || !this.takes(BEFORE_END)) return undefined;
    const end = this.takes(ONGOING) ? ONGOING_END_MS : this.#readTime();
    if (end === undefined || !this.takes(BEFORE_DURATION)) return undefined;
    const isDurationStated = this.#bytes[this.position] !== QUOTE;
    const lengthMs = this.#readDuration();
    if (lengthMs === undefined || !this.#takesByte(CLOSING_BRACE)) return undefined;
    const declaredMs = lengthMs === NO_LENGTH ? undefined : lengthMs;
    return spanOf({ start, end, statusCode, declaredMs, isDurationStated }, this.#context.asOf);
  }

  /** Both statuses, as a code. */
  #readStatus(): number | undefined {
    if (!this.takes(BEFORE_PRIMARY)) return undefined;
    const start = this.position;
    this.#hash = 0;
    if (!this.#passString() || this.position === start + 1) return undefined;
    const primaryEnd = this.position - 1;
    if (!this.takes(BEFORE_SECONDARY)) return undefined;
    const secondaryStart = this.position;
    if (!this.#passString()) return undefined;
    const end = this.position - 1;

    const known = this.#statuses.get(this.#hash);
    if (known?.bytes.length === end - start && hasAt(this.#bytes, start, known.bytes)) return known.code;
    const code = this.#context.catalog.codeOf(
      this.#decoder.decode(this.#bytes.subarray(start, primaryEnd)),
      this.#decoder.decode(this.#bytes.subarray(secondaryStart, end)),
    );
    this.#statuses.set(this.#hash, { bytes: this.#bytes.subarray(start, end), code });
    return code;
  }

  /** `yyyy-mm-ddTHH:mm:ss` and the closing quotation mark. */
  #readTime(): Instant | undefined {
    const bytes = this.#bytes;
    const start = this.position;
    const isMarked =
      bytes[start + 4] === HYPHEN &&
      bytes[start + 7] === HYPHEN &&
      bytes[start + 10] === CAPITAL_T &&
      bytes[start + 13] === COLON &&
      bytes[start + 16] === COLON &&
      bytes[start + 19] === QUOTE;
    const date =
      (digitsAt(bytes, start) * 100 + digitsAt(bytes, start + 2)) * 10_000 +
      digitsAt(bytes, start + 5) * 100 +
      digitsAt(bytes, start + 8);
    const clock =
      digitsAt(bytes, start + 11) * 10_000 + digitsAt(bytes, start + 14) * 100 + digitsAt(bytes, start + 17);
    if (!isMarked || Number.isNaN(date + clock)) return undefined;
    this.position = start + 20;
    return naiveNumbersToInstant(date, clock, this.#context.meaning);
  }

  /** A length in ms and the closing quotation mark; `NO_LENGTH` for other text, `undefined` if it is not a string. */
  #readDuration(): number | undefined {
    const bytes = this.#bytes;
    const start = this.position;
    const isMarked = bytes[start + 2] === COLON && bytes[start + 5] === COLON && bytes[start + 8] === QUOTE;
    const minutes = digitsAt(bytes, start + 3);
    const seconds = digitsAt(bytes, start + 6);
    const lengthSeconds = (digitsAt(bytes, start) * 60 + minutes) * 60 + seconds;
    if (isMarked && minutes <= 59 && seconds <= 59 && !Number.isNaN(lengthSeconds)) {
      this.position = start + 9;
      return lengthSeconds * SECOND_MS;
    }
    if (!this.#passString()) return undefined;
    return parseClockDuration(this.#decoder.decode(bytes.subarray(start, this.position - 1))) ?? NO_LENGTH;
  }

  /** Moves past the rest of a string, including its closing quotation mark, and adds it to the hash. */
  #passString(): boolean {
    const bytes = this.#bytes;
    let hash = this.#hash;
    for (let index = this.position; index < bytes.length; index += 1) {
      const byte = bytes[index] ?? 0;
      if (byte === QUOTE) {
        this.position = index + 1;
        this.#hash = hash;
        return true;
      }
      if (byte < FIRST_IN_STRINGS) return false;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    return false;
  }

  #takesByte(expected: number): boolean {
    if (this.#bytes[this.position] !== expected) return false;
    this.position += 1;
    return true;
  }
}

function hasAt(bytes: Uint8Array, start: number, expected: Uint8Array): boolean {
  for (let index = 0; index < expected.length; index += 1) {
    if (bytes[start + index] !== expected[index]) return false;
  }
  return true;
}

/** The number that two digits form; NaN if they are not digits. */
function digitsAt(bytes: Uint8Array, index: number): number {
  const tens = (bytes[index] ?? 0) - ZERO;
  const ones = (bytes[index + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const NO_LENGTH = -1;
