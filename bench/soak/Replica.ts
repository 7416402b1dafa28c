import { freePort } from '../../server/http/freePort.testkit';
import { type MeasuredServer, startMeasuredServer } from '../proxy/startMeasuredServer';
import { memoryOfLife, type MemoryReport, type MemorySample } from './memoryOfLife';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** One of the servers, which may be killed and started again at the same address. */
export class Replica {
  readonly address: string;
  readonly #settings: Readonly<Record<string, string>>;
  #server: MeasuredServer | undefined;
  readonly #lives: MemorySample[][] = [];

  private constructor(port: number, settings: Readonly<Record<string, string>>) {
    this.address = `http://127.0.0.1:${port}`;
    this.#settings = { ...settings, PORT: String(port) };
  }

  static async start(settings: Readonly<Record<string, string>>): Promise<Replica> {
    const replica = new Replica(await freePort(), settings);
    await replica.startAgain();
    return replica;
  }

  async startAgain(): Promise<void> {
    this.#server = await startMeasuredServer(this.#settings);
    this.#lives.push([]);
  }

  async kill(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await server?.kill();
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  /** Whether it is meant to run and does not answer. */
  async isLost(): Promise<boolean> {
    if (this.#server === undefined) return false;
    try {
      return !(await fetch(`${this.address}/readyz`)).ok;
    } catch {
      return true;
    }
  }

  /** Notes its resident memory, unless it is not running. */
  async sampleMemory(minute: number): Promise<void> {
    const life = this.#lives.at(-1);
    const bytes = await this.#server?.metric('process_resident_memory_bytes').catch(() => undefined);
    if (bytes !== undefined) life?.push({ minute, megabytes: bytes / BYTES_PER_MEGABYTE });
  }

  /** One entry for each time it was started. */
  memory(): readonly MemoryReport[] {
    return this.#lives.flatMap((life) => memoryOfLife(life) ?? []);
  }

  /** The samples of all its lives, one a minute. */
  memoryByMinute(): readonly MemorySample[] {
    const byMinute = new Map(this.#lives.flat().map((sample) => [Math.floor(sample.minute), sample]));
    return [...byMinute.values()];
  }
}
