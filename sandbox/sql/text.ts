import type { Pointer, Raw } from "./raw.ts";

/** The engine's memory is used up: nothing can be handed to it. */
export class NoMemory extends Error {}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The text of C that begins at `place`; empty for none. */
export function readText(raw: Raw, place: Pointer): string {
  if (place === 0) return "";
  const bytes = new Uint8Array(raw.memory.buffer);
  return decoder.decode(bytes.subarray(place, bytes.indexOf(0, place)));
}

/** Lends `body` a text in the engine's memory, as UTF-8 with a zero behind it. */
export function withText<T>(raw: Raw, text: string, body: (place: Pointer, bytes: number) => T): T {
  const bytes = encoder.encode(text);
  const place = raw.sqlite.malloc(bytes.length + 1);
  if (place === 0) throw new NoMemory("SQLite has no memory for a text");
  const memory = new Uint8Array(raw.memory.buffer);
  memory.set(bytes, place);
  memory[place + bytes.length] = 0;
  try {
    return body(place, bytes.length);
  } finally {
    raw.sqlite.free(place);
  }
}

/** Tells where a place that is counted in bytes of UTF-8 lies in the text itself. `bytes` is its length in bytes. */
export function indexOfByte(text: string, bytes: number): (byte: number) => number {
  if (bytes === text.length) return (byte) => byte;
  const indexes = new Uint32Array(bytes + 1);
  let byte = 0;
  let index = 0;
  for (const sign of text) {
    const next = byte + encoder.encode(sign).length;
    indexes.fill(index, byte, next);
    byte = next;
    index += sign.length;
  }
  indexes[byte] = index;
  return (place) => indexes[Math.min(place, bytes)] ?? text.length;
}
