import { ByteGate } from './ByteGate';

const MEGABYTE = 1024 * 1024;

export type ReplyMemoryLimits = {
  /** As much of a reply is read without a claim. Known pages have up to a megabyte. */
  readonly unclaimedBytes: number;
  /** The most that a reply can have. */
  readonly largestReplyBytes: number;
  /** Of all replies that are larger than `unclaimedBytes`, from the reading of the rest until they are packed. */
  readonly readBytes: number;
  /** Of all replies that are parsed and packed at once. Parsed, a reply takes several times its bytes. */
  readonly packedBytes: number;
};

const usualLimits: ReplyMemoryLimits = {
  unclaimedBytes: MEGABYTE,
  largestReplyBytes: 10 * MEGABYTE,
  readBytes: 20 * MEGABYTE,
  packedBytes: 10 * MEGABYTE,
};

/** What one reply holds of the memory. */
export type ReplyClaim = {
  /** Whether reading on needs `readOn`. */
  readonly isUsedUpBy: (bytesSoFar: number) => boolean;
  /** A large reply waits here, and the rest of it with the upstream. */
  readonly readOn: () => Promise<void>;
  /** Before the bytes become text and objects. */
  readonly unfold: (bytes: number) => Promise<void>;
  /** Gives back everything, once whatever follows in this moment has packed the reply. */
  readonly end: () => void;
};

/**
 * Limits what replies of the upstream take of the memory together, by their bytes: two of the largest are read at
 * once, and one of these, or dozens of the usual size, is parsed and packed. A slow reply delays only large ones.
 */
export class ReplyMemory {
  readonly limits: ReplyMemoryLimits;
  readonly #reading: ByteGate;
  readonly #packing: ByteGate;
  #packingNow = 0;
  #onPacked: (() => void)[] = [];

  constructor(limits: ReplyMemoryLimits = usualLimits) {
    this.limits = limits;
    this.#reading = new ByteGate(limits.readBytes);
    this.#packing = new ByteGate(limits.packedBytes);
  }

  readonly claim = (): ReplyClaim => {
    const { unclaimedBytes, largestReplyBytes } = this.limits;
    const releases: (() => void)[] = [];
    let isLarge = false;
    return {
      isUsedUpBy: (bytesSoFar) => !isLarge && bytesSoFar > unclaimedBytes,
      readOn: async () => {
        isLarge = true;
        releases.push(await this.#reading.enter(largestReplyBytes));
      },
      unfold: async (bytes) => {
        releases.push(await this.#packing.enter(bytes));
      },
      end: () => {
        if (releases.length > 0) this.#whenPacked(() => releases.forEach((release) => release()));
      },
    };
  };

  /** Does work that packs replies: what they hold is not given back while it runs. */
  readonly hold = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    this.#packingNow += 1;
    try {
      return await work();
    } finally {
      this.#packingNow -= 1;
      if (this.#packingNow === 0) for (const release of this.#onPacked.splice(0)) release();
    }
  };

  /** In the next task: the caller who received the reply has begun to pack it by then. */
  #whenPacked(release: () => void): void {
    setTimeout(() => {
      if (this.#packingNow === 0) release();
      else this.#onPacked.push(release);
    }, 0);
  }
}
