import * as v from 'valibot';

import { EMBED_VERSION, MAX_MESSAGE_CHARACTERS } from '../../contract/embedMessages';

/** Why a message was not taken. */
export type Refusal =
  /** From another window than the parent, or from an origin that is not invited. */
  | 'stranger'
  /** Not of the form that the contract has. */
  | 'malformed'
  | 'too-large'
  /** Seen before, or out of its turn. */
  | 'repeated'
  /** Of another major version. */
  | 'unsupported-version'
  /** A call that the frame does not know. */
  | 'unknown-call';

/** A message that was refused; thrown back to whoever sent it. Says nothing of what the message held. */
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

/** Reads what the host sends, and counts what it refuses. */
export class MessageGuard {
  readonly #onRefused: (refusal: Refusal, count: number) => void;
  #count = 0;
  #lastSequence = -1;

  constructor(onRefused: (refusal: Refusal, count: number) => void) {
    this.#onRefused = onRefused;
  }

  /** All that was refused so far. */
  get count(): number {
    return this.#count;
  }

  /** Counts a message that is not looked at any further. */
  refuse(code: Refusal, detail: string): MessageRefused {
    this.#count += 1;
    this.#onRefused(code, this.#count);
    return new MessageRefused(code, detail);
  }

  /** A message as its schema has it. Throws `MessageRefused`, before anything came of the message. */
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
      // Not the message of the issue, which quotes what was received.
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

/** As JSON; what cannot be written so (a cycle, a big integer) is larger than anything. */
function sizeOf(message: unknown): number {
  try {
    // `undefined`, as some values come to, is no message at all.
    const text: string | undefined = JSON.stringify(message);
    return text === undefined ? 0 : text.length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
