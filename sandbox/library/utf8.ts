/** The bytes of a text in UTF-8. A surrogate without its partner becomes U+FFFD, as the Encoding Standard says. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(i + 1);
      const paired = code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
      code = paired ? 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00) : 0xfffd;
      if (paired) i++;
    }
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[at++] = ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
    for (let left = more - 1; left >= 0; left--) bytes[at++] = 0x80 | ((code >> (6 * left)) & 0x3f);
  }
  return bytes.slice(0, at);
}

/** What is left between two parts of a stream. */
interface Pending {
  code: number;
  needed: number;
  seen: number;
  lower: number;
  upper: number;
}

const nothing = (): Pending => ({ code: 0, needed: 0, seen: 0, lower: 0x80, upper: 0xbf });

/** The decoder of the Encoding Standard (https://encoding.spec.whatwg.org/#utf-8-decoder). */
export class Utf8Decoder {
  #pending = nothing();
  readonly #wrong: () => string;

  /** `wrong` gives what stands for bytes that are no UTF-8, or throws. */
  constructor(wrong: () => string) {
    this.#wrong = wrong;
  }

  decode(bytes: Uint8Array, more: boolean): string {
    let text = "";
    let run = "";
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      const pending = this.#pending;
      if (pending.needed === 0) {
        run += this.#first(byte);
      } else if (byte < pending.lower || byte > pending.upper) {
        this.#pending = nothing();
        run += this.#wrong();
        // The byte that did not continue may begin.
        i--;
      } else {
        pending.lower = 0x80;
        pending.upper = 0xbf;
        pending.code = (pending.code << 6) | (byte & 0x3f);
        if (++pending.seen === pending.needed) {
          this.#pending = nothing();
          run += String.fromCodePoint(pending.code);
        }
      }
      if (run.length > 1024) {
        text += run;
        run = "";
      }
    }
    text += run;
    if (!more && this.#pending.needed > 0) {
      this.#pending = nothing();
      text += this.#wrong();
    }
    return text;
  }

  #first(byte: number): string {
    if (byte < 0x80) return String.fromCharCode(byte);
    const needed = byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : 3;
    if (needed === 3 && !(byte >= 0xf0 && byte <= 0xf4)) return this.#wrong();
    // Forms that are too long, surrogates, and what lies beyond U+10FFFF.
    const lower = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    const upper = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    this.#pending = { code: byte & (0x3f >> needed), needed, seen: 0, lower, upper };
    return "";
  }
}
