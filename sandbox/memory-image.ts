const pageBytes = 65_536;
/** A gap that is worth a copy of its own on either side. Only the engine's stack leaves one of this size. */
const gapBytes = 1024 * 1024;

interface Part {
  readonly from: number;
  readonly bytes: Uint8Array;
}

/**
 * The memory of an engine as it was at one moment, to be put back as often as wanted. The stack, which lies between
 * the engine's constants and its heap, is left out while nothing stands on it: what a program left there is never read.
 */
export class MemoryImage {
  readonly #memory: Uint8Array;
  readonly #parts: readonly Part[];
  /** Bytes from the start of the memory to the end of what was in use, in whole pages. */
  readonly usedBytes: number;

  constructor(buffer: ArrayBuffer) {
    this.#memory = new Uint8Array(buffer);
    const words = new Uint32Array(buffer);
    let last = words.length - 1;
    while (last > 0 && words[last] === 0) last--;
    this.usedBytes = Math.min(buffer.byteLength, Math.ceil((last * 4 + 4) / pageBytes) * pageBytes);
    const gap = longestGap(words.subarray(0, this.usedBytes / 4));
    const part = (from: number, to: number): Part => ({ from, bytes: this.#memory.slice(from, to) });
    this.#parts =
      gap.to - gap.from < gapBytes
        ? [part(0, this.usedBytes)]
        : [part(0, gap.from), part(gap.to, this.usedBytes)];
  }

  restore(): void {
    for (const { from, bytes } of this.#parts) this.#memory.set(bytes, from);
  }
}

/** The longest run of zeros, in bytes. */
function longestGap(words: Uint32Array): { readonly from: number; readonly to: number } {
  let longest = { from: 0, to: 0 };
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && words[i] === 0) continue;
    if ((i - from) * 4 > longest.to - longest.from) longest = { from: from * 4, to: i * 4 };
    from = i + 1;
  }
  return longest;
}
