const pageBytes = 65_536;
const zeros = Buffer.alloc(pageBytes);

interface Part {
  readonly from: number;
  readonly bytes: Uint8Array;
}

/**
 * The memory of an engine as it was at one moment, to be put back as often as wanted. The stack, which lies between
 * the engine's variables and its heap, is left out as far as nothing stands on it: what a program left there is never
 * read. Throws if the memory has no such gap: then it is laid out in another way than this relies on.
 */
export class MemoryImage {
  readonly #memory: Uint8Array;
  readonly #parts: readonly Part[];
  /** Bytes from the start of the memory to the stack: the engine's constants and variables. */
  readonly variablesBytes: number;
  /** Bytes from the start of the memory to the end of what was in use, in whole pages. */
  readonly usedBytes: number;

  constructor(buffer: ArrayBuffer) {
    this.#memory = new Uint8Array(buffer);
    const used: number[] = [];
    for (let page = 0; page < buffer.byteLength / pageBytes; page++) {
      const bytes = Buffer.from(buffer, page * pageBytes, pageBytes);
      if (!bytes.equals(zeros)) used.push(page);
    }
    const gap = used.findIndex((page, index) => (used[index + 1] ?? page + 1) > page + 1);
    const [before, after, last] = [used[gap], used[gap + 1], used.at(-1)];
    if (before === undefined || after === undefined || last === undefined) {
      throw new Error("this engine keeps its stack elsewhere");
    }
    this.variablesBytes = (before + 1) * pageBytes;
    this.usedBytes = (last + 1) * pageBytes;
    this.#parts = [this.#part(0, this.variablesBytes), this.#part(after * pageBytes, this.usedBytes)];
  }

  #part(from: number, to: number): Part {
    return { from, bytes: this.#memory.slice(from, to) };
  }

  restore(): void {
    for (const { from, bytes } of this.#parts) this.#memory.set(bytes, from);
  }
}
