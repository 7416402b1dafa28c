type Waiting = { readonly bytes: number; readonly enter: () => void };

/** Lets work in while its bytes fit beside those that are in already, one after the other in the order of coming. */
export class ByteGate {
  readonly #mostBytes: number;
  readonly #line: Waiting[] = [];
  #bytesIn = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Waits for room, even for more bytes than there will ever be room for: they get all of it. Leave once. */
  async enter(bytes: number): Promise<() => void> {
    const needed = Math.min(bytes, this.#mostBytes);
    await new Promise<void>((resolve) => {
      this.#line.push({ bytes: needed, enter: resolve });
      this.#admit();
    });
    return () => {
      this.#bytesIn -= needed;
      this.#admit();
    };
  }

  #admit(): void {
    for (;;) {
      const [next] = this.#line;
      if (next === undefined || this.#bytesIn + next.bytes > this.#mostBytes) return;
      this.#line.shift();
      this.#bytesIn += next.bytes;
      next.enter();
    }
  }
}
