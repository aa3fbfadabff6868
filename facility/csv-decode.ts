export type Encoding = "UTF-8" | "UTF-16" | "Windows-1252";

/**
 * The text of a file that some spreadsheet wrote. A byte order mark decides; without one, many zero bytes in every
 * second place mean UTF-16 ("Unicode text" of older programs), what is valid UTF-8 is UTF-8, and the rest is
 * Windows-1252, which no byte can contradict. The mark itself is not part of the text.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const wide = wideOrder(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
  }
}

function wideOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 1000);
  const zeros = (parity: number) => head.filter((byte, at) => at % 2 === parity && byte === 0).length;
  // Letters, separators and line ends of a head line lie below U+0100, so one half of its bytes is 0.
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return "utf-16le";
  if (zeros(0) > head.length / 4 && zeros(1) === 0) return "utf-16be";
  return null;
}
