const probeBytes = 4 * 1024 * 1024;

/**
 * Reads how far the heap of an engine reaches, in bytes from the start of its memory, fast enough to be asked
 * thousands of times a second. The engine's own count is of no use: it asks the allocator for the size of each
 * block, and Emscripten's answers 0.
 *
 * The allocator keeps the end of its heap in a word of its own. It is found by what it does: it is the word that
 * moves up by each of two large blocks. It is among the engine's variables, the first `variablesBytes` of `memory`.
 * `allocate` must take a block of that many bytes and keep it; whoever calls this puts the memory back afterwards.
 * Throws if no word behaves so.
 */
export function memoryGauge(
  memory: ArrayBuffer,
  variablesBytes: number,
  allocate: (bytes: number) => void,
): () => number {
  const words = new Uint32Array(memory);
  const before = words.slice(0, variablesBytes / 4);
  allocate(probeBytes);
  const between = words.slice(0, before.length);
  allocate(probeBytes);
  let found = -1;
  for (let i = 0; i < before.length; i++) {
    const [first = 0, second = 0, third = 0] = [before[i], between[i], words[i]];
    const follows =
      second - first >= probeBytes && third - second >= probeBytes && third <= memory.byteLength;
    if (follows && third > (words[found] ?? 0)) found = i;
  }
  if (found === -1) throw new Error("this engine keeps the end of its heap elsewhere");
  return () => words[found] ?? 0;
}
