export type Environment = Readonly<Record<string, string | undefined>>;
export type ReadFile = (path: string) => string;

/** Returns the value, or `undefined` if the text is not as expected. */
export type Parser<Value> = (text: string) => Value | undefined;

/**
 * Reads variables one by one and collects all faults, so that they are reported together. A fault names the
 * variable and what is expected, never the value, which may be a secret in the wrong variable. An empty
 * variable counts as not set, as when a compose file leaves it blank.
 */
export class EnvironmentReader {
  readonly faults: string[] = [];
  readonly #environment: Environment;
  readonly #namesRead = new Set<string>();
  readonly #readFile: ReadFile;

  constructor(environment: Environment, readFile: ReadFile) {
    this.#environment = environment;
    this.#readFile = readFile;
  }

  /** Whether the variable, or its `_FILE` variant if it has one, is set. */
  isSet(name: string): boolean {
    const isInFile = fileVariants.has(name) && this.#textOf(`${name}_FILE`) !== undefined;
    return this.#textOf(name) !== undefined || isInFile;
  }

  /** The parsed value; `undefined` if the variable is not set, or not as expected (which adds a fault). */
  read<Value>(name: string, expectation: string, parse: Parser<Value>): Value | undefined {
    const text = fileVariants.has(name) ? this.#textOrFile(name) : this.#textOf(name);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) this.faults.push(`${name} must be ${expectation}.`);
    return value;
  }

  /** The parsed content of the file that the variable names. */
  file<Value>(name: string, expectation: string, parse: Parser<Value>): Value | undefined {
    return this.read(name, expectation, (path) => {
      const content = this.#contentOf(path);
      return content === undefined ? undefined : parse(content);
    });
  }

  /** The text, if it matches the pattern. */
  matching(name: string, expectation: string, pattern: RegExp): string | undefined {
    return this.read(name, expectation, (text) => (pattern.test(text) ? text : undefined));
  }

  /** A key that signs or encrypts. RFC 7518 § 3.2: one for HS256 has at least 256 bits. */
  secret(name: string): string | undefined {
    return this.read(name, 'text of 32 to 4096 bytes in UTF-8', (text) => {
      const { byteLength } = new TextEncoder().encode(text);
      return byteLength >= 32 && byteLength <= 4096 ? text : undefined;
    });
  }

  wholeNumber(name: string, least: number, most: number): number | undefined {
    return this.read(name, `a whole number from ${least} to ${most}`, (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    });
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    return this.read(name, `one of ${choices.join(', ')}`, (text) =>
      choices.find((choice) => choice === text),
    );
  }

  /**
   * Adds a fault for each variable with the prefix that was never read, e.g. `KORE_ACCOUNTID`: otherwise a
   * typo would go unnoticed. Call it after all variables have been read.
   */
  refuseUnknown(prefix: string): void {
    for (const name of Object.keys(this.#environment)) {
      if (!name.startsWith(prefix) || this.#namesRead.has(name)) continue;
      if (this.#textOf(name) === undefined) continue;
      this.faults.push(`${name} is not a setting of this server; correct or remove it.`);
    }
  }

  #textOf(name: string): string | undefined {
    this.#namesRead.add(name);
    const text = this.#environment[name]?.trim();
    return text === '' ? undefined : text;
  }

  #textOrFile(name: string): string | undefined {
    const text = this.#textOf(name);
    const path = this.#textOf(`${name}_FILE`);
    if (path === undefined) return text;
    if (text !== undefined) {
      this.faults.push(`${name} and ${name}_FILE are both set; keep one of them.`);
      return undefined;
    }
    const content = this.#contentOf(path);
    if (content === undefined)
      this.faults.push(`${name}_FILE must name a file that can be read and is not empty.`);
    return content;
  }

  #contentOf(path: string): string | undefined {
    try {
      return this.#readFile(path).trim() || undefined;
    } catch {
      return undefined;
    }
  }
}

/** The variables that may be read from a file instead, as container platforms provide secrets. */
const fileVariants: ReadonlySet<string> = new Set([
  'KORE_CLIENT_ID',
  'KORE_CLIENT_SECRET',
  'KORE_JWT',
  'ACCESS_SECRET',
  'ACCESS_SECRET_PREVIOUS',
  'OIDC_CLIENT_SECRET',
  'SESSION_SECRET',
  'SESSION_SECRET_PREVIOUS',
  'REDIS_URL',
]);
