import * as v from 'valibot';

import { EMBED_VERSION, MAX_MESSAGE_CHARACTERS } from '../../contract/embedMessages';

/** Why a message was refused. */
export type Refusal =
  /** From a window other than the parent, or from an origin that may not embed the page. */
  | 'stranger'
  /** Does not follow the contract. */
  | 'malformed'
  | 'too-large'
  /** Seen before, or out of order. */
  | 'repeated'
  /** From another major version. */
  | 'unsupported-version'
  /** A method that the frame does not have. */
  | 'unknown-call';

/** A message that was refused; the sender receives this error. It contains nothing of the message. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
  readonly code: Refusal;

  constructor(code: Refusal, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

const versionSchema = v.object({ v: v.number() });
const sequenceSchema = v.object({ sequence: v.optional(v.number()) });

/** Validates the host's messages, and counts those it refuses. */
export class MessageGuard {
  readonly #onRefused: (refusal: Refusal, count: number) => void;
  #count = 0;
  #lastSequence = -1;

  constructor(onRefused: (refusal: Refusal, count: number) => void) {
    this.#onRefused = onRefused;
  }

  /** The number of messages refused so far. */
  get count(): number {
    return this.#count;
  }

  /** Counts a refused message; the result is to be thrown. */
  refuse(code: Refusal, detail: string): MessageRefused {
    this.#count += 1;
    this.#onRefused(code, this.#count);
    return new MessageRefused(code, detail);
  }

  /** The message as its schema defines it. Throws `MessageRefused` before the message has any effect. */
  read<Schema extends v.GenericSchema>(schema: Schema, message: unknown): v.InferOutput<Schema> {
    if (sizeOf(message) > MAX_MESSAGE_CHARACTERS) {
      throw this.refuse('too-large', `more than ${MAX_MESSAGE_CHARACTERS} characters`);
    }
    const versioned = v.safeParse(versionSchema, message);
    if (!versioned.success) throw this.refuse('malformed', 'v must be the number of the version');
    if (Math.trunc(versioned.output.v) !== EMBED_VERSION) {
      throw this.refuse('unsupported-version', `v must be ${EMBED_VERSION}`);
    }
    const read = v.safeParse(schema, message);
    if (!read.success) {
      const [issue] = read.issues;
      // Not the issue's own message, which quotes the received value.
      throw this.refuse(
        'malformed',
        `${v.getDotPath(issue) ?? 'the message'} is not ${issue.expected ?? 'as it must be'}`,
      );
    }
    const { sequence } = v.parse(sequenceSchema, message);
    if (sequence !== undefined) {
      if (sequence <= this.#lastSequence) throw this.refuse('repeated', 'sequence must grow');
      this.#lastSequence = sequence;
    }
    return read.output;
  }
}

/** Its length as JSON; infinite if it cannot be written as JSON (a cycle, a big integer). */
function sizeOf(message: unknown): number {
  try {
    // `JSON.stringify` returns `undefined` for some values; the schema then refuses them.
    const text: string | undefined = JSON.stringify(message);
    return text === undefined ? 0 : text.length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
