/**
 * The input that a worker is at, where the thread that watches it can see it even while the worker does not answer:
 * a counter, the input's length, and its bytes.
 */
export interface SharedInput {
  readonly memory: SharedArrayBuffer;
  set(input: Buffer): void;
  /** How many inputs there have been. */
  count(): number;
  get(): Buffer;
}

const headBytes = 8;
const largest = 1 << 20;

export function shareInput(memory = new SharedArrayBuffer(headBytes + largest)): SharedInput {
  const head = new Int32Array(memory, 0, 2);
  const bytes = new Uint8Array(memory, headBytes);
  return {
    memory,
    set(input) {
      bytes.set(input.subarray(0, largest));
      Atomics.store(head, 1, Math.min(input.length, largest));
      Atomics.add(head, 0, 1);
    },
    count: () => Atomics.load(head, 0),
    get: () => Buffer.from(bytes.slice(0, Atomics.load(head, 1))),
  };
}
