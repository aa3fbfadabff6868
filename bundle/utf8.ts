const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text, or `undefined` if the bytes are not UTF-8 in its shortest form. A byte order mark is a character like others. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
